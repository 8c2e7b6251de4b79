package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kiosk.app.shell.SampleMatter;
import kiosk.app.ui.Words;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;
import org.junit.jupiter.api.Test;

class FixedAnswersTest {

    private static final Path PACKS = Path.of("..", "packs");

    @Test
    void whatHasNoPlaceForAValueAndThoseWhoseValuesAreKnown() {
        assertThat(FixedAnswers.of(Words.in("zh-Hans"), List.of()))
                .contains("我没听明白，请您再说一遍。", "记下了，还差11位，请接着说。不对的话，请说不对。", "可以的话，请说继续。")
                .doesNotContain("，", "，或者", "点一下说话")
                .noneMatch(text -> text.contains("{"));
    }

    @Test
    void everyMatterIsConfirmedByItsName() {
        var matter = SampleMatter.saying("traffic-fine", "交通罚款缴纳", "Traffic fine");
        assertThat(FixedAnswers.of(Words.in("zh-Hans"), List.of(matter)))
                .contains("您要办交通罚款缴纳，是吗？请说是，或者不是。");
    }

    @Test
    void whatBeginsASentenceWithAValueIsSpokenWhileTheRestIsMade() {
        assertThat(FixedAnswers.of(Words.in("zh-Hans"), List.of()))
                .contains("您可以这样说：", "我听到的是：", "好的，记下了：", "您要的是哪一个？", "还没有说完，", "这样对不上。")
                .doesNotContain("请说", "您要");
        assertThat(FixedAnswers.of(Words.in("en"), List.of()))
                .contains("This is what I heard: ", "What you can say here: ")
                .doesNotContain("Please say: ");
    }

    @Test
    void inEnglishToo() {
        assertThat(FixedAnswers.of(Words.in("en"), List.of()))
                .contains("Noted. 11 more to come, please go on. If it is wrong, say no.");
    }

    @Test
    void theFieldsOfEveryMatterAreAskedForByName() throws Exception {
        TrustRoot trust =
                TrustRoot.read(
                        List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                        TrustRoot.DevelopmentKeys.ALLOWED);
        var matters = PackLoader.open(PACKS.resolve("suzhou"), trust).matters();
        assertThat(FixedAnswers.of(Words.in("zh-Hans"), matters))
                .contains("请说处罚决定书编号。", "处罚决定书编号写好了，请看屏幕。不对的话，请说不对。")
                .noneMatch(text -> text.contains("{"));
    }
}
