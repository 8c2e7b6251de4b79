package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.matter.Page;
import kiosk.matter.number.UnifiedSocialCreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A06: an individual business is set up, and its licence goes out on a numbered blank.
class A06Test {
    private static final Somebody OWNER = new Somebody("ma-jianguo", true);
    private static final Map<String, Object> SHOP =
            Map.of(
                    "address",
                    "张家港市金港镇虚构街20号",
                    "capital",
                    5000000L,
                    "staff",
                    2L,
                    "phone",
                    "13900000005");

    @TempDir Path folder;

    @Test
    void oneLicenceTakesOneBlankWhoseNumberIsInTheCase() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        long before = free(town);

        town.go(terminal, OWNER, "shop-licence", SHOP, _ -> false);

        List<Map<String, Object>> licences = town.city.tables("AMR").rows("licence");
        assertThat(licences).hasSize(1);
        Map<String, Object> licence = licences.getFirst();
        assertThat(UnifiedSocialCreditCode.isValid(String.valueOf(licence.get("uscc")))).isTrue();
        assertThat(free(town)).isEqualTo(before - 1);
        assertThat(terminal.certificates()).isEqualTo(1);
        assertThat(
                        town.city
                                .tables("AMR")
                                .row("stub", String.valueOf(licence.get("stub")))
                                .orElseThrow())
                .containsEntry("case", licence.get("case"))
                .containsEntry("state", "used");
    }

    @Test
    void leavingBeforeThePrintLeavesNoLicence() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        long before = free(town);

        town.go(
                terminal,
                OWNER,
                "shop-licence",
                SHOP,
                scene -> PeopleTown.at(scene, Page.Sign.class));
        terminal.reader().liftCard();
        terminal.visit().act(new Act.Quit(true));

        assertThat(town.city.tables("AMR").rows("licence")).isEmpty();
        assertThat(free(town)).isEqualTo(before);
        assertThat(terminal.certificates()).isZero();
    }

    private static long free(PeopleTown town) {
        return town.city.tables("AMR").rows("stub").stream()
                .filter(row -> "free".equals(row.get("state")))
                .count();
    }
}
