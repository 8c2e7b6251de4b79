package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kiosk.matter.PackException;
import kiosk.matter.PackScene;
import kiosk.matter.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One mistake at a time in a scene: each is refused, naming the place.
class SceneReaderTest {

    private static final String USUAL =
            """
            scene:
              id: house
              names: {zh-Hans: 平日, en: Every day}
              outfit: {person: woman, cut: suit, coat: "#0E5A52", shade: "#0A453F", trim: "#B3331F", trimShade: "#96281A", knot: "#C8412B"}
              backdrop: {motif: plain, top: "#DFECE8", bottom: "#F3F0E9", arch: "#CFE4DE", inside: "#E4EFEB"}
              greeting: {zh-Hans: 您好。, en: Hello.}
            """;
    private static final String FESTIVAL =
            USUAL.replace("id: house", "id: spring")
                    + """
                      headline: [{zh-Hans: 新春, en: New Year}]
                      voices: {mandarin: zf_xiaoni, english: af_heart}
                      when: {days: ["10-01..10-07", "2027-02-06"], weekdays: [friday], hours: "08:30-24:00"}
                    """;

    private static List<PackScene> read(String second) throws PackException {
        var all = new ArrayList<PackScene>();
        for (var text : List.of(USUAL, second)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            all.add(SceneReader.read(YamlFile.read("s.yaml", bytes), all));
        }
        return all;
    }

    @Test
    void theUnspoiltScenesAreSound() throws Exception {
        var all = read(FESTIVAL);
        assertThat(all.getFirst().when()).isInstanceOf(PackScene.Usually.class);
        assertThat(all.getLast().when()).isInstanceOf(PackScene.Calendar.class);
        assertThat(all.getLast().voices()).contains(new PackScene.Voices("zf_xiaoni", "af_heart"));
        assertThat(all.getLast().headline()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: spring | id: house | s.yaml:2:7: the scene 'house' is there twice",
                "id: spring | id: Spring | s.yaml:2:7: an id is small letters",
                "names: | name: | s.yaml:3:3: unknown key 'name'",
                "person: woman | person: dog | s.yaml:4:20: 'dog' is unknown; known: woman, man, elder",
                "cut: suit | cut: toga | s.yaml:4:32: 'toga' is unknown; known: suit, tie, tang, vest, jacket",
                "coat: \"#0E5A52\" | coat: green | s.yaml:4:44: a colour like",
                "motif: plain | motif: fire | s.yaml:5:21: 'fire' is unknown",
                "top: \"#DFECE8\" | top: \"#336655\" | s.yaml:5:3: dark words on 'top' and 'bottom'",
                ", inside: \"#E4EFEB\" | `` | s.yaml:5:13: the key 'inside' is missing",
                "en: Hello. | fr: Salut. | s.yaml:6:28: unknown key 'fr'",
                "en: Hello. | en: \"Hello {person}.\" | s.yaml:6:13: a scene's text is the same for everybody",
                "New Year | A very long headline over it | s.yaml:7:14: at most 12 characters, 24 in English",
                "zf_xiaoni | ../x | s.yaml:8:22: a speaker like",
                "voices: {mandarin: zf_xiaoni, english | voices: {german: x, english | s.yaml:8:12: unknown key 'german'",
                "10-01..10-07 | 13-01..13-07 | s.yaml:9:17: there is no such day",
                "10-01..10-07 | 2027-10-01..10-07 | s.yaml:9:17: the last day is before the first, or only one",
                "10-01..10-07 | 2027-10-01..2026-10-07 | s.yaml:9:17: the last day is before the first",
                "10-01..10-07 | October | s.yaml:9:17: days like",
                "friday | vendredi | s.yaml:9:59: 'vendredi' is unknown",
                "08:30-24:00 | 08:30-07:00 | s.yaml:9:75: the second hour is not after",
                "08:30-24:00 | 25:30-26:00 | s.yaml:9:75: hours like",
                "08:30-24:00 | morning | s.yaml:9:75: hours like",
                "when: {days | ordered: true # {days | `` "
            })
    void eachMistakeIsRefusedWithItsPlace(String what, String by, String message) throws Exception {
        assertThat(FESTIVAL).contains(what);
        var mutant = FESTIVAL.replace(what, by == null ? "" : by);
        if (message == null || message.isEmpty()) {
            assertThat(read(mutant).getLast().when()).isInstanceOf(PackScene.Ordered.class);
            return;
        }
        assertThatThrownBy(() -> read(mutant))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whenAndOrderedExcludeEachOtherAndTheFirstHasNeither() {
        assertThatThrownBy(() -> read(FESTIVAL + "  ordered: true\n"))
                .hasMessageContaining("either 'when' or 'ordered: true' expected");
        assertThatThrownBy(() -> read(USUAL.replace("id: house", "id: other")))
                .hasMessageContaining("either 'when' or 'ordered: true' expected");
        assertThatThrownBy(() -> SceneReader.read(yaml(FESTIVAL), List.of()))
                .hasMessageContaining("the first scene is the usual one");
    }

    private static kiosk.matter.yaml.Value yaml(String text) throws PackException {
        return YamlFile.read("s.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
