package kiosk.avatar.hearing.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Expected;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

/// What becomes of what the engine writes; the engine is made up.
class WhisperRecogniserTest {

    private static final Expected DIGITS = new Expected.Digits();

    @Test
    void aNumberIsHeardOnceMoreByTheCharactersOfItsDigits() throws Exception {
        assertThat(heard("325", "三二零五", DIGITS)).containsExactly("325", "3205");
    }

    @Test
    void aTextThatOnlySoundsLikeDigitsStaysFirst() throws Exception {
        assertThat(heard("巴尔亚", "八二一", DIGITS)).containsExactly("巴尔亚", "821");
    }

    @Test
    void wordsAreNoNumber() throws Exception {
        assertThat(heard("我要叫工作人员", "五", DIGITS)).containsExactly("我要叫工作人员");
    }

    @Test
    void aSoundTooShortForWordsMayBeADigit() throws Exception {
        assertThat(heard("以下", "一", DIGITS)).containsExactly("1");
        assertThat(heard("以下", "一二三四", DIGITS)).isEmpty();
        assertThat(heard("以下是普通话的句子", "一", new Expected.Anything())).isEmpty();
    }

    @Test
    void digitsWithoutEndAreNone() throws Exception {
        assertThat(heard("2022", "二".repeat(WhisperModel.DIGITS_MOST), DIGITS))
                .containsExactly("2022");
    }

    private static List<String> heard(String free, String digits, Expected expected)
            throws Exception {
        var request = new Ears.Request(Speech.Language.MANDARIN, expected, 1000);
        try (var recogniser = new WhisperRecogniser(() -> new MadeUp(free, digits));
                var take = recogniser.begin(request)) {
            take.hear(new short[16_000]);
            return take.end().get().stream().map(Ears.Guess::text).toList();
        }
    }

    private record MadeUp(String free, String digits) implements WhisperModel {

        @Override
        public String text(float[] sound, Hint hint) {
            return hint.alphabet() == Alphabet.DIGITS ? digits : free;
        }

        @Override
        public void close() {}
    }
}
