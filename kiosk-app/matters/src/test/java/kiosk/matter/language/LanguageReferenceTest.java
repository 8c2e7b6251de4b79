package kiosk.matter.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.Keys;
import org.junit.jupiter.api.Test;

/// The written reference describes exactly what the readers accept.
class LanguageReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "matter-language.md");
    private static final Path SOURCES = Path.of("src/main/java/kiosk/matter");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");

    private static Map<String, Set<String>> described() throws Exception {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        String place = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                place = line.substring(4).strip();
                assertThat(places.put(place, new LinkedHashSet<>())).as(place).isNull();
            } else if (line.startsWith("## ")) {
                place = "";
            } else if (row.matches() && !place.isEmpty()) {
                places.get(place).add(row.group(1));
            }
        }
        return places;
    }

    @Test
    void everyKeyOfEveryMappingIsThereAndNoOther() throws Exception {
        Map<String, Set<String>> places = described();
        for (Keys keys : Keys.values()) {
            assertThat(places.get(keys.place()))
                    .as("keys of '%s'", keys.place())
                    .containsExactlyElementsOf(keys.keys());
        }
        assertThat(places).hasSize(Keys.values().length);
    }

    /// A reader that listed keys on its own would escape the reference.
    @Test
    void noReaderKnowsKeysOfItsOwn() throws Exception {
        Pattern own = Pattern.compile("\\bfields\\(\\s*\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(own.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
            }
        }
    }

    @Test
    void everyTypeAndFunctionIsNamed() throws Exception {
        String page = Files.readString(PAGE);
        for (ValueType.Simple type : ValueType.Simple.values()) {
            assertThat(page).contains("`" + type.word() + "`");
        }
        String functions = Files.readString(SOURCES.resolve("cel/Functions.java"));
        Matcher declared = Pattern.compile("one\\(\"(\\w+)\"").matcher(functions);
        assertThat(declared.results().map(found -> found.group(1)).toList())
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(page).contains("`" + name + "("));
    }

    @Test
    void linksLeadToAPlaceOfThePage() throws Exception {
        List<String> lines = Files.readAllLines(PAGE);
        Set<String> anchors = new LinkedHashSet<>();
        for (String line : lines) {
            if (line.startsWith("#")) {
                String anchor =
                        line.replaceFirst("#+ ", "")
                                .toLowerCase(java.util.Locale.ROOT)
                                .replaceAll("[^a-z0-9 -]", "")
                                .replace(' ', '-');
                anchors.add(anchors.contains(anchor) ? anchor + "-1" : anchor);
            }
        }
        Matcher link = Pattern.compile("\\]\\(#([^)]+)\\)").matcher(String.join("\n", lines));
        assertThat(link.results().map(found -> found.group(1)).distinct().toList())
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(anchors).contains(anchor));
    }
}
