package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import kiosk.app.document.TemplatePapers;
import kiosk.device.sim.people.People;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every `tests:` entry of every matter in the repository's pack.
class ScenarioTest {

    @TempDir static Path folder;

    private static LoadedPack pack;
    private static ScenarioRunner runner;

    @BeforeAll
    static void load() throws Exception {
        Suzhou suzhou = Suzhou.city();
        pack = suzhou.loaded();
        runner =
                new ScenarioRunner(
                        suzhou.content(),
                        People.builtIn(),
                        terminal ->
                                new TemplatePapers(
                                        suzhou.documents(),
                                        suzhou.templates(),
                                        terminal,
                                        "localhost/check"),
                        folder);
    }

    static Stream<String> names() throws Exception {
        return Suzhou.pack().scenarios().stream().map(s -> s.matter() + ": " + s.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void holds(String name) {
        Scenario scenario =
                pack.scenarios().stream()
                        .filter(s -> (s.matter() + ": " + s.name()).equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(runner.play(scenario)).isEmpty();
    }

    @Test
    void everyMatterHasScenarios() {
        Set<String> covered =
                Set.copyOf(pack.scenarios().stream().map(Scenario::matter).distinct().toList());
        assertThat(pack.matters()).allMatch(m -> covered.contains(m.id()));
    }

    @Test
    void aWrongExpectationIsReported() {
        Scenario fine =
                pack.scenarios().stream()
                        .filter(s -> s.name().equals("逾期10天"))
                        .findFirst()
                        .orElseThrow();
        Scenario wrong =
                new Scenario(
                        fine.matter(),
                        fine.name(),
                        fine.at(),
                        fine.given(),
                        fine.actions(),
                        java.util.Map.of("debits", 2L));
        assertThat(runner.play(wrong)).containsExactly("debits: expected 2, was 1");
    }
}
