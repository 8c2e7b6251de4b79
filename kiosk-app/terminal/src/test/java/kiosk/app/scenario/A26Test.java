package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kiosk.matter.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A26: data runs instead of people. ScenarioTest plays these scenarios; here is what their
/// outcomes come to.
class A26Test {
    private static final Set<String> BY_HAND = Set.of("upload", "scan");

    private static List<Scenario> scenarios;

    @BeforeAll
    static void load() throws Exception {
        scenarios =
                Suzhou.pack().scenarios().stream()
                        .filter(s -> s.name().startsWith("A26 "))
                        .toList();
    }

    @Test
    void fourOfFiveMaterialsNeedNoUpload() {
        Predicate<Scenario> quiet = s -> s.given().down().isEmpty();
        assertThat(scenarios.stream().filter(quiet).map(Scenario::matter))
                .contains(
                        "fund-rent-withdrawal",
                        "home-loan-precheck",
                        "lease-register",
                        "mortgage-registration",
                        "school-enrolment",
                        "shop-licence",
                        "union-hardship",
                        "union-mutual-aid");
        assertThat(scenarios.stream().filter(quiet))
                .allSatisfy(s -> {
                    Map<?, ?> ways = ways(s);
                    long free = ways.size() - byHand(s).size();
                    assertThat(100 * free / ways.size()).as(s.matter()).isGreaterThanOrEqualTo(80);
                });
    }

    @Test
    void aConnectorThatIsOffTurnsJustItsMaterialIntoAnUpload() {
        List<Scenario> off = scenarios.stream().filter(s -> !s.given().down().isEmpty()).toList();

        assertThat(off).isNotEmpty().allSatisfy(s -> assertThat(byHand(s)).hasSize(1));
    }

    private static Map<?, ?> ways(Scenario scenario) {
        return (Map<?, ?>) scenario.expect().get("materials");
    }

    private static Set<Object> byHand(Scenario scenario) {
        return ways(scenario).entrySet().stream()
                .filter(way -> BY_HAND.contains(way.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
