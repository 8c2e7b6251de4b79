package kiosk.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J3205",
                "32\r05",
                "32\u000005",
                "32\u202e05",
                "\u200f3205\u200b",
                "\u001b\u00033205\n",
                "32\u202805",
                "32\u009b05",
                "3205\ud800",
                "\ufeff3205",
                "\ue0003205"
            })
    void whatSteersSomethingIsLeftOut(String code) {
        assertThat(ScannedText.of(code)).matches("(\\[2J)?3205");
    }

    @Test
    void peoplesCharactersStay() {
        assertThat(ScannedText.of("沈㛃 𠅤-Ärmel 1/2")).isEqualTo("沈㛃 𠅤-Ärmel 1/2");
    }

    @Test
    void tenKilobytesAreCut() {
        assertThat(ScannedText.of("x".repeat(10_240))).hasSize(512);
    }
}
