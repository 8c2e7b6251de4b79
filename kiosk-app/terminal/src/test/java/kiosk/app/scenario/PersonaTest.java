package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Visit;
import kiosk.device.sim.SimulatedTime;
import kiosk.matter.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// E02: somebody of eighty, in large type, who reads every page for a while, finishes the headline
/// matters, each reached by two touches from the greeting.
class PersonaTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int READS_FOR_SECONDS = 20;

    @TempDir Path folder;

    private SimulatedTime time;
    private ScenarioTerminal terminal;

    @BeforeEach
    void open() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        time = town.time;
        terminal = town.terminal("t-1");
    }

    static List<Arguments> headlines() {
        return List.of(
                Arguments.of(
                        "traffic-fine",
                        Map.of("how", "byNumber", "decisionNo", "3205821234567890")),
                Arguments.of(
                        "fund-rent-withdrawal",
                        Map.of(
                                "rentKind",
                                "none",
                                "married",
                                false,
                                "amount",
                                1000000L,
                                "card",
                                "6222021102001234569")),
                Arguments.of(
                        "hospital-registration",
                        Map.of(
                                "hospital",
                                "320582H1",
                                "clinic",
                                "H1-C1",
                                "doctor",
                                "D01",
                                "slot",
                                "S0103")),
                Arguments.of("utility-bill", Map.of("kind", "water", "number", "1000200301")));
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void isReachedByTwoTouchesAndFinished(String matter, Map<String, Object> answers) {
        Visit visit = terminal.visit();
        visit.act(new Act.SetLook(Shell.Look.ELDER)); // the first touch: the button on the greeting
        Scene.Home home = (Scene.Home) visit.scene().place();
        assertThat(home.found()).hasSize(4).anyMatch(offer -> offer.matter().id().equals(matter));

        var visitor =
                new Visitor(
                        new Slow(),
                        new PeopleTown.Hands(terminal, new PeopleTown.Somebody("zhang-san", true)),
                        matter,
                        answers,
                        List.of("ecny"));
        visitor.go(visit, _ -> false);

        assertThat(visitor.seen())
                .as("ends at the last page, in large type all the way")
                .anyMatch(scene -> scene.place() instanceof Scene.AtPage(Page.End _, var _, var _))
                .allMatch(scene ->
                        !(scene.place() instanceof Scene.AtPage)
                                || scene.shell().look() == Shell.Look.ELDER);
    }

    /// Reads, thinks, and only then touches; the desk's clock runs meanwhile.
    private final class Slow implements Visitor.Rhythm {
        private final SimulatedRhythm quick = new SimulatedRhythm(time);

        @Override
        public void pause() {
            time.pause(SECOND);
            terminal.tick();
        }

        @Override
        public void watch(Runnable look) {
            quick.watch(look);
        }

        @Override
        public void awaitChange(Visit visit, Scene.Place place) {
            for (int second = 0; second < READS_FOR_SECONDS; second++) {
                pause();
            }
        }
    }
}
