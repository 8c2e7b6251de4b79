package kiosk.avatar.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.avatar.voice.Speech;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "我想 轉 賬。|我想转账",
                " 请问,公积金 怎么 提取?|请问公积金怎么提取",
                "交1,200.50元。|交1200.50元",
                "办个 visa 卡|办个visa卡",
                "12 30 41|123041",
                "(音乐) 您好…|您好",
                "[笑声]|",
                "「我要取号」|我要取号",
                "全角１２３|全角123"
            })
    void mandarinHasNoSpacesAndNoPunctuation(String raw, String plain) {
        assertThat(Wording.plain(raw, Speech.Language.MANDARIN))
                .isEqualTo(plain == null ? "" : plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                " I'd like to pay, please.|I'd like to pay please",
                "It costs $1,250.50!|It costs $1250.50",
                "[Music] Yes.|Yes",
                "e-mail - or post?|e-mail or post",
                "♪ la la ♪|la la"
            })
    void englishKeepsItsSpaces(String raw, String plain) {
        assertThat(Wording.plain(raw, Speech.Language.ENGLISH)).isEqualTo(plain);
    }
}
