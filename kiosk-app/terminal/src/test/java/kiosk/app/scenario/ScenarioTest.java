package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.TemplatePapers;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.visit.Ports;
import kiosk.device.sim.people.People;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every `tests:` entry of every matter in the repository's pack.
class ScenarioTest {
    private static final Path PACKS = Path.of("..", "packs");

    @TempDir static Path folder;

    private static LoadedPack pack;
    private static ScenarioRunner runner;

    @BeforeAll
    static void load() throws Exception {
        pack =
                PackLoader.open(
                        PACKS.resolve("suzhou"),
                        TrustRoot.read(
                                List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                                TrustRoot.DevelopmentKeys.ALLOWED));
        DocumentTemplates templates = DocumentTemplates.load(pack);
        FontFiles fonts = FontFiles.installed();
        Documents documents = new Documents(templates, new PdfPages(fonts), new DrawnLines(fonts));
        runner =
                new ScenarioRunner(
                        new Ports.Content(pack, new PinyinCatalogue(pack.matters())),
                        People.builtIn(),
                        terminal ->
                                new TemplatePapers(
                                        documents, templates, terminal, "localhost/check"),
                        folder);
    }

    static Stream<String> names() throws Exception {
        return PackLoader.open(
                        PACKS.resolve("suzhou"),
                        TrustRoot.read(
                                List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                                TrustRoot.DevelopmentKeys.ALLOWED))
                .scenarios()
                .stream()
                .map(s -> s.matter() + ": " + s.name());
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
