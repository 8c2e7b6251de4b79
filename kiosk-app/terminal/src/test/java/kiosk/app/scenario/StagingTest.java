package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kiosk.app.visit.Act;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Terminal;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.matter.PackScene;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hall's scene follows the calendar and central, between two visits.
class StagingTest {

    @TempDir Path folder;

    /// A Friday morning.
    private final SimulatedTime time = new SimulatedTime(Instant.parse("2027-01-29T01:41:00Z"));

    private ScenarioTerminal terminal;

    @BeforeEach
    void open() throws Exception {
        var pack = Suzhou.pack();
        terminal =
                new ScenarioTerminal(
                        new ScenarioTerminal.World(
                                time,
                                new City(pack.departments(), time, ScenarioRunner.ZONE),
                                new Ports.Content(pack, new PinyinCatalogue(pack.matters())),
                                People.builtIn(),
                                Terminal.Idle.standard(),
                                _ -> new NoPapers(),
                                folder),
                        "kiosk-01",
                        true);
    }

    @Test
    void whatCentralOrdersComesOnWithinASecondAndGoesWithTheOrder() {
        assertThat(scene()).isEqualTo("house");
        order("emergency");
        assertThat(scene()).isEqualTo("emergency");
        order("");
        assertThat(scene()).isEqualTo("house");
    }

    @Test
    void whileSomebodyIsServedNothingChanges() {
        terminal.visit().act(new Act.Begin());
        order("emergency");
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Home.class);
        assertThat(scene()).isEqualTo("house");
        terminal.visit().act(new Act.Quit(true));
        terminal.tick();
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Attract.class);
        assertThat(scene()).isEqualTo("emergency");
    }

    @Test
    void theCalendarBringsTheFestivalAndTakesItAway() {
        time.pause(Duration.ofDays(7));
        terminal.tick();
        assertThat(scene()).isEqualTo("spring");
        time.pause(Duration.ofDays(8));
        terminal.tick();
        assertThat(scene()).isEqualTo("house");
    }

    @Test
    void anOrderOutlivesARestartAndOneForAnUnknownSceneChangesNothing() throws Exception {
        order("emergency");
        terminal.restart();
        assertThat(scene()).isEqualTo("emergency");
        order("no-such-scene");
        assertThat(scene()).isEqualTo("house");
    }

    private void order(String scene) {
        terminal.central().down("", "terminal.outlet", Map.of("id", "o-1", "scene", scene));
        terminal.tick();
    }

    private String scene() {
        return terminal.visit().scene().shell().scene().map(PackScene::id).orElse("none");
    }
}
