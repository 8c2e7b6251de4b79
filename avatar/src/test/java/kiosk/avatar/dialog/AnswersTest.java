package kiosk.avatar.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kiosk.avatar.dialog.Situation.Kind;
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
        List<Said> said = Stream.of(heard).map(text -> Said.of(text, 1)).toList();
        return ANSWERS.read(new Question("field", "", kind), said).orElse("-");
    }

    @Test
    void takesTheGuessThatCanBeAnAnswer() {
        assertThat(read(Kind.ID_NUMBER, "110105194912310021", "11010519491231002X"))
                .isEqualTo("11010519491231002X");
        assertThat(read(Kind.PHONE, "1391234567", "13912345678")).isEqualTo("13912345678");
    }
}
