package kiosk.avatar.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PronunciationsTest {

    private Pronunciations words;

    @BeforeEach
    void read() throws IOException {
        String some = "{\"pay\": \"pˈA\", \"slip\": \"slˈɪp\", \"box\": \"bˈɑks\", \"M\": \"ˈɛm\"}";
        words = Pronunciations.of(List.of(some.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPossessiveSoundsLikeItsWordAndAnS() {
        assertThat(words.of("slip's")).isEqualTo("slˈɪps");
        assertThat(words.of("payslip’s")).isEqualTo(words.of("payslip") + "s");
        assertThat(words.of("box's")).isEqualTo("bˈɑksᵻz");
        assertThat(words.of("Zhang's")).isEqualTo("ʤˈɑŋz");
        assertThat(words.of("M's")).isEqualTo("ˈɛmz");
    }

    @Test
    void syllablesWithAnIThatIsNone() {
        assertThat(words.of("Si")).isEqualTo("sˈʌ");
        assertThat(words.of("Zi")).isEqualTo("dzˈʌ");
        assertThat(words.of("Ci")).isEqualTo("tsˈʌ");
        assertThat(words.of("Shi")).isEqualTo("ʃˈɜɹ");
        assertThat(words.of("Ri")).isEqualTo("ɹˈɜɹ");
    }
}
