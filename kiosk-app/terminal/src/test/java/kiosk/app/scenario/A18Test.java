package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A18: a lease registered here fills the withdrawal for rent of the same visit.
class A18Test {
    private static final Map<String, Object> LEASE =
            Map.of(
                    "landlord", "王䶮",
                    "landlordId", "320582199909090034",
                    "certNo", "20210000101",
                    "ends", "2027-11-19",
                    "monthFen", 180000L,
                    "hasDeposit", false);
    private static final Map<String, Object> WITHDRAWAL =
            Map.of("rentKind", "reg", "amount", 1200000L, "card", "6222021102001234569");

    @TempDir Path folder;

    @Test
    void theNumberOfTheNewLeaseNeedNotBeTyped() throws Exception {
        StaffTown town = new StaffTown(folder);
        go(town, "lease-register", LEASE);
        town.terminal.visit().act(new Act.AnotherMatter());
        List<Scene> second = go(town, "fund-rent-withdrawal", WITHDRAWAL);

        Object number = town.city.tables("HFS").rows("lease").getLast().get("number");
        assertThat(number).isEqualTo("SZZL0000000001");
        assertThat(filledIn(second)).contains(number);
        assertThat(second).noneMatch(s -> work(s) instanceof Scene.Work.AwaitCard);
        assertThat(town.city.tables("HPF").rows("withdrawal"))
                .singleElement()
                .satisfies(w -> assertThat(w).containsEntry("rentKind", "reg"));
    }

    private static Optional<Object> filledIn(List<Scene> scenes) {
        return scenes.stream()
                .map(Scene::place)
                .filter(Scene.AtPage.class::isInstance)
                .map(place -> ((Scene.AtPage) place).page())
                .filter(Page.Form.class::isInstance)
                .flatMap(page -> ((Page.Form) page).fields().stream())
                .filter(field -> field.name().equals("contractNo"))
                .flatMap(field -> field.value().stream())
                .findFirst();
    }

    private static Scene.Work work(Scene scene) {
        return scene.place() instanceof Scene.AtPage(var _, var _, Scene.Work work)
                ? work
                : new Scene.Work.None();
    }

    private static List<Scene> go(StaffTown town, String matter, Map<String, Object> answers) {
        Visitor visitor =
                new Visitor(
                        new SimulatedRhythm(town.time),
                        new PeopleTown.Hands(
                                town.terminal, new PeopleTown.Somebody("zhang-san", true)),
                        matter,
                        answers,
                        List.of());
        visitor.go(
                town.terminal.visit(),
                scene -> scene.place() instanceof Scene.AtPage(Page.End _, var _, var _));
        return visitor.seen();
    }
}
