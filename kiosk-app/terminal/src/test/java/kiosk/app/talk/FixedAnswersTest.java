package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.app.shell.SampleMatter;
import kiosk.app.ui.Words;
import org.junit.jupiter.api.Test;

class FixedAnswersTest {

    @Test
    void whatHasNoPlaceForAValueAndThoseWhoseValuesAreKnown() {
        assertThat(FixedAnswers.of(Words.in("zh-Hans"), List.of()))
                .contains("我没听明白，请您再说一遍。", "记下了，还差11位，请接着说。不对的话，请说不对。", "可以的话，请说继续。")
                .doesNotContain("，", "点一下说话")
                .noneMatch(text -> text.contains("{"));
    }

    @Test
    void everyMatterIsConfirmedByItsName() {
        var matter = SampleMatter.saying("traffic-fine", "交通罚款缴纳", "Traffic fine");
        assertThat(FixedAnswers.of(Words.in("zh-Hans"), List.of(matter)))
                .contains("您要办交通罚款缴纳，是吗？请说是，或者不是。");
    }

    @Test
    void inEnglishToo() {
        assertThat(FixedAnswers.of(Words.in("en"), List.of()))
                .contains("Noted. 11 more to come, please go on. If it is wrong, say no.");
    }
}
