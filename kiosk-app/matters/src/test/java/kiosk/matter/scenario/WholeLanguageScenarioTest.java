package kiosk.matter.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Lack;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.Player;
import kiosk.matter.testing.ScenarioWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Scenarios that use the words for lists, places, materials, bundles; each is also replayed.
class WholeLanguageScenarioTest {

    static LoadedPack pack;

    @BeforeAll
    static void load() throws Exception {
        pack = Packs.fixture("village");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一家两口", "两件都成", "一件不成", "不到年龄"})
    void comesOutAsItsTestSays(String name) {
        Scenario scenario = ScenarioWorld.scenario(pack, name);
        Player player = ScenarioWorld.player(pack, scenario).until(Page.End.class);
        Journey journey = player.journey();
        Map<String, Object> expect = scenario.expect();
        assertThat(journey.page().frame().step()).isEqualTo(expect.get("page"));
        if (expect.get("materials") instanceof Map<?, ?> ways) {
            Map<?, ?> found = (Map<?, ?>) journey.variables().get("material");
            ways.forEach((id, way) -> assertThat(found.get(id)).as("%s", id).isEqualTo(way));
        }
        if (expect.get("parts") instanceof Map<?, ?> parts) {
            Map<String, Object> found = new LinkedHashMap<>();
            ((Map<?, ?>) journey.variables().get("part"))
                    .forEach((id, state) -> found.put(String.valueOf(id), state));
            found.keySet().removeAll(List.of("accepted", "refused"));
            assertThat(found).isEqualTo(parts);
        }
        if (expect.get("lacks") instanceof List<?> lacks) {
            assertThat(journey.lacks().stream().map(Lack::id).toList()).isEqualTo(lacks);
        }
        if (expect.get("data") instanceof Map<?, ?> data) {
            Map<?, ?> found = (Map<?, ?>) journey.variables().get("data");
            data.forEach((key, value) -> assertThat(found.get(key)).isEqualTo(value));
        }
        assertThat(replayed(scenario, journey)).isEqualTo(journey);
    }

    private static Journey replayed(Scenario scenario, Journey played) {
        Journey again = ScenarioWorld.player(pack, scenario).journey();
        List<Event> events = played.events();
        for (int i = 0; i < events.size(); i++) {
            Move move = again.apply(events.get(i), Player.NOW.plusSeconds(7L * i));
            assertThat(move).as("%d %s", i, events.get(i)).isInstanceOf(Move.Moved.class);
            again = ((Move.Moved) move).journey();
        }
        assertThat(again.page()).isEqualTo(played.page());
        return again;
    }
}
