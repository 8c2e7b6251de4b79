package kiosk.app.tour;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The visitor's own voice: another speaker than the employee, made in a process of its own and
/// played into the sound server, as a mouth in front of the microphone would.
///
/// Thread rule: one thread.
final class Throat implements AutoCloseable {

    private static final long SENTENCE_SECONDS = 60;
    private static final List<String> SPEAKERS = List.of("zm_yunjian", "am_michael");

    private final Process voice;
    private final BufferedWriter lines;
    private final BufferedReader files;
    private final String sink;

    private Throat(Process voice, String sink) {
        this.voice = voice;
        this.sink = sink;
        lines =
                new BufferedWriter(
                        new OutputStreamWriter(voice.getOutputStream(), StandardCharsets.UTF_8));
        files =
                new BufferedReader(
                        new InputStreamReader(voice.getInputStream(), StandardCharsets.UTF_8));
    }

    /// @param sink of the sound server whose monitor is the kiosk's microphone
    static Throat into(String sink, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "kiosk.avatar.cli.ReadAloud",
                        folder.toString(),
                        SPEAKERS.getFirst(),
                        SPEAKERS.getLast());
        process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Throat(process.start(), sink);
    }

    /// Says this; returns when it was heard.
    void say(String sentence) throws TourFailure {
        try {
            lines.write(sentence + "\n");
            lines.flush();
            String file = files.readLine();
            if (file == null) {
                throw new TourFailure("the visitor has no voice: packaging/models fetch");
            }
            var play = new ProcessBuilder("paplay", "--device=" + sink, file).inheritIO().start();
            if (!play.waitFor(SENTENCE_SECONDS, TimeUnit.SECONDS) || play.exitValue() != 0) {
                throw new TourFailure("the sound server did not take the visitor's voice");
            }
        } catch (IOException e) {
            throw new TourFailure("the visitor's voice broke: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("the tour was interrupted", e);
        }
    }

    @Override
    public void close() {
        voice.destroyForcibly();
    }
}
