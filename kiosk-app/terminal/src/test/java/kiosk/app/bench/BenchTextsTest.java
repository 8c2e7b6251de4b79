package kiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import kiosk.device.sim.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTextsTest {

    @Test
    void bothLanguagesSayTheSame() {
        var english = new TreeSet<>(BenchTexts.of(BenchTexts.Language.ENGLISH).keys());
        english.removeIf(key -> key.startsWith("person."));

        assertThat(BenchTexts.of(BenchTexts.Language.CHINESE).keys())
                .containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void everyTestPersonHasAnEnglishStory() throws IOException {
        var english = BenchTexts.of(BenchTexts.Language.ENGLISH);

        assertThat(People.builtIn().people().keySet())
                .allSatisfy(key -> assertThat(english.keys()).contains("person." + key));
    }

    @Test
    void namesAndNumbersAreMasked() {
        assertThat(Masked.name("张三")).isEqualTo("张*");
        assertThat(Masked.name("欧阳\uD840\uDD64")).isEqualTo("欧*\uD840\uDD64");
        assertThat(Masked.number("320582198808080027")).isEqualTo("320582****0027");
        assertThat(Masked.number("E1234567")).isEqualTo("E1234567");
    }

    @Test
    void preparedCodesComeFromTheirFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("codes.properties");
        Files.writeString(file, "# demo\n002=two\n001=one\n");

        assertThat(PreparedCode.in(file))
                .containsExactly(new PreparedCode("001", "one"), new PreparedCode("002", "two"));
        assertThat(PreparedCode.in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void argumentsAreStrict() {
        var arguments = BenchArguments.of(List.of("--control", "99", "--english"));

        assertThat(arguments.control()).isEqualTo(99);
        assertThat(arguments.language()).isEqualTo(BenchTexts.Language.ENGLISH);
        assertThatThrownBy(() -> BenchArguments.of(List.of("--controll", "9")))
                .hasMessageContaining("--controll");
        assertThatThrownBy(() -> BenchArguments.of(List.of("--central")))
                .hasMessageContaining("needs a value");
        assertThatThrownBy(() -> BenchArguments.of(List.of()))
                .hasMessageContaining("--control PORT is missing");
    }
}
