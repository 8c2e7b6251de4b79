package kiosk.avatar.hearing.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kiosk.avatar.hearing.whisper.WhisperModel.Likely;
import kiosk.avatar.hearing.whisper.WhisperSearch.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts of the pieces a, b and c; how likely each follows is made up.
class WhisperSearchTest {

    private static final String PIECES = "abc";

    /// How likely “a”, “b”, “c” and the end follow what is written.
    private static final Map<String, double[]> FOLLOWS =
            Map.of(
                    "", new double[] {0.6, 0.4, 0, 0},
                    "a", new double[] {0, 0.5, 0.4, 0.1},
                    "ab", new double[] {0.2, 0.2, 0.2, 0.4},
                    "ac", new double[] {0, 0, 0, 1},
                    "b", new double[] {0, 0, 0, 1});

    @TempDir Path folder;
    private int open;

    @Test
    void theLikeliestPieceAfterTheOtherIsNotTheLikeliestText() throws Exception {
        assertThat(texts(new Width(1, 0.1, 9))).extracting(Likely::text).containsExactly("ab");
        var all = texts(new Width(4, 0.1, 9));
        assertThat(all).extracting(Likely::text).startsWith("b", "ac", "ab");
        assertThat(Math.exp(all.getFirst().likely())).isBetween(0.39, 0.41);
        assertThat(Math.exp(all.get(1).likely())).isBetween(0.23, 0.25);
    }

    @Test
    void whatIsTooUnlikelyIsLeft() throws Exception {
        assertThat(texts(new Width(4, 0.5, 9))).extracting(Likely::text).containsExactly("b", "ac");
    }

    @Test
    void noTextIsLonger() throws Exception {
        assertThat(texts(new Width(1, 0.1, 1))).extracting(Likely::text).containsExactly("a");
    }

    private List<Likely> texts(Width width) throws Exception {
        var words = words();
        var search = new WhisperSearch<>(new MadeUp(), words, new Anything(words, 3), width);
        var all = search.texts(List.of(7L));
        assertThat(open).as("pages left open").isZero();
        return all;
    }

    private final class MadeUp implements Page<Sheet> {
        @Override
        public Sheet begin(List<Long> pieces) {
            assertThat(pieces).containsExactly(7L);
            return new Sheet("");
        }

        @Override
        public Sheet add(Sheet before, int piece) {
            return new Sheet(before.text + PIECES.charAt(piece - 1));
        }
    }

    private final class Sheet implements Page.Written {
        private final String text;

        Sheet(String text) {
            this.text = text;
            open++;
        }

        @Override
        public FloatBuffer scores() {
            double[] follows = FOLLOWS.getOrDefault(text, new double[] {0, 0, 0, 1});
            float[] scores = new float[Vocabulary.END + 1];
            java.util.Arrays.fill(scores, Float.NEGATIVE_INFINITY);
            for (int i = 0; i < PIECES.length(); i++) {
                scores[i + 1] = (float) Math.log(follows[i]);
            }
            scores[Vocabulary.END] = (float) Math.log(follows[PIECES.length()]);
            return FloatBuffer.wrap(scores);
        }

        @Override
        public void close() {
            open--;
        }
    }

    private Vocabulary words() throws IOException {
        List<String> lines = new ArrayList<>(Collections.nCopies(Vocabulary.END, ""));
        lines.set(0, "Ġ");
        for (int i = 0; i < PIECES.length(); i++) {
            lines.set(i + 1, PIECES.substring(i, i + 1));
        }
        lines.add("<|endoftext|>");
        return Vocabulary.read(
                Files.writeString(folder.resolve("words"), String.join("\n", lines)));
    }
}
