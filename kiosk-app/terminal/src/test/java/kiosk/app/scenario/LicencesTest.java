package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.app.visit.Act;
import kiosk.app.visit.Json;
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
import kiosk.sync.DownEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A02: one pack, two outlets, two catalogues.
class LicencesTest {
    private static final String FINE = "traffic-fine";

    @TempDir Path folder;

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
    private Ports.Content content;
    private City city;

    @BeforeEach
    void load() throws Exception {
        Path packs = Path.of("..", "packs");
        LoadedPack pack =
                PackLoader.load(
                        packs.resolve("suzhou"),
                        TrustRoot.read(
                                List.of(packs.resolve("keys/dev-2026.public.pem")),
                                TrustRoot.DevelopmentKeys.ALLOWED));
        content = new Ports.Content(pack, new PinyinCatalogue(pack.matters()));
        city = new City(pack.departments(), time, ScenarioRunner.ZONE);
    }

    /// A machine of an outlet that central told what it may do.
    private ScenarioTerminal outlet(String id, List<String> licensed) throws Exception {
        ScenarioTerminal terminal =
                new ScenarioTerminal(
                        new ScenarioTerminal.World(
                                time,
                                city,
                                content,
                                People.builtIn(),
                                Terminal.Idle.standard(),
                                _ -> new NoPapers(),
                                folder),
                        id,
                        true);
        terminal.store()
                .received(
                        new DownEvent(
                                1,
                                "",
                                "terminal.outlet",
                                Json.write(Map.of("id", id, "licensed", licensed)),
                                time.instant().instant()));
        terminal.restart();
        terminal.visit().act(new Act.Begin());
        return terminal;
    }

    private static Scene.Home home(ScenarioTerminal terminal) {
        return (Scene.Home) terminal.visit().scene().place();
    }

    private static List<String> found(ScenarioTerminal terminal, Act act) {
        terminal.visit().act(act);
        return home(terminal).found().stream().map(offer -> offer.matter().id()).toList();
    }

    private static List<String> doors(ScenarioTerminal terminal) {
        terminal.visit().act(new Act.OpenShelf(Shelf.FRONT));
        return home(terminal).hall().doors().stream().map(door -> door.shelf().key()).toList();
    }

    @Test
    void twoOutletsHaveTwoCataloguesFromOnePush() throws Exception {
        ScenarioTerminal branch = outlet("t-1", List.of("fund", FINE));
        ScenarioTerminal village = outlet("t-2", List.of("social"));
        Act search = new Act.Search("fakuan");

        assertThat(found(branch, search)).contains(FINE);
        assertThat(found(village, search)).doesNotContain(FINE);
        assertThat(doors(branch)).contains("fund", "traffic").doesNotContain("social");
        assertThat(doors(village)).containsExactly("social");
        assertThat(home(village).found())
                .isNotEmpty()
                .allMatch(offer -> offer.matter().theme().equals("social"));
    }

    @Test
    void whatIsNotLicensedIsRefusedByIdInWords() throws Exception {
        ScenarioTerminal village = outlet("t-2", List.of("social"));
        village.visit().act(new Act.ChooseMatter(FINE));

        assertThat(home(village).hall().refusal().in("zh-Hans")).contains("本网点不办");
        assertThat(home(village).hall().refusal().in("en")).contains("does not do");
        assertThat(village.store().entriesAfter("case", 0)).isEmpty();
    }

    @Test
    void withoutAWordFromCentralEverythingIsThere() throws Exception {
        assertThat(doors(outlet("t-3", List.of()))).contains("fund", "traffic", "social");
    }
}
