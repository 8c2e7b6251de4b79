package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E03: what a run tells central of how much departments filled in.
class RunFillTest {
    private static final Somebody PARENT = new Somebody("zhao-lan", false);

    @TempDir Path folder;
    private PeopleTown town;
    private ScenarioTerminal terminal;

    @BeforeEach
    void opensTheTown() throws Exception {
        town = new PeopleTown(folder);
        terminal = town.terminal("t-1");
    }

    @Test
    void aWholeRunTellsHowMuchDepartmentsFilledIn() throws Exception {
        town.go(
                terminal,
                PARENT,
                "mortgage-registration",
                Map.of("contractNo", "JK2026110001", "together", false),
                _ -> false);
        assertThat(told()).as("a case laid aside is no whole run").isEmpty();

        town.go(
                terminal,
                new Somebody("lu-genbao", false),
                "mortgage-registration",
                Map.of("contractNo", "JK2026110002"),
                _ -> false);
        terminal.settle(Duration.ofMinutes(1));
        terminal.central().nudge();

        assertThat(told()).hasSize(1);
        Map<String, Object> run = told().getFirst();
        assertThat(run)
                .containsEntry("pack", "suzhou")
                .containsEntry("matter", "mortgage-registration");
        Map<?, ?> filled = (Map<?, ?>) run.get("filled");
        assertThat(((Number) filled.get("asked")).intValue()).isEqualTo(1);
        assertThat(((Number) filled.get("calls")).intValue()).isGreaterThanOrEqualTo(6);
    }

    private List<Map<String, Object>> told() {
        return terminal.central().closed().stream()
                .map(Json::read)
                .filter(data -> data.containsKey("filled"))
                .toList();
    }
}
