package kiosk.avatar.hearing.microphone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound server of this user (PulseAudio, or PipeWire in its place), asked by its own tools.
///
/// Thread rule: any thread; an answer may take three seconds.
public final class SoundServer {

    private static final Logger LOG = LoggerFactory.getLogger(SoundServer.class);
    private static final int ANSWER_SECONDS = 3;

    private SoundServer() {}

    /// Whether one is there and answers.
    public static boolean runs(Map<String, String> environment) {
        boolean named = !environment.getOrDefault("PULSE_SERVER", "").isBlank();
        String own = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        boolean meant = named || (!own.isBlank() && Files.exists(Path.of(own, "pulse", "native")));
        return meant && names("sources").isPresent();
    }

    /// The names of its sources; empty when it does not answer.
    static Optional<List<String>> sources() {
        return names("sources");
    }

    /// The names of its outputs; empty when it does not answer.
    public static Optional<List<String>> outputs() {
        return names("sinks");
    }

    private static Optional<List<String>> names(String kind) {
        try {
            var asked =
                    new ProcessBuilder("pactl", "list", "short", kind)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var out = asked.getInputStream()) {
                if (!asked.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) || asked.exitValue() != 0) {
                    return Optional.empty();
                }
                return Optional.of(
                        new String(out.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .map(line -> line.split("\t"))
                                .filter(columns -> columns.length > 1)
                                .map(columns -> columns[1])
                                .toList());
            } finally {
                asked.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.info("the sound server's tools are not there: {}", e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
