package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.matter.number.RmbCapital;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    /// The forms themselves are tested with [RmbCapital].
    @ParameterizedTest
    @ValueSource(longs = {0, 5, 32504, 140950, 168032, 10700053, 1000000001, RmbCapital.FEN_MAX})
    void capitalsAreThoseOfTheMatterLanguage(long fen) {
        assertThat(Money.capitals(fen)).isEqualTo("人民币" + RmbCapital.of(fen));
        assertThat(Money.capitals(-100)).isEqualTo("人民币负壹元整");
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
