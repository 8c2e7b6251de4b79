package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.app.visit.Json;
import kiosk.app.visit.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E05: the customer hears at the machine what was answered, and says what they think of it.
class ReplyTest {
    @TempDir Path folder;
    private PeopleTown town;
    private ScenarioTerminal terminal;

    @BeforeEach
    void opensTheTown() throws Exception {
        town = new PeopleTown(TestPacks.load("hamlet", folder), folder.resolve("town"));
        terminal = town.terminal("t-1");
        terminal.central().answered("case-7", "shared-home", "大厅加了一名导办");
    }

    private Scene.OwnedItem item() {
        Scene.Owned owned = (Scene.Owned) terminal.visit().scene().place();
        return owned.items().getFirst();
    }

    @Test
    void theOwnerReadsTheAnswerAndRatesItOnce() {
        new Visitor(
                        new SimulatedRhythm(town.time),
                        new PeopleTown.Hands(terminal, new Somebody("ma-jianguo", false)),
                        "shared-home",
                        Map.of(),
                        List.of())
                .takingUp()
                .go(terminal.visit(), scene -> scene.place() instanceof Scene.Owned);
        assertThat(item().reply()).contains(new Scene.Reply("大厅加了一名导办", 0));

        terminal.visit().act(new Act.RateReply("case-7", 4));
        terminal.visit().act(new Act.RateReply("case-7", 1));
        terminal.visit().act(new Act.RateReply("case-8", 1));

        assertThat(item().reply()).contains(new Scene.Reply("大厅加了一名导办", 4));
        assertThat(terminal.central().ratedAgain())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.subject()).isEqualTo("case-7");
                    assertThat(Json.read(event.data())).isEqualTo(Map.of("stars", 4L));
                });
    }
}
