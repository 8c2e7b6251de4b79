package kiosk.avatar.hearing.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTest {

    @Test
    void charactersBecomeFigures() {
        assertThat(Numeric.DIGITS.plain("三二零幺")).isEqualTo("3201");
        assertThat(Numeric.DIGITS.plain("3201")).isEqualTo("3201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"三二零五", "60118647", "六零1以8647", "double four five", "四", "3 2 0 5"})
    void digitsAreANumberEvenWhereOneIsTakenForAWord(String text) {
        assertThat(Numeric.DIGITS.written(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "返回", "不对", "我要第三个", "the second one please", "工作人员"})
    void whatIsMeantForTheMachineIsNone(String text) {
        assertThat(Numeric.DIGITS.written(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"巴尔亚", "要三吧零", "七雙八"})
    void whatSoundsLikeAsManyDigitsMayBeOne(String text) {
        assertThat(Numeric.DIGITS.sounds(text, "8212")).isTrue();
        assertThat(Numeric.DIGITS.sounds(text, "82125921")).as("far too many").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"60元无脚", "20元891分", "7.04", "8807元7.199份", "400-03元两角一分", "五"})
    void anAmountIsOneEvenWhereAJiaoIsTakenForANine(String text) {
        assertThat(Numeric.AMOUNT.written(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年3月8日", "三月八号", "返回", "不对", ""})
    void aDateOrAWordIsNoAmount(String text) {
        assertThat(Numeric.AMOUNT.written(text)).isFalse();
        assertThat(Numeric.AMOUNT.maySound(text)).isFalse();
    }

    @Test
    void anAmountStaysAsItIsSaid() {
        assertThat(Numeric.AMOUNT.plain(" 二十元八角一分")).isEqualTo("二十元八角一分");
        assertThat(Numeric.AMOUNT.sounds("巴元三脚", "八元三角")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"返回", "不对", "工作人员", "继续办公积金", ""})
    void whatDoesNotSoundLikeDigitsIsNone(String text) {
        assertThat(Numeric.DIGITS.maySound(text)).isFalse();
    }
}
