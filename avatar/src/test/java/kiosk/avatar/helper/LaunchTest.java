package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaunchTest {

    private static final String CLASS_PATH = "java.class.path";

    /// ONNX Runtime 1.29 reads `/proc/self/cmdline` into so many bytes and crashes when there are
    /// more.
    private static final int COMMAND_LINE_MAX = 4096;

    private final String own = System.getProperty(CLASS_PATH);

    @AfterEach
    void back() {
        System.setProperty(CLASS_PATH, own);
    }

    @Test
    void theCommandLineStaysShortWhateverTheClassPath() {
        String libraries = "/opt/yimen/lib/some-library-1.2.3.jar:".repeat(1000);
        System.setProperty(CLASS_PATH, libraries);
        var process =
                Launch.of(settings(), folder("temporary"))
                        .process(
                                Set.of("kokoro", "espeak", "mary", RemoteEars.NAME),
                                folder("temporary/yimen-engines-4194304-1234567890123456789"));
        assertThat(bytes(process.command())).isLessThan(COMMAND_LINE_MAX);
        assertThat(process.environment()).containsEntry("CLASSPATH", libraries);
        assertThat(process.command()).doesNotContain("-cp", "-classpath", "--class-path");
    }

    /// As the kernel lays it down: each with a zero behind it.
    private static int bytes(List<String> command) {
        return command.stream()
                .mapToInt(word -> word.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
    }

    private static EngineSettings settings() {
        return new EngineSettings(
                new ModelFolder(folder("models")),
                new KokoroVoice.Speakers("zf_xiaoxiao", "af_heart"),
                2,
                new EngineSettings.Hearing(true, Optional.of("n".repeat(200))),
                Optional.of(Path.of("/dev/v4l/by-id/" + "c".repeat(100))));
    }

    /// A long one, as somebody's data folder may be.
    private static Path folder(String last) {
        return Path.of("/" + "f".repeat(250) + "/" + "g".repeat(250), last);
    }
}
