package kiosk.central.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import kiosk.central.accounts.Passwords.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords(1000, new SecureRandom());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234!",
                "P@ssw0rd2026!!",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "qwertyuiopas",
                "1q2w3e4r5t6y",
                "Administrator1",
                "zyxwvutsrqpo"
            })
    void commonestAreRefused(String common) {
        assertThat(passwords.fault("wang", common.toCharArray())).contains(Fault.COMMON);
    }

    @Test
    void shortLongAndNamedAreRefused() {
        assertThat(passwords.fault("wang", "Kq7-fh2_xpz".toCharArray())).contains(Fault.SHORT);
        assertThat(passwords.fault("wang", "ab1-".repeat(60).toCharArray())).contains(Fault.LONG);
        assertThat(passwords.fault("wangmin", "my WangMin and I".toCharArray()))
                .contains(Fault.NAME);
        assertThat(passwords.fault("wang", "four quiet green chairs".toCharArray())).isEmpty();
        assertThat(passwords.fault("wang", "山高月小水落石出清风徐来".toCharArray())).isEmpty();
    }

    @Test
    void keptOneFitsAndTwoAreKeptDifferently() {
        String kept = passwords.encode("four quiet green chairs".toCharArray());

        assertThat(kept).startsWith("pbkdf2-sha256$1000$");
        assertThat(kept).isNotEqualTo(passwords.encode("four quiet green chairs".toCharArray()));
        assertThat(passwords.fits("four quiet green chairs".toCharArray(), kept)).isTrue();
        assertThat(passwords.fits("four quiet green chair".toCharArray(), kept)).isFalse();
        assertThat(passwords.fits("x".toCharArray(), "plain")).isFalse();
    }
}
