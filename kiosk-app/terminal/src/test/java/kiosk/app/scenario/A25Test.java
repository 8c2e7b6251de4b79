package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// A25: a benefit of the union is given once to each member, at whichever machine.
class A25Test {
    private static final String MEMBER = "320582198808080027";

    @Test
    void aBenefitIsCollectedOnceAcrossAllMachines() throws Exception {
        Departments union = new Departments("LUN");

        assertThat(union.ask("collect", wish("c1", MEMBER, "人民路支行"))).isEqualTo("ok");
        assertThat(union.ask("collect", wish("c1", MEMBER, "人民路支行"))).isEqualTo("ok");
        assertThat(union.ask("collect", wish("c2", MEMBER, "凤凰支行"))).isEqualTo("TAKEN");
        assertThat(union.ask("collect", wish("c3", "640104197005010032", "凤凰支行")))
                .isEqualTo("ok");
        assertThat(union.ask("collect", wish("c4", "320582199909090034", "凤凰支行")))
                .isEqualTo("NOT_MEMBER");
        assertThat(union.tables().rows("collected")).hasSize(2);
    }

    private static Map<String, Object> wish(String visit, String idNo, String outlet) {
        return Map.of("case", visit, "idNo", idNo, "event", "winter", "outlet", outlet);
    }
}
