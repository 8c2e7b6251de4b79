package kiosk.matter.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RmbCapitalTest {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    @ParameterizedTest
    @CsvSource({
        "140950, 壹仟肆佰零玖元伍角",
        "600714, 陆仟零柒元壹角肆分",
        "168032, 壹仟陆佰捌拾元零叁角贰分",
        "10700053, 壹拾万柒仟元零伍角叁分",
        "1640902, 壹万陆仟肆佰零玖元零贰分",
        "32504, 叁佰贰拾伍元零肆分",
        "26000, 贰佰陆拾元整",
        "0, 零元整",
        "7, 柒分",
        "50, 伍角",
        "10000000000, 壹亿元整",
        "1000000001, 壹仟万元零壹分",
        "10000000100, 壹亿零壹元整",
        "1001000000, 壹仟零壹万元整"
    })
    void writesTheOfficialForms(long fen, String capital) {
        assertThat(RmbCapital.of(fen)).isEqualTo(capital);
    }

    @Test
    void aMillionAmountsReadBackAsThemselves() {
        SplittableRandom random = new SplittableRandom(20261121);
        for (int i = 0; i < 1_000_000; i++) {
            long fen = random.nextLong(1L << random.nextInt(1, 44));
            if (read(RmbCapital.of(fen)) != fen) {
                assertThat(RmbCapital.of(fen)).as("%d fen", fen).isEmpty();
            }
        }
        assertThat(read(RmbCapital.of(RmbCapital.FEN_MAX))).isEqualTo(RmbCapital.FEN_MAX);
    }

    @Test
    void refusesWhatCannotBeWritten() {
        assertThatThrownBy(() -> RmbCapital.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RmbCapital.of(RmbCapital.FEN_MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// An independent reader: digits wait for the unit that follows them.
    private static long read(String capital) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : capital.toCharArray()) {
            switch (c) {
                case '拾' -> {
                    section += digit * 10;
                    digit = 0;
                }
                case '佰' -> {
                    section += digit * 100;
                    digit = 0;
                }
                case '仟' -> {
                    section += digit * 1000;
                    digit = 0;
                }
                case '万' -> {
                    total += (section + digit) * 10_000_00;
                    section = 0;
                    digit = 0;
                }
                case '亿' -> {
                    total = (total + (section + digit) * 100) * 100_000_000;
                    section = 0;
                    digit = 0;
                }
                case '元' -> {
                    total += (section + digit) * 100;
                    section = 0;
                    digit = 0;
                }
                case '角' -> {
                    total += digit * 10;
                    digit = 0;
                }
                case '分' -> {
                    total += digit;
                    digit = 0;
                }
                case '整' -> digit = 0;
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return total;
    }
}
