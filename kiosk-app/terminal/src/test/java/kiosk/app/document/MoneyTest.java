package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "140950, 人民币壹仟肆佰零玖元伍角",
        "600714, 人民币陆仟零柒元壹角肆分",
        "168032, 人民币壹仟陆佰捌拾元叁角贰分",
        "10700053, 人民币壹拾万零柒仟元伍角叁分",
        "1640902, 人民币壹万陆仟肆佰零玖元零贰分",
        "32504, 人民币叁佰贰拾伍元零肆分",
        "0, 人民币零元整",
        "5, 人民币伍分",
        "10000000000, 人民币壹亿元整",
        "1000000001, 人民币壹仟万元零壹分",
        "100000000000000, 人民币壹万亿元整",
        "23600, 人民币贰佰叁拾陆元整",
        "-100, 人民币负壹元整"
    })
    void capitalsFollowTheSettlementRules(long fen, String words) {
        assertThat(Money.capitals(fen)).isEqualTo(words);
    }

    @Test
    void capitalsReadBackAsTheSameAmount() {
        var random = new Random(20261121);
        for (int i = 0; i < 300_000; i++) {
            long fen = random.nextLong(1L << (1 + random.nextInt(46)));
            String words = Money.capitals(fen);
            if (read(words) != fen || words.contains("零零")) {
                assertThat(words).as("capitals of %d", fen).isEmpty();
            }
        }
        assertThat(read(Money.capitals(140950))).isEqualTo(140950);
    }

    /// Reads capitals the way a person does: digit, place, group.
    private static long read(String words) {
        long all = 0;
        long group = 0;
        long digit = 0;
        for (char letter : words.substring(3).toCharArray()) {
            int value = "零壹贰叁肆伍陆柒捌玖".indexOf(letter);
            if (value >= 0) {
                digit = value;
                continue;
            }
            switch (letter) {
                case '拾' -> group += digit * 10;
                case '佰' -> group += digit * 100;
                case '仟' -> group += digit * 1000;
                case '万' -> group = (group + digit) * 10_000;
                case '亿' -> {
                    all += (group + digit) * 100_000_000;
                    group = 0;
                }
                case '元' -> {
                    all = (all + group + digit) * 100;
                    group = 0;
                }
                case '角' -> all += digit * 10;
                case '分' -> all += digit;
                default -> {}
            }
            digit = 0;
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "5, 0.05",
        "140950, '1,409.50'",
        "123456789, '1,234,567.89'",
        "-100, -1.00"
    })
    void figuresHaveTwoDecimalsAndGroups(long fen, String figures) {
        assertThat(Money.figures(fen)).isEqualTo(figures);
    }
}
