package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A27: a loan for a small business.
class A27Test {
    private static final Somebody LEGAL_PERSON = new Somebody("sun-wei", true);
    private static final List<String> ASKED = List.of("TAX.firm", "FIS.contracts", "CRC.standing");

    @TempDir Path folder;

    @Test
    void withoutConsentNoDepartmentIsAsked() throws Exception {
        PeopleTown town = new PeopleTown(folder);

        town.go(
                town.terminal("t-1"),
                LEGAL_PERSON,
                "inclusive-loan",
                Map.of("firmNo", "91320582MA1XT3021T", "consent", false),
                _ -> false);

        assertThat(town.city.effects("AMR.firm")).isEqualTo(1);
        assertThat(ASKED).allMatch(operation -> town.city.effects(operation) == 0);
        assertThat(town.city.effects("LOAN.decide")).isZero();
    }

    @Test
    void withConsentEachIsAskedOnceAndTheDecisionComesInTime() throws Exception {
        PeopleTown town = new PeopleTown(folder);

        town.go(
                town.terminal("t-1"),
                LEGAL_PERSON,
                "inclusive-loan",
                Map.of(
                        "firmNo", "91320582MA1XT3021T",
                        "term", "m12",
                        "amount", 12000000L,
                        "read", true),
                _ -> false);

        assertThat(ASKED).allMatch(operation -> town.city.effects(operation) == 1);
        assertThat(town.city.tables("LOAN").rows("loan")).hasSize(1);
    }

    @Test
    void aDeclineGivesAtMostFourPlainReasons() throws Exception {
        Departments bank = new Departments("LOAN");

        Map<String, Object> worst = bank.answer("decide", asking("D", 1, 1, 3, 1));
        Map<String, Object> best = bank.answer("decide", asking("A", 9000000, 0, 60, 0));

        assertThat(worst).containsEntry("granted", false);
        assertThat((List<?>) worst.get("reasons")).hasSize(4);
        assertThat(best).containsEntry("granted", true).containsEntry("limitFen", 9000000L);
        assertThat((List<?>) best.get("reasons")).isEmpty();
    }

    private static Map<String, Object> asking(
            String level, long tax, long owed, long months, long overdue) {
        return Map.of(
                "uscc",
                "91320582MA1XT3021T",
                "level",
                level,
                "taxYearFen",
                tax,
                "taxOwedFen",
                owed,
                "months",
                months,
                "wonFen",
                0L,
                "overdueNow",
                overdue,
                "debtFen",
                0L);
    }
}
