package kiosk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process stands for systemd: it listens on a Unix datagram socket, which the JDK cannot.
class NotifySocketTest {
    private static final String SYSTEMD =
            """
            import socket, sys
            path = sys.argv[1]
            s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            s.bind('\\0' + path[1:] if path.startswith('@') else path)
            print('bound', flush=True)
            while True:
                print(s.recv(4096).decode().replace('\\n', '|'), flush=True)
            """;

    @TempDir Path folder;

    @Test
    void systemdHearsReadyAndSignsOfLife() throws Exception {
        speakTo(folder.resolve("notify").toString());
    }

    @Test
    void anAbstractSocketIsHeardToo() throws Exception {
        speakTo("@yimen-test-" + ProcessHandle.current().pid());
    }

    private static void speakTo(String path) throws Exception {
        Process systemd =
                new ProcessBuilder("python3", "-c", SYSTEMD, path)
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader heard =
                new BufferedReader(
                        new InputStreamReader(systemd.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(heard.readLine()).isEqualTo("bound");
            NotifySocket socket = NotifySocket.of(Map.of("NOTIFY_SOCKET", path)).orElseThrow();
            assertThat(socket.tell("READY=1\nSTATUS=serving")).isTrue();
            assertThat(socket.tell("WATCHDOG=1")).isTrue();
            assertThat(heard.readLine()).isEqualTo("READY=1|STATUS=serving");
            assertThat(heard.readLine()).isEqualTo("WATCHDOG=1");
        } finally {
            systemd.destroyForcibly();
        }
    }

    @Test
    void nobodyListeningIsNoTrouble() {
        assertThat(NotifySocket.of(Map.of())).isEmpty();
        assertThat(NotifySocket.of(Map.of("NOTIFY_SOCKET", "vsock:2:3"))).isEmpty();
        NotifySocket gone =
                NotifySocket.of(Map.of("NOTIFY_SOCKET", folder.resolve("no").toString()))
                        .orElseThrow();
        assertThat(gone.tell("READY=1")).isFalse();
    }
}
