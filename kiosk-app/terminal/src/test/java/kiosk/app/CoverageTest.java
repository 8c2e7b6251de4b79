package kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// coverage.yaml is complete and honest: every test it names exists.
class CoverageTest {

    private static final List<String> STATES = List.of("planned", "partial", "working");
    private static final Pattern TEST_NAME =
            Pattern.compile("(?<module>[a-z-]+):(?<type>[\\w.]+)#(?<method>\\w+)");

    private static final Pattern SCENARIO_NAME =
            Pattern.compile("scenario:(?<matter>[a-z0-9-]+)#(?<name>.+)");

    private static final Pattern TEST_ANNOTATION =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");

    private final List<Capability> capabilities = read();

    @Test
    void listsExactlyTheHundredCapabilities() {
        var expected =
                Stream.of(ids("A", 36), ids("B", 20), ids("C", 16), ids("D", 18), ids("E", 10))
                        .flatMap(ids -> ids)
                        .toList();

        assertThat(expected).hasSize(100);
        assertThat(capabilities)
                .extracting(Capability::id)
                .as("ids in coverage.yaml, in order")
                .isEqualTo(expected);
    }

    @Test
    void saysForEachCapabilityWhatIsShownAndWhatIsMissing() {
        var faults = new ArrayList<String>();
        for (var capability : capabilities) {
            if (capability.name().isBlank()) {
                faults.add(capability.id() + ": no name");
            }
            if (!STATES.contains(capability.state())) {
                faults.add(capability.id() + ": state is none of " + STATES);
            }
            if (!capability.state().equals("working") && capability.missing().isBlank()) {
                faults.add(capability.id() + ": `missing` must say what is not there yet");
            }
            if (!capability.state().equals("planned") && capability.tests().isEmpty()) {
                faults.add(capability.id() + ": no test shows it");
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void namesOnlyTestsThatExist() {
        var missing = new ArrayList<String>();
        var scenarios = scenarios();
        for (var capability : capabilities) {
            for (var test : capability.tests()) {
                if (!exists(test, scenarios)) {
                    missing.add(capability.id() + ": " + test);
                }
            }
        }

        assertThat(missing).as("tests named in coverage.yaml but not in the sources").isEmpty();
    }

    @Test
    void printsTheCount() {
        var count = new TreeMap<String, Integer>();
        STATES.forEach(state -> count.put(state, 0));
        capabilities.forEach(capability -> count.merge(capability.state(), 1, Integer::sum));

        System.out.printf(
                "Capabilities: %d working, %d partial, %d planned, of %d%n",
                count.get("working"),
                count.get("partial"),
                count.get("planned"),
                capabilities.size());
        assertThat(count).containsOnlyKeys(STATES);
    }

    private static boolean exists(String test, Map<String, List<String>> scenarios) {
        var scenario = SCENARIO_NAME.matcher(test);
        if (scenario.matches()) {
            return scenarios
                    .getOrDefault(scenario.group("matter"), List.of())
                    .contains(scenario.group("name"));
        }
        var name = TEST_NAME.matcher(test);
        if (!name.matches() || !ProjectTree.MODULES.containsKey(name.group("module"))) {
            return false;
        }
        var path = name.group("type").replace('.', '/') + ".java";
        var file = ProjectTree.testSources(name.group("module")).resolve(path);
        return Files.exists(file) && declaresTest(ProjectTree.text(file), name.group("method"));
    }

    /// Names of the scenarios of every matter of the repository's packs, by its id; ScenarioTest
    /// plays them all.
    private static Map<String, List<String>> scenarios() {
        var packs = ProjectTree.root().resolve("kiosk-app/packs");
        var names = new HashMap<String, List<String>>();
        try (var files = Files.walk(packs)) {
            files.filter(file -> file.getParent().endsWith("matters"))
                    .map(CoverageTest::matter)
                    .forEach(found ->
                            names.computeIfAbsent(
                                            String.valueOf(found.get("id")), _ -> new ArrayList<>())
                                    .addAll(played(found)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> played(Map<?, ?> matter) {
        return matter.get("tests") instanceof List<?> tests
                ? tests.stream().map(one -> String.valueOf(((Map<?, ?>) one).get("name"))).toList()
                : List.of();
    }

    private static Map<?, ?> matter(Path file) {
        var load = new Load(LoadSettings.builder().setLabel(file.toString()).build());
        return (Map<?, ?>) ((Map<?, ?>) load.loadFromString(ProjectTree.text(file))).get("matter");
    }

    /// The method, and between it and the blank line above it a test annotation.
    private static boolean declaresTest(String source, String method) {
        var declaration = Pattern.compile("\\bvoid\\s+" + method + "\\s*\\(").matcher(source);
        while (declaration.find()) {
            var above = source.lastIndexOf("\n\n", declaration.start());
            var head = source.substring(Math.max(above, 0), declaration.start());
            if (TEST_ANNOTATION.matcher(head).find()) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "%s%02d".formatted(letter, n));
    }

    private static List<Capability> read() {
        var load = new Load(LoadSettings.builder().setLabel("coverage.yaml").build());
        var text = ProjectTree.text(ProjectTree.root().resolve("coverage.yaml"));
        var document = (Map<?, ?>) load.loadFromString(text);
        return ((List<?>) document.get("capabilities"))
                .stream().map(entry -> Capability.of((Map<?, ?>) entry)).toList();
    }

    private record Capability(
            String id, String name, String state, String missing, List<String> tests) {

        static Capability of(Map<?, ?> entry) {
            return new Capability(
                    text(entry, "id"),
                    text(entry, "name"),
                    text(entry, "state"),
                    text(entry, "missing"),
                    entry.get("tests") instanceof List<?> tests
                            ? tests.stream().map(String::valueOf).toList()
                            : List.of());
        }

        private static String text(Map<?, ?> entry, String key) {
            return entry.get(key) instanceof String text ? text : "";
        }
    }
}
