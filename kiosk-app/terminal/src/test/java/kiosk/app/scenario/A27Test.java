package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A27: a loan for a small business.
class A27Test {
    private static final Somebody LEGAL_PERSON = new Somebody("sun-wei", true);
    private static final List<String> ASKED = List.of("TAX.firm", "FIS.contracts", "CRC.standing");

    private static final int APPLICATIONS = 40;
    private static final Duration LIMIT = Duration.ofSeconds(3);

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
                        "firmNo",
                        "91320582MA1XT3021T",
                        "term",
                        "m12",
                        "amount",
                        12000000L,
                        "read",
                        true),
                _ -> false);

        assertThat(ASKED).allMatch(operation -> town.city.effects(operation) == 1);
        assertThat(town.city.tables("LOAN").rows("loan")).hasSize(1);
    }

    /// Departments answer as quickly as they usually do, now and then slowly; one after the other,
    /// which is harder than the machine's asking them side by side.
    @Test
    void nineteenOfTwentyDecisionsComeWithinThreeSeconds() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        Random luck = new Random(20261122);
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            ASKED.forEach(operation -> town.city.fault(operation, slow(luck)));
            town.city.fault("LOAN.decide", slow(luck));
            taken.add(decision(town, town.terminal("t-" + i)));
        }

        long inTime = taken.stream().filter(time -> time.compareTo(LIMIT) <= 0).count();
        assertThat(taken).as("some departments were slow").anyMatch(time -> time.toMillis() > 1000);
        assertThat(100 * inTime / APPLICATIONS).isGreaterThanOrEqualTo(95);
    }

    /// Most answers come within half a second, one in twenty takes more than a second.
    private static City.Fault slow(Random luck) {
        long millis = Math.round(60 + 220 * Math.exp(0.8 * luck.nextGaussian()));
        return new City.Fault(0, Duration.ofMillis(millis), false, "", false);
    }

    /// Simulated time from the consent until the decision is on the screen.
    private static Duration decision(PeopleTown town, ScenarioTerminal terminal) {
        AtomicLong agreed = new AtomicLong();
        town.go(
                terminal,
                LEGAL_PERSON,
                "inclusive-loan",
                Map.of("firmNo", "91320582MA1XT3021T"),
                scene -> {
                    if (PeopleTown.at(scene, Page.Consent.class)) {
                        agreed.set(town.time.nanos());
                    }
                    return agreed.get() > 0 && !PeopleTown.at(scene, Page.Consent.class);
                });
        return Duration.ofNanos(town.time.nanos() - agreed.get());
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
