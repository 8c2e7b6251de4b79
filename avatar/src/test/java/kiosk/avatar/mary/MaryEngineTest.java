package kiosk.avatar.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.avatar.face.Viseme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The true engine. It is there once in a process, and on a Java whose version has no dot.
@Isolated
class MaryEngineTest {

    @Test
    void aSentenceIsSpokenWithItsTimesAndNothingIsWritten() throws Exception {
        String version = System.getProperty("java.version");
        var before = files();
        Synthesis engine;
        try {
            System.setProperty("java.version", "25");
            engine = MaryEngine.start();
            assertThat(System.getProperty("java.version")).isEqualTo("25");
        } finally {
            System.setProperty("java.version", version);
        }
        String text = "Please pay ¥12.00 at the red pad, then take your receipt.";
        var words = MaryWords.of(text);
        var spoken = engine.say(words, 1);
        assertThat(spoken.rate()).isEqualTo(48_000);
        assertThat(spoken.pcmMillis()).isBetween(3_000.0, 8_000.0);
        assertThat(spoken.soundMillis()).isCloseTo(spoken.pcmMillis(), within(20.0));

        var said = new Timing(words, spoken).utterance();
        assertThat(said.words())
                .extracting(w -> text.substring(w.from(), w.to()))
                .containsExactly(
                        "Please", "pay", "¥12.00", "at", "the", "red", "pad", "then", "take",
                        "your", "receipt");
        assertThat(said.mouth()).extracting(s -> s.viseme()).contains(Viseme.PP, Viseme.RR);
        assertThat(loudness(spoken, 0, spoken.pcm().length)).isGreaterThan(500);
        int end = said.words().getLast().untilMillis() + 100;
        assertThat(loudness(spoken, end * 48, spoken.pcm().length))
                .as("silence where no phoneme is")
                .isLessThan(200);

        var slow = engine.say(words, 0.85);
        assertThat(slow.pcmMillis() / spoken.pcmMillis()).isBetween(1.08, 1.2);
        assertThat(files()).as("no log, no sound, no cache").isEqualTo(before);
    }

    private static double loudness(Spoken spoken, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) spoken.pcm()[i] * spoken.pcm()[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /// What stands where it writes by itself: beside the working folder and in its own folder.
    private static Set<Path> files() throws IOException {
        try (var all = Files.list(Path.of("").toAbsolutePath())) {
            return all.filter(f -> !f.endsWith("target")).collect(Collectors.toSet());
        }
    }
}
