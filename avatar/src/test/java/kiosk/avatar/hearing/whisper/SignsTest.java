package kiosk.avatar.hearing.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pieces of a made-up vocabulary: a sign as a whole, another only in two parts.
class SignsTest {

    private static final int SPACE = 0;
    private static final int ONE = 1;
    private static final int HEAD_OF_TWO = 2;
    private static final int TAIL_OF_TWO = 3;
    private static final int WORD = 4;

    @TempDir Path folder;

    @Test
    void aSignMayBeWrittenInParts() throws Exception {
        assertThat(written("一二", HEAD_OF_TWO, TAIL_OF_TWO, ONE)).isEqualTo("二一");
    }

    @Test
    void whatIsNoneOfThemIsNeverWrittenHoweverLikely() throws Exception {
        assertThat(written("一二", WORD, ONE)).isEqualTo("一一");
    }

    @Test
    void itDoesNotEndBeforeASignNorInTheMiddleOfOne() throws Exception {
        assertThat(written("一二", Vocabulary.END, HEAD_OF_TWO, Vocabulary.END)).isEqualTo("一二");
    }

    @Test
    void itEndsByItself() throws Exception {
        int[] same = new int[100];
        Arrays.fill(same, ONE);
        assertThat(written("一二", same)).isEqualTo("一".repeat(WhisperModel.SIGNS_MOST));
    }

    @Test
    void textIsReadInTheLongestPieces() throws Exception {
        var words = words();
        assertThat(words.pieces("一 ab")).containsExactly((long) ONE, 0L, 5L, (long) WORD);
        assertThat(words.mark("zh")).isEqualTo(Vocabulary.END + 1);
    }

    @Test
    void anotherFileIsNoVocabulary() throws Exception {
        Path file = Files.writeString(folder.resolve("v"), "a\nb\n");
        assertThatThrownBy(() -> Vocabulary.read(file)).isInstanceOf(IOException.class);
    }

    /// What is written where the pieces wanted most come in this order.
    private String written(String signs, int... wanted) throws IOException {
        var words = words();
        var grammar = new Signs(words, signs);
        String so = "";
        for (int most : wanted) {
            var may = grammar.next(so, FloatBuffer.allocate(0));
            if (may.isEmpty() || (most == Vocabulary.END && grammar.mayEnd(so))) {
                break;
            }
            int piece = may.contains(most) ? most : instead(may);
            so += Vocabulary.latin(words.piece(piece));
        }
        assertThat(grammar.mayEnd(so)).isTrue();
        return new String(so.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// The rest of a sign that is begun, otherwise a one.
    private static int instead(List<Integer> may) {
        return may.contains(TAIL_OF_TWO) ? TAIL_OF_TWO : ONE;
    }

    private Vocabulary words() throws IOException {
        List<String> lines = new ArrayList<>(Collections.nCopies(Vocabulary.END, ""));
        lines.set(SPACE, "Ġ");
        lines.set(ONE, "ä¸Ģ"); // E4 B8 80
        lines.set(HEAD_OF_TWO, "äº"); // E4 BA
        lines.set(TAIL_OF_TWO, "Į"); // 8C
        lines.set(WORD, "b");
        lines.set(5, "a");
        lines.add("<|endoftext|>");
        lines.add("<|zh|>");
        return Vocabulary.read(
                Files.writeString(folder.resolve("words"), String.join("\n", lines)));
    }
}
