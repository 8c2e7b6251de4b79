package kiosk.avatar.hearing.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {

    private static final Ears.Expected PHRASES = new Ears.Expected.Phrases(List.of("确认办理", "不办了"));

    @Test
    void whatItWasToldBeforehandIsNotHeard() {
        assertThat(echoed("普通话的句子。", new Ears.Expected.Anything())).isTrue();
        assertThat(echoed("句子，在银行转账", new Ears.Expected.Anything())).isTrue();
        var english = request(Speech.Language.ENGLISH, new Ears.Expected.Anything());
        assertThat(Prompts.echoed("deposit, social insurance", english)).isTrue();
        assertThat(echoed("确认办理不办了", PHRASES)).isTrue();
    }

    @Test
    void oneOfTheWordsAloneMayHaveBeenSaid() {
        assertThat(echoed("公积金", new Ears.Expected.Anything())).isFalse();
        assertThat(echoed("我要转账", new Ears.Expected.Anything())).isFalse();
        assertThat(echoed("确认办理", PHRASES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Speech.Language.class)
    void numbersAreNeverTold(Speech.Language language) {
        assertThat(Prompts.of(request(language, new Ears.Expected.Digits())))
                .doesNotContainPattern("\\d");
    }

    @Test
    void oneEnglishWordOfThePromptMayHaveBeenSaid() {
        var request =
                request(
                        Speech.Language.ENGLISH,
                        new Ears.Expected.Phrases(List.of("Print", "Not now")));
        assertThat(Prompts.echoed("One", request)).isFalse();
        assertThat(Prompts.echoed("One of these", request)).isTrue();
        assertThat(Prompts.echoed("Print, Not now", request)).isTrue();
    }

    @Test
    void aPartOfOnePhraseIsNoEcho() {
        var proofs = new Ears.Expected.Phrases(List.of("身份证 + 工作人员核对", "身份证 + 短信验证码", "返回"));
        assertThat(echoed("短信验证码", proofs)).isFalse();
        assertThat(echoed("工作人员核对身份证", proofs)).isTrue();
        assertThat(echoed("以下是普通话", proofs)).isTrue();
    }

    @Test
    void aLongListOfAnswersStaysShort() {
        var many = new Ears.Expected.Phrases(Collections.nCopies(100, "住房公积金提取"));
        assertThat(Prompts.of(request(Speech.Language.MANDARIN, many)).length()).isLessThan(160);
    }

    private static boolean echoed(String text, Ears.Expected expected) {
        return Prompts.echoed(text, request(Speech.Language.MANDARIN, expected));
    }

    private static Ears.Request request(Speech.Language language, Ears.Expected expected) {
        return new Ears.Request(language, expected, 1000);
    }
}
