package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.department.MemoryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A20: registration at a hospital and the bill.
class A20Test {
    private static final Map<String, Object> LAST_PLACE =
            Map.of(
                    "hospital", "320582H1",
                    "clinic", "H1-C1",
                    "doctor", "D01",
                    "slot", "S0101");

    @TempDir Path folder;

    @Test
    void theLastPlaceGoesToOneMachineAndTheOtherGetsTheNext() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        Somebody first = new Somebody("zhang-san", true);
        Somebody second = new Somebody("lin-guoqiang", true);
        ScenarioTerminal one = town.terminal("t-1");
        ScenarioTerminal two = town.terminal("t-2");

        town.go(one, first, "hospital-registration", LAST_PLACE, A20Test::reviewing);
        town.go(two, second, "hospital-registration", LAST_PLACE, A20Test::reviewing);
        town.go(one, first, "hospital-registration", LAST_PLACE, _ -> false);
        List<Scene> late = town.go(two, second, "hospital-registration", LAST_PLACE, _ -> false);
        List<Scene> again = town.go(two, second, "hospital-registration", LAST_PLACE, _ -> false);

        assertThat(refusals(late)).containsExactly("TAKEN");
        assertThat(refusals(again)).isEmpty();
        Map<Object, Object> places =
                town.city.tables("HSP").rows("visit").stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getOrDefault("idNo", ""),
                                        row -> row.getOrDefault("slot", "")));
        assertThat(places)
                .containsOnly(
                        Map.entry("320582198808080027", "S0101"),
                        Map.entry("320582196612150012", "S0102"));
        assertThat(one.pad().ledger().debits() + two.pad().ledger().debits()).isEqualTo(2);
    }

    private static boolean reviewing(Scene scene) {
        return PeopleTown.at(scene, Page.Review.class);
    }

    private static List<String> refusals(List<Scene> scenes) {
        return scenes.stream()
                .map(PeopleTown::work)
                .filter(Work.BillRefused.class::isInstance)
                .map(work -> ((Work.BillRefused) work).code())
                .distinct()
                .toList();
    }

    @Test
    void aBillSplitsToTheFenWhateverItCosts() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        MemoryTables insurance = town.department("MED");
        SplittableRandom random = new SplittableRandom(20);
        List<String> people =
                List.of("320582198808080027", "320582195001010016", "320582196612150012", "nobody");
        for (int i = 0; i < 1000; i++) {
            long total = random.nextLong(1, 10_000_000);
            long covered = random.nextLong(0, total + 1);
            Reply reply =
                    insurance.execute(
                            "split",
                            Map.of(
                                    "idNo", people.get(i % people.size()),
                                    "totalFen", total,
                                    "coveredFen", covered),
                            town.city.now());
            assertThat(reply).isInstanceOf(Reply.Answer.class);
            Map<String, Object> parts = ((Reply.Answer) reply).body();
            assertThat(fen(parts, "poolFen") + fen(parts, "accountFen") + fen(parts, "selfFen"))
                    .isEqualTo(total);
            assertThat(fen(parts, "poolFen")).isBetween(0L, covered);
            assertThat(fen(parts, "selfFen")).isNotNegative();
        }
    }

    private static long fen(Map<String, Object> parts, String name) {
        return parts.get(name) instanceof Number n ? n.longValue() : -1;
    }
}
