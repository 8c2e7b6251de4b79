package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A24: what a village shows is always the sum of its ledger, whatever its cashier and the township
/// do.
class A24Test {
    private static final String CASHIER = "320582197809180025";
    private static final String TOWNSHIP = "320582199005200026";
    private static final String VILLAGER = "320582195001010016";
    private static final List<String> ACCOUNTS =
            List.of("3205820001112223334", "3205820001112223335", "3205820001112223336");

    @Test
    void thePublishedBalanceIsTheSumOfTheLedger() throws Exception {
        Departments rural = new Departments("RUR");
        Random random = new Random(24);
        int paid = 0;
        for (int i = 0; i < 300; i++) {
            String account = ACCOUNTS.get(random.nextInt(3));
            long fen = 1 + random.nextInt(900000);
            long before = balance(rural);
            String said =
                    rural.ask(
                            "pay",
                            Map.of(
                                    "case", "c" + i,
                                    "idNo", CASHIER,
                                    "village", "320582104201",
                                    "account", account,
                                    "amountFen", fen,
                                    "text", "修路"));
            boolean booked = said.equals("ok") && fen <= 500000;
            assertThat(said.equals("NOT_LISTED")).isEqualTo(account.equals(ACCOUNTS.get(2)));
            assertThat(balance(rural)).isEqualTo(booked ? before - fen : before);
            if (said.equals("ok") && !booked && random.nextBoolean()) {
                Map<String, Object> decision =
                        Map.of("case", "d" + i, "idNo", TOWNSHIP, "id", "c" + i, "grant", true);
                boolean enough = fen <= balance(rural);
                assertThat(rural.ask("decide", decision)).isEqualTo(enough ? "ok" : "NO_FUNDS");
                assertThat(balance(rural)).isEqualTo(enough ? before - fen : before);
            }
            paid += booked ? 1 : 0;
        }
        assertThat(paid).isPositive();
    }

    /// The balance shown to a villager, after comparing it with the ledger.
    private static long balance(Departments rural) throws Exception {
        Map<String, Object> shown = rural.answer("accounts", Map.of("idNo", VILLAGER));
        assertThat(shown).containsEntry("balanced", true);
        assertThat(Departments.fen(shown, "balanceFen"))
                .isEqualTo(
                        Departments.fen(shown, "openingFen")
                                + Departments.fen(shown, "inFen")
                                - Departments.fen(shown, "outFen"))
                .isNotNegative();
        return Departments.fen(shown, "balanceFen");
    }
}
