package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
    private final LineBreaks breaks = new LineBreaks(Columns::width);

    @Test
    void chineseBreaksAnywhereButNotBeforeAClosingMark() {
        assertThat(breaks.wrap("请取走票据，别忘了身份证。", 10)).containsExactly("请取走票", "据，别忘了", "身份证。");
        assertThat(breaks.wrap("按条件（虚构）", 8)).containsExactly("按条件", "（虚构）");
    }

    @Test
    void englishBreaksAtSpaces() {
        assertThat(breaks.wrap("pay within fifteen days", 12))
                .containsExactly("pay within", "fifteen days");
    }

    @Test
    void aWordWiderThanTheLineIsCut() {
        assertThat(breaks.wrap("no 3205821900123456", 8))
                .containsExactly("no", "32058219", "00123456");
    }

    @Test
    void balancedLinesAreAsFewAndAboutAsLong() {
        assertThat(breaks.balanced("一二三四五六七八九十一二", 20)).containsExactly("一二三四五六", "七八九十一二");
    }

    @Test
    void nothingGivesOneEmptyLine() {
        assertThat(breaks.wrap("", 10)).containsExactly("");
    }
}
