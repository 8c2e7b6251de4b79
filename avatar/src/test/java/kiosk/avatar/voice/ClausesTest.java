package kiosk.avatar.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void sentencesAndLongClausesAreCut() {
        assertThat(cut("您好，我是小门。想办什么事，点下面就行。")).containsExactly("您好，我是小门。", "想办什么事，", "点下面就行。");
    }

    @Test
    void numbersAreNotCut() {
        assertThat(cut("一共¥1,234.56，请付款。")).containsExactly("一共¥1,234.56，", "请付款。");
        assertThat(cut("Pay 3,250.50 yuan.")).containsExactly("Pay 3,250.50 yuan.");
    }

    @Test
    void englishSentencesEndAtAFullStopAndNotAtATitle() {
        assertThat(cut("Hello, I am Xiao Men. Ask Mr. Zhang, please."))
                .containsExactly("Hello, I am Xiao Men. ", "Ask Mr. Zhang, please.");
    }

    @Test
    void signsAloneAreNobodysClause() {
        assertThat(cut("…！")).isEmpty();
        assertThat(cut("“好了。”")).containsExactly("“好了。”");
    }

    @Test
    void aTextWithoutAnyStopIsCutAllTheSame() {
        assertThat(cut("办".repeat(1000)))
                .hasSizeGreaterThan(4)
                .allSatisfy(c -> assertThat(c).hasSizeLessThan(200));
    }

    private static List<String> cut(String text) {
        return Clauses.of(text).stream().map(p -> text.substring(p.from(), p.to())).toList();
    }
}
