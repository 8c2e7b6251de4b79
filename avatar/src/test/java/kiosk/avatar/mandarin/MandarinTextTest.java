package kiosk.avatar.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MandarinTextTest {

    private static final MandarinText TEXT = new MandarinText();

    @TestFactory
    Stream<DynamicTest> charactersGetTheReadingOfTheirSentence() throws IOException {
        return ReadingTest.rows("syllables.tsv").stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row[0], () -> assertThat(spoken(row[0])).isEqualTo(row[1])));
    }

    @Test
    void wordsKnowTheirPlaceInTheText() {
        var tokens = TEXT.tokens("应缴¥50，请在A042号窗口办理。");
        assertThat(tokens)
                .extracting(t -> "应缴¥50，请在A042号窗口办理。".substring(t.from(), t.to()))
                .startsWith("应缴", "¥50")
                .contains("A042", "窗口", "办理")
                .endsWith("。");
    }

    @Test
    void lettersAndPausesAreTokensOfTheirOwn() {
        assertThat(TEXT.tokens("ATM，好吗？"))
                .satisfiesExactly(
                        t -> assertThat(t).isEqualTo(new Token.Latin(0, 3, "A")),
                        t -> assertThat(t).isEqualTo(new Token.Latin(0, 3, "T")),
                        t -> assertThat(t).isEqualTo(new Token.Latin(0, 3, "M")),
                        t -> assertThat(t).isEqualTo(new Token.Pause(3, 4, ',')),
                        t -> assertThat(t).isInstanceOf(Token.Word.class),
                        t -> assertThat(t).isInstanceOf(Token.Word.class),
                        t -> assertThat(t).isEqualTo(new Token.Pause(6, 7, '?')));
    }

    private static String spoken(String text) {
        List<Token> tokens = TEXT.tokens(text);
        return tokens.stream()
                .filter(Token.Word.class::isInstance)
                .map(Token.Word.class::cast)
                .map(w ->
                        w.syllables().stream()
                                .map(Syllable::toString)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("|"));
    }
}
