package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.matter.Page;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void hidesTheMiddleOfAnIdNumber() {
        assertThat(Mask.of("张*三 320582198808080027")).isEqualTo("张*三 320582********0027");
        assertThat(Mask.of("32058219880808002X")).isEqualTo("320582********002X");
    }

    @Test
    void hidesTheMiddleOfAPhoneNumber() {
        assertThat(Mask.of("13800138000")).isEqualTo("138****8000");
    }

    @Test
    void hidesTheMiddleOfABankCard() {
        assertThat(Mask.of("6222021102001234569")).isEqualTo("6222 **** **** 4569");
    }

    @Test
    void leavesOtherNumbersAlone() {
        assertThat(Mask.of("3205821234567890")).isEqualTo("3205821234567890");
        assertThat(Mask.of("15,000.00")).isEqualTo("15,000.00");
    }

    @Test
    void anOddPersonalValueShowsItsTailOnly() {
        assertThat(Mask.of("H12345678", Page.Kind.ID_NUMBER)).isEqualTo("****5678");
        assertThat(Mask.of("H12345678", Page.Kind.TEXT)).isEqualTo("H12345678");
    }
}
