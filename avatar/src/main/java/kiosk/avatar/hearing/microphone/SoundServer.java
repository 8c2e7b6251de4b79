package kiosk.avatar.hearing.microphone;

import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound server of this user (PulseAudio, or PipeWire in its place), asked by its own tool.
///
/// Thread rule: any thread; an answer may take three seconds.
///
/// @param asked the tool, with what it is always told
public record SoundServer(List<String> asked) {

    /// As it is installed.
    public static final SoundServer USUAL = new SoundServer(List.of("pactl"));

    private static final Logger LOG = LoggerFactory.getLogger(SoundServer.class);
    private static final int ANSWER_SECONDS = 3;

    public SoundServer {
        asked = List.copyOf(asked);
    }

    /// Whether one is there for this user, and its tool is installed. It is not asked, since on a
    /// machine that starts it may not answer yet; but somebody must listen on its socket: one that
    /// crashed leaves the file behind.
    public boolean runs(Map<String, String> environment) {
        boolean named = !environment.getOrDefault("PULSE_SERVER", "").isBlank();
        String own = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        boolean meant = named || (!own.isBlank() && listens(Path.of(own, "pulse", "native")));
        return meant && installed(environment.getOrDefault("PATH", ""));
    }

    private static boolean listens(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (var open = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return open.isConnected();
        } catch (IOException e) {
            LOG.warn("nobody takes calls on the sound server's socket: the computer's own is used");
            return false;
        }
    }

    private boolean installed(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, asked.getFirst())));
    }

    /// The names of its sources; empty when it does not answer.
    public Optional<List<String>> sources() {
        return names("sources");
    }

    /// The names of its outputs; empty when it does not answer.
    public Optional<List<String>> outputs() {
        return names("sinks");
    }

    private Optional<List<String>> names(String kind) {
        var command = new ArrayList<>(asked);
        command.addAll(List.of("list", "short", kind));
        try {
            var answer =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var out = answer.getInputStream()) {
                if (!answer.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS) || answer.exitValue() != 0) {
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
                answer.destroyForcibly();
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
