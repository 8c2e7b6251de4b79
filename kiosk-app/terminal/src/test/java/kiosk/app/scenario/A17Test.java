package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// A17: supervised money of a house sale goes out after the registry's event, never by hand alone.
class A17Test {
    private static final String CONTRACT = "ZJGHT202610007";
    private static final String SELLER = "320582196612150012";
    private static final String BUYER = "370102198506120041";

    private static Map<String, Object> release(String visit, String who) {
        return Map.of("number", CONTRACT, "idNo", who, "case", visit);
    }

    @Test
    void nobodyGetsTheMoneyBeforeTheRegistrySaysSo() throws Exception {
        Departments funds = new Departments("HTF");

        assertThat(funds.ask("release", release("c1", SELLER))).isEqualTo("NOT_REGISTERED");
        assertThat(funds.ask("release", release("c2", BUYER))).isEqualTo("NOT_SELLER");
        assertThat(
                        funds.ask(
                                "registryEvent",
                                Map.of("contract", CONTRACT, "registryNo", "苏2026张家港市0012345")))
                .isEqualTo("ok");
        assertThat(funds.ask("release", release("c3", BUYER))).isEqualTo("NOT_SELLER");
        assertThat(funds.ask("release", release("c4", SELLER))).isEqualTo("ok");
    }

    @Test
    void itGoesOutOnceHoweverOftenItIsAsked() throws Exception {
        Departments funds = new Departments("HTF");
        funds.answer(
                "registryEvent", Map.of("contract", CONTRACT, "registryNo", "苏2026张家港市0012345"));

        Map<String, Object> first = funds.answer("release", release("c1", SELLER));

        assertThat(funds.answer("release", release("c1", SELLER))).isEqualTo(first);
        assertThat(funds.ask("release", release("c2", SELLER))).isEqualTo("RELEASED");
    }

    @Test
    void anUnpaidContractReleasesNothing() throws Exception {
        Departments funds = new Departments("HTF");
        funds.answer(
                "registryEvent",
                Map.of("contract", "ZJGHT202611001", "registryNo", "苏2026张家港市0012346"));

        assertThat(
                        funds.ask(
                                "release",
                                Map.of(
                                        "number", "ZJGHT202611001",
                                        "idNo", "320582195001010016",
                                        "case", "c1")))
                .isEqualTo("NOT_PAID");
    }
}
