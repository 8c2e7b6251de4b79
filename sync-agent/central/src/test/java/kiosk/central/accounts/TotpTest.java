package kiosk.central.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET =
            Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, the last six of eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void oneStepOfDriftIsTakenTwoAreNot() {
        Instant now = Instant.ofEpochSecond(1_700_000_000);
        long step = Totp.step(now);

        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
        assertThat(Totp.match(SECRET, "", now)).isEmpty();
    }
}
