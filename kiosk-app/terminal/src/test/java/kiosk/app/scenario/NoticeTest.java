package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.TemplatePapers;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.visit.Act;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.app.visit.Terminal;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.search.PinyinCatalogue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A01 and E06: a matter is found in any way, and what it needs is on paper before it begins.
class NoticeTest {
    private static final String FUND = "fund-rent-withdrawal";

    @TempDir Path folder;

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
    private ScenarioTerminal terminal;

    @BeforeEach
    void open() throws Exception {
        Path packs = Path.of("..", "packs");
        LoadedPack pack =
                PackLoader.load(
                        packs.resolve("suzhou"),
                        TrustRoot.read(
                                java.util.List.of(packs.resolve("keys/dev-2026.public.pem")),
                                TrustRoot.DevelopmentKeys.ALLOWED));
        DocumentTemplates templates = DocumentTemplates.load(pack);
        FontFiles fonts = FontFiles.installed();
        Documents documents = new Documents(templates, new PdfPages(fonts), new DrawnLines(fonts));
        terminal =
                new ScenarioTerminal(
                        new ScenarioTerminal.World(
                                time,
                                new City(pack.departments(), time, ScenarioRunner.ZONE),
                                new Ports.Content(pack, new PinyinCatalogue(pack.matters())),
                                People.builtIn(),
                                Terminal.Idle.standard(),
                                t -> new TemplatePapers(documents, templates, t, "localhost/check"),
                                folder),
                        "t-1",
                        true);
        terminal.visit().act(new Act.Begin());
    }

    private Scene.Home home() {
        return (Scene.Home) terminal.visit().scene().place();
    }

    @Test
    void theSamePageIsReachedByPinyinByThemeAndByLifeEvent() {
        terminal.visit().act(new Act.Search("zufangtiqu"));
        var typed = home().found().getFirst().matter();
        terminal.visit().act(new Act.Search("租房提取"));
        var written = home().found().getFirst().matter();
        terminal.visit().act(new Act.OpenShelf(new Shelf(Shelf.Kind.THEME, "fund")));
        var byTheme = home().found().stream().map(Scene.Offer::matter).toList();
        terminal.visit().act(new Act.OpenShelf(new Shelf(Shelf.Kind.LIFE_EVENT, "租房")));
        var byEvent = home().found().stream().map(Scene.Offer::matter).toList();

        assertThat(typed.id()).isEqualTo(FUND);
        assertThat(written).isSameAs(typed);
        assertThat(byTheme).contains(typed);
        assertThat(byEvent).contains(typed);
        assertThat(typed.version()).isEqualTo(written.version());
    }

    @Test
    void theNoticeListsExactlyTheMaterialsOfTheSituation() throws Exception {
        String married = notice(Set.of("married"));
        assertThat(married).contains("身份证", "婚姻关系证明", "无房证明", "12329").doesNotContain("租赁合同备案");

        String neither = notice(Set.of());
        assertThat(neither).contains("身份证").doesNotContain("租赁合同备案", "婚姻关系证明");
    }

    @Test
    void withoutPaperForSheetsTheRollTakesIt() {
        terminal.pagesOut();
        terminal.visit().act(new Act.ChooseMatter(FUND));
        terminal.visit().act(new Act.PrintNotice(Set.of()));

        assertThat(terminal.receipts()).isEqualTo(1);
        assertThat(terminal.certificates()).isZero();
    }

    /// Prints one, reads it back as a stranger would, and goes home.
    private String notice(Set<String> situations) throws Exception {
        int before = terminal.certificates();
        terminal.visit().act(new Act.ChooseMatter(FUND));
        terminal.visit().act(new Act.PrintNotice(situations));
        assertThat(((Scene.AtPage) terminal.visit().scene().place()).work())
                .isInstanceOf(Scene.Work.PaperOut.class);
        assertThat(terminal.certificates()).isEqualTo(before + 1);
        terminal.visit().act(new Act.GoOnWithoutPaper());
        terminal.visit().act(new Act.Back());
        Path newest;
        try (var files = Files.walk(folder)) {
            newest =
                    files.filter(file -> file.toString().endsWith(".pdf"))
                            .max(java.util.Comparator.comparing(Path::toString))
                            .orElseThrow();
        }
        try (var document = Loader.loadPDF(newest.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
