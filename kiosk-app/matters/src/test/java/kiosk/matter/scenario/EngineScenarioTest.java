package kiosk.matter.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kiosk.matter.Page;
import kiosk.matter.department.SampleDepartments;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.Player;
import kiosk.matter.testing.ScenarioWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The scenarios of the packs that need no device, played over engine and departments alone.
class EngineScenarioTest {

    static LoadedPack pack;

    @BeforeAll
    static void load() throws Exception {
        pack = Packs.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "逾期10天",
                "逾期封顶",
                "没有逾期",
                "按身份证查找",
                "已缴清",
                "最近24个月全部险种",
                "没有缴费记录",
                "没有参保",
                "社保接口停机",
                "单身未备案通过",
                "已婚配偶同意",
                "有房拒绝在取数后",
                "缴存不满3个月",
                "冻结账户不予批准",
                "不动产接口停机转承诺"
            })
    void endsAsItsTestSays(String name) {
        Scenario scenario = ScenarioWorld.scenario(pack, name);
        Player player = ScenarioWorld.player(pack, scenario).until(Page.End.class);
        Page last = player.journey().page();
        Map<String, Object> expect = scenario.expect();
        if (expect.containsKey("stoppedAt")) {
            assertThat(last).isInstanceOf(Page.Stopped.class);
            assertThat(last.frame().step()).isEqualTo(expect.get("stoppedAt"));
            assertThat(((Page.Stopped) last).condition()).isEqualTo(expect.get("reason"));
        } else {
            assertThat(last).as("%s", last).isInstanceOf(Page.End.class);
        }
        if (expect.get("data") instanceof Map<?, ?> data) {
            Map<?, ?> found = (Map<?, ?>) player.journey().variables().get("data");
            data.forEach((key, value) -> assertThat(found.get(key)).isEqualTo(value));
        }
    }

    @Test
    void tooMuchIsStoppedAtTheForm() {
        Scenario scenario = ScenarioWorld.scenario(pack, "超过额度当场拦下");
        Player player = ScenarioWorld.player(pack, scenario).until(Page.Submit.class);
        assertThat(player.journey().page().frame().step()).isEqualTo("s9");
    }

    @Test
    void withoutTheRegistryTheHomeProofIsPromised() {
        Scenario scenario = ScenarioWorld.scenario(pack, "不动产接口停机转承诺");
        Player player = ScenarioWorld.player(pack, scenario).until(Page.Materials.class);
        Page.Materials page = (Page.Materials) player.journey().page();
        assertThat(page.items())
                .filteredOn(line -> line.id().equals("m3"))
                .singleElement()
                .satisfies(line -> assertThat(line.way()).isEqualTo("promise"));
    }

    @Test
    void frozenAccountGetsARefusalWithRemedyAndKeepsItsMoney() {
        Scenario scenario = ScenarioWorld.scenario(pack, "冻结账户不予批准");
        SampleDepartments departments = ScenarioWorld.departments(pack, scenario);
        Player player = ScenarioWorld.player(pack, scenario, departments).until(Page.Print.class);
        Page.Print print = (Page.Print) player.journey().page();
        assertThat(print.template()).isEqualTo("templates/refusal.yaml");
        assertThat(print.fields()).containsKeys("reason", "remedy", "remedyEn", "complaint");
        assertThat(departments.tables("HPF").row("account", "370102198506120041"))
                .hasValueSatisfying(row -> assertThat(row.get("balanceFen")).isEqualTo(6_000_000L));
    }
}
