package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of page a terminal can show, played over the test pack `hamlet` with the real desk.
class PagesTest {

    @TempDir static Path folder;

    private static LoadedPack pack;
    private static ScenarioRunner runner;

    @BeforeAll
    static void load() throws Exception {
        pack = TestPacks.load("hamlet", folder);
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
                        folder.resolve("papers"));
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsItsTestSays() {
        return pack.scenarios().stream()
                .map(scenario ->
                        DynamicTest.dynamicTest(
                                scenario.matter() + ": " + scenario.name(),
                                () -> assertThat(runner.play(scenario)).isEmpty()));
    }
}
