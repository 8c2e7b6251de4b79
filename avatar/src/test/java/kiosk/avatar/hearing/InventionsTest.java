package kiosk.avatar.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.avatar.voice.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventionsTest {

    private final Inventions inventions = Inventions.known();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请不吝点赞 订阅 转发 打赏支持明镜与点点栏目",
                "谢谢观看",
                "字幕志愿者 李宗盛",
                "我们下期再见",
                "好好好好好好好好好",
                "谢谢大家谢谢大家谢谢大家谢谢大家谢谢大家",
                "ありがとうございました",
                "",
                "嗯"
            })
    void whatNobodySaidAtACounterIsDropped(String text) {
        assertThat(inventions.invented(text, Speech.Language.MANDARIN, 4000)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "我要转账, 900",
        "谢谢, 400",
        "是, 250",
        "关掉字幕, 900",
        "好好好, 700",
        "320583199812120000, 4500",
        "一二三四五六七八九十一二三四五六七八九十, 6000",
        "我想订阅账单短信, 2000",
        "办个visa卡, 1200"
    })
    void whatACustomerSaysStays(String text, int millis) {
        assertThat(inventions.invented(text, Speech.Language.MANDARIN, millis)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thanks for watching", "you", "Please subscribe to my channel", "Спасибо"})
    void theSameInEnglish(String text) {
        assertThat(inventions.invented(text, Speech.Language.ENGLISH, 3000)).isTrue();
        assertThat(inventions.invented("Thank you", Speech.Language.ENGLISH, 600)).isFalse();
        assertThat(inventions.invented("I lost my card", Speech.Language.ENGLISH, 1200)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MANDARIN, 我想查一下我的医保余额再打印一张证明",
        "ENGLISH, I would like to have a look at the balance of my housing fund"
    })
    void nobodySpeaksThatFast(Speech.Language language, String text) {
        assertThat(inventions.invented(text, language, 300)).isTrue();
        assertThat(inventions.invented(text, language, 3500)).isFalse();
    }
}
