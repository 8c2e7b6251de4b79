package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The digits of a PIN stand in no line of the journal and nowhere once central has them, and the
/// case comes to its end all the same.
class PinTest {
    private static final Somebody OWNER = new Somebody("zhang-san", true);
    private static final String PIN = "280614";
    private static final String OWNERS_NUMBER = "320582198808080027";

    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @TempDir Path folder;

    @Test
    void wheneverThePowerGoesThePinStandsNowhereAndWhatWasDoneHasItsSlip() throws Exception {
        int appends = visit("whole", 0);

        for (int cut = 1; cut <= appends; cut++) {
            visit("cut-" + cut, cut);
        }
    }

    /// @return how often something was written down
    private int visit(String name, int cut) throws Exception {
        PeopleTown town = new PeopleTown(folder.resolve(name));
        ScenarioTerminal terminal = town.terminal("t-1");
        if (cut > 0) {
            terminal.power().cutAt(Integer.toString(cut));
        }
        int open = -1;
        try {
            town.go(
                    terminal,
                    OWNER,
                    "e-social-card",
                    Map.of("level", "one", "pin", PIN, "pinAgain", PIN),
                    _ -> false);
            open = terminal.settle(A_WHILE);
        } catch (PowerCut gone) {
            terminal.restart();
            open = terminal.settle(A_WHILE);
        }
        assertThat(open).as("open after %s", name).isZero();

        assertThat(terminal.store().journal())
                .as(name)
                .noneMatch(line -> line.body().contains(PIN));
        assertThat(terminal.store().pending(99))
                .as("on its way after %s", name)
                .noneMatch(event -> event.event().data().contains(PIN));
        assertThat(terminal.store().keepsakes(terminal.owner(OWNERS_NUMBER), 99))
                .as("slips after %s", name)
                .noneMatch(slip -> slip.body().contains(PIN));
        assertThat(terminal.store().keepsakes(terminal.owner(OWNERS_NUMBER), 9))
                .as("slips after %s", name)
                .hasSize((int) terminal.central().cases());
        assertThat(terminal.central().cases()).isLessThanOrEqualTo(1);
        if (cut == 0) {
            assertThat(terminal.central().cases()).isOne();
        }
        return terminal.power().appends();
    }
}
