package kiosk.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "MASK_NAME, 张小三, 张*三",
        "MASK_NAME, 李明, 李*",
        "MASK_NAME, 欧阳明月, 欧**月",
        "MASK_NAME, 𠅤䶮, 𠅤*",
        "MASK_NAME, 阿卜杜·买买提, 阿卜杜·**",
        "MASK_ID, 320582198808080027, 320582********0027",
        "MASK_CARD, 6222021102001234569, 6222 **** **** 4569",
        "MASK_PHONE, 13800138000, 138****8000",
        "MASK_PLATE, 苏E12388, 苏E****8"
    })
    void masksOnceAndNotTwice(Format format, String open, String masked) {
        String once = format.write(open, "zh-Hans");

        assertThat(once).isEqualTo(masked);
        assertThat(format.write(once, "zh-Hans")).isEqualTo(masked);
    }
}
