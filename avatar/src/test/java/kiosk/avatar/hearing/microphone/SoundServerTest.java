package kiosk.avatar.hearing.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundServerTest {

    private final SoundServer server = new SoundServer(List.of("asks"));
    @TempDir private Path folder;

    @BeforeEach
    void install() throws Exception {
        var tool = Files.createFile(folder.resolve("asks"));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(folder.resolve("pulse"));
    }

    private Map<String, String> environment() {
        return Map.of("XDG_RUNTIME_DIR", folder.toString(), "PATH", folder.toString());
    }

    @Test
    void aSocketOnWhichSomebodyListensIsAServer() throws Exception {
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(folder.resolve("pulse").resolve("native")));
            assertThat(server.runs(environment())).isTrue();
        }
    }

    @Test
    void theSocketOfOneThatCrashedIsNone() throws Exception {
        try (var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(folder.resolve("pulse").resolve("native")));
        }
        assertThat(folder.resolve("pulse").resolve("native")).exists();
        assertThat(server.runs(environment())).isFalse();
    }

    @Test
    void withoutASocketThereIsNone() {
        assertThat(server.runs(environment())).isFalse();
    }

    @Test
    void withoutItsToolItIsOfNoUse() {
        assertThat(server.runs(Map.of("PULSE_SERVER", "somewhere", "PATH", "/nonexistent")))
                .isFalse();
    }
}
