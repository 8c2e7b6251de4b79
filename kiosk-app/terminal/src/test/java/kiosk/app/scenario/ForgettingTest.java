package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Json;
import kiosk.matter.Page;
import kiosk.sync.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the machine forgets of its customers, and when.
class ForgettingTest {
    private static final Somebody OWNER = new Somebody("ma-jianguo", false);
    private static final String HIS_NUMBER = "640104197005010032";
    private static final Duration A_WHILE = Duration.ofMinutes(61);

    @TempDir Path folder;
    private PeopleTown town;
    private ScenarioTerminal terminal;

    @BeforeEach
    void opensTheTown() throws Exception {
        town = new PeopleTown(TestPacks.load("hamlet", folder), folder.resolve("town"));
        terminal = town.terminal("t-1");
    }

    private void goes(Map<String, Object> answers) {
        town.go(terminal, OWNER, "shared-home", answers, _ -> false);
        terminal.settle(Duration.ofMinutes(1));
        terminal.central().nudge();
    }

    private void anHourLater() {
        terminal.background().round();
        town.time.pause(A_WHILE);
        terminal.background().round();
    }

    private List<String> bodies() {
        return terminal.store().journal().stream().map(JournalEntry::body).toList();
    }

    @Test
    void answersAndIdentitiesOfAClosedCaseGoWhenCentralHasAllOfIt() {
        goes(Map.of("together", false, "share", 50));
        assertThat(bodies()).anyMatch(body -> body.contains(HIS_NUMBER));
        anHourLater();
        assertThat(bodies()).noneMatch(body -> body.contains(HIS_NUMBER));
        assertThat(terminal.store().journal())
                .as("what was done stays")
                .filteredOn(e -> e.effect().equals("journey"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(Json.read(e.body())).containsKey("is"));
    }

    @Test
    void whatCentralDoesNotHaveYetStays() {
        town.go(
                terminal,
                OWNER,
                "shared-home",
                Map.of("together", false, "share", 50),
                scene -> {
                    if (PeopleTown.at(scene, Page.Sign.class)) {
                        terminal.central().network(false);
                    }
                    return false;
                });
        anHourLater();
        assertThat(bodies()).anyMatch(body -> body.contains(HIS_NUMBER));

        terminal.central().network(true);
        terminal.settle(Duration.ofMinutes(1));
        terminal.central().nudge();
        town.time.pause(A_WHILE);
        terminal.background().round();

        assertThat(bodies()).noneMatch(body -> body.contains(HIS_NUMBER));
    }

    @Test
    void aCaseLaidAsideGoesAfterItsLastDay() throws Exception {
        goes(Map.of("together", false, "share", 50));
        assertThat(terminal.store().keepsakesOf("draft-slip")).hasSize(1);

        terminal.background().round();
        town.time.pause(Duration.ofDays(10));
        terminal.background().round();
        assertThat(terminal.store().keepsakesOf("draft-slip")).as("its last day").hasSize(1);
        assertThat(terminal.store().keepsakesOf("cosign-slip"))
                .as("over since three days")
                .isEmpty();

        town.time.pause(Duration.ofDays(1));
        terminal.background().round();
        assertThat(terminal.store().keepsakesOf("draft-slip")).isEmpty();
    }
}
