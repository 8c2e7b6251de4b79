package kiosk.central.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String code = CheckCode.random(new Random(7)).text();

    @Test
    void isWrittenInThreeGroups() {
        assertThat(code).matches(CheckCode.PRINTED);
        assertThat(CheckCode.typed(code)).contains(new CheckCode(code));
    }

    @Test
    void everySingleWrongCharacterIsFound() {
        String plain = code.replace("-", "");
        int wrong = 0;
        for (int i = 0; i < plain.length(); i++) {
            for (char c : ALPHABET.toCharArray()) {
                if (c != plain.charAt(i)) {
                    String typed = plain.substring(0, i) + c + plain.substring(i + 1);
                    assertThat(CheckCode.typed(typed)).isEmpty();
                    wrong++;
                }
            }
        }
        assertThat(wrong).isEqualTo(12 * 31);
    }

    @Test
    void everyExchangeOfNeighboursIsFound() {
        for (int seed = 0; seed < 50; seed++) {
            String plain = CheckCode.random(new Random(seed)).text().replace("-", "");
            for (int i = 0; i + 1 < plain.length(); i++) {
                if (plain.charAt(i) != plain.charAt(i + 1)) {
                    String typed =
                            plain.substring(0, i)
                                    + plain.charAt(i + 1)
                                    + plain.charAt(i)
                                    + plain.substring(i + 2);
                    assertThat(CheckCode.typed(typed)).isEmpty();
                }
            }
        }
    }

    @Test
    void sloppyTypingIsUnderstood() {
        String sloppy =
                " " + code.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l');

        assertThat(CheckCode.typed(sloppy.replace("-", " "))).contains(new CheckCode(code));
    }
}
