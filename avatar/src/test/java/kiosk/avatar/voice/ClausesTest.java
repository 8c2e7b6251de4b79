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
    void aColonBeforeDigitsKeepsThemWithTheirName() {
        assertThat(cut("请在明天上午10：30以前来。")).containsExactly("请在明天上午10：30以前来。");
        assertThat(cut("Please come before 10:30 tomorrow.")).hasSize(1);
        assertThat(cut("请记住您的核验码：886011。")).containsExactly("请记住您的核验码：886011。");
        assertThat(cut("This is your check code: 886011.")).hasSize(1);
        assertThat(cut("请带上这些材料：身份证。")).containsExactly("请带上这些材料：", "身份证。");
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
