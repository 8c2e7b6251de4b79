package kiosk.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void sortsStatusAndCompletionHoweverTheyAreSplit() {
        byte[] stream = HexFormat.of().parseHex("12" + "37224143454700" + "1113" + "1A");
        for (int cut = 0; cut <= stream.length; cut++) {
            var answers = new Answers();
            answers.take(stream, cut);
            byte[] rest = Arrays.copyOfRange(stream, cut, stream.length);
            answers.take(rest, rest.length);
            assertThat(answers.completed("ACEG")).as("cut at %d", cut).isTrue();
            assertThat(answers.nextStatus()).hasValue(0x12);
            assertThat(answers.nextStatus()).hasValue(0x1A);
            assertThat(answers.nextStatus()).isEmpty();
            assertThat(answers.garbage()).isFalse();
        }
    }

    @Test
    void anotherJobsCompletionProvesNothing() {
        assertThat(heard("37224143454900").completed("ACEG")).isFalse();
    }

    @Test
    void aBrokenCompletionIsGarbageAndDoesNotSwallowTheNextStatus() {
        Answers answers = heard("3722414312");
        assertThat(answers.garbage()).isTrue();
        assertThat(answers.nextStatus()).hasValue(0x12);
    }

    @Test
    void bytesOutsideTheMaskAreNoStatus() {
        for (int b : new int[] {0x00, 0x13, 0x92, 0x02, 0xFF}) {
            assertThat(PrinterState.valid(b)).as("%02X", b).isFalse();
        }
        for (int b : new int[] {0x12, 0x16, 0x1A, 0x1E, 0x72, 0x7E}) {
            assertThat(PrinterState.valid(b)).as("%02X", b).isTrue();
        }
    }

    @Test
    void automaticStatusIsRecognisedAndLeftOut() {
        Answers answers = heard("38000000" + "12" + "10000300" + "1E");
        assertThat(answers.nextStatus()).hasValue(0x12);
        assertThat(answers.nextStatus()).hasValue(0x1E);
        assertThat(answers.garbage()).isFalse();
    }

    @Test
    void noLetterOfAnIdCanBeTakenForAStatusOrAFrame() {
        assertThat(Answers.ID_LETTERS.chars())
                .allMatch(letter -> !PrinterState.valid(letter) && letter != 0x37);
    }

    private static Answers heard(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        var answers = new Answers();
        answers.take(bytes, bytes.length);
        return answers;
    }
}
