package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsBundleTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final TextsBundle chinese = TextsBundle.of("zh-Hans");
    private final TextsBundle english = TextsBundle.of("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keys()).containsExactlyInAnyOrderElementsOf(chinese.keys());
    }

    @Test
    void noTextIsEmpty() {
        assertThat(chinese.keys()).allSatisfy(key -> assertThat(chinese.get(key)).isNotBlank());
        assertThat(english.keys()).allSatisfy(key -> assertThat(english.get(key)).isNotBlank());
    }

    @Test
    void bothLanguagesUseTheSameValues() {
        assertThat(chinese.keys())
                .allSatisfy(key ->
                        assertThat(places(english.get(key)))
                                .as(key)
                                .isEqualTo(places(chinese.get(key))));
    }

    @Test
    void valuesAreFilledIn() {
        assertThat(english.get("step", 3, 8)).isEqualTo("Step 3 of 8");
    }

    @Test
    void anUnknownKeyIsAMistake() {
        assertThatThrownBy(() -> english.get("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void anUnknownLanguageGetsTheBaseWords() {
        assertThat(TextsBundle.of("fr").language()).isEqualTo("zh-Hans");
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
