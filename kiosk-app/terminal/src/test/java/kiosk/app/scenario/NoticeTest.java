package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.device.sim.SimulatedTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A01 and E06: a matter is found in any way, and what it needs is on paper before it begins.
class NoticeTest {
    private static final String FUND = "fund-rent-withdrawal";

    @TempDir Path folder;

    private SimulatedTime time;
    private ScenarioTerminal terminal;

    @BeforeEach
    void open() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        time = town.time;
        terminal = town.terminal("t-1");
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
