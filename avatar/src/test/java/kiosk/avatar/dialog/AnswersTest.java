package kiosk.avatar.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kiosk.avatar.dialog.Situation.Kind;
import kiosk.avatar.dialog.Situation.Length;
import kiosk.avatar.dialog.Situation.Question;
import kiosk.avatar.reading.Rows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Answers ANSWERS = new Answers(new Phrasebook(), () -> TODAY);

    @TestFactory
    Stream<DynamicTest> answersAsTheyAreSaid() {
        return Rows.of(AnswersTest.class, "answers.tsv", "\t").stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row[0] + " " + row[1],
                                () ->
                                        assertThat(read(Kind.valueOf(row[0]), row[1]))
                                                .isEqualTo(row[2])));
    }

    private static String read(Kind kind, String... heard) {
        return read(new Question("field", "", kind), heard);
    }

    private static String read(Question question, String... heard) {
        List<Said> said = Stream.of(heard).map(text -> Said.of(text, 1)).toList();
        return switch (ANSWERS.read(question, said).orElse(new Decision.Nothing())) {
            case Decision.Fill(_, String value) -> value;
            case Decision.Part(_, String value, int missing) -> value + " and " + missing;
            default -> "-";
        };
    }

    private static String behind(String written, Length length, String... heard) {
        return read(new Question("field", "", Kind.DIGITS, length, written), heard);
    }

    @Test
    void aNumberMayBeSaidInParts() {
        var sixteen = new Length(16, 16);
        assertThat(behind("", sixteen, "三二零五")).isEqualTo("3205 and 12");
        assertThat(behind("3205", sixteen, "八二一二")).isEqualTo("32058212 and 8");
        assertThat(behind("320582123456", sixteen, "七八九二")).isEqualTo("3205821234567892");
        assertThat(behind("320582123456", sixteen, "七八九二零")).as("too many").isEqualTo("-");
        assertThat(behind("3205", sixteen, "三二零五八二一二三四五六七八九二"))
                .as("all of it anew")
                .isEqualTo("3205821234567892");
        assertThat(behind("320582123456", sixteen, "七八九", "七八九二"))
                .as("the guess that fits")
                .isEqualTo("3205821234567892");
    }

    @Test
    void whereTheLengthIsOpenAPartIsNotTakenForTheWhole() {
        var open = new Length(6, 20);
        assertThat(behind("", open, "三二零五八二")).isEqualTo("320582");
        assertThat(behind("", open, "三二零五")).isEqualTo("3205 and 2");
        assertThat(behind("3205", open, "八二一二三四")).isEqualTo("3205821234 and 0");
        assertThat(behind("1234567890123456", open, "八二一二")).isEqualTo("12345678901234568212");
    }

    @Test
    void whatDoesNotAddUpIsSaidAnew() {
        var id = Length.of(Kind.ID_NUMBER);
        var question = new Question("field", "", Kind.ID_NUMBER, id, "11010519491231");
        assertThat(read(question, "零零二叉")).isEqualTo("11010519491231002X");
        assertThat(read(question, "零零二一")).isEqualTo(" and 18");
        assertThat(read(question, "零零")).isEqualTo("1101051949123100 and 2");
    }

    @Test
    void takesTheGuessThatCanBeAnAnswer() {
        assertThat(read(Kind.ID_NUMBER, "110105194912310021", "11010519491231002X"))
                .isEqualTo("11010519491231002X");
        assertThat(read(Kind.PHONE, "1391234567", "13912345678")).isEqualTo("13912345678");
    }
}
