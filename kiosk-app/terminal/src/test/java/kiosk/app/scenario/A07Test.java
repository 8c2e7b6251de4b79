package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.department.MemoryTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A07: a budget unit's vouchers and payments by pay-in code.
class A07Test {
    private static final String CODE = "32058226000000030101";

    @TempDir Path folder;

    @Test
    void aPayInCodeIsDebitedOnceAndGivesItsFirstReceiptAgain() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal one = town.terminal("t-1");
        ScenarioTerminal two = town.terminal("t-2");
        Map<String, Object> answers = Map.of("payCode", CODE);

        town.go(one, new Somebody("zhao-lan", true), "nontax-payment", answers, _ -> false);
        Object ticket = ticket(town);
        town.go(two, new Somebody("sun-wei", true), "nontax-payment", answers, _ -> false);

        assertThat(ticket).isNotNull();
        assertThat(ticket(town)).isEqualTo(ticket);
        assertThat(one.pad().ledger().debits()).isEqualTo(1);
        assertThat(two.pad().ledger().debits()).isZero();
        assertThat(two.central().lastIssued().fields()).containsEntry("ticketNo", ticket);
    }

    private static Object ticket(PeopleTown town) {
        return town.city.tables("FIS").row("payin", CODE).orElseThrow().get("ticketNo");
    }

    @Test
    void aVoucherOverTheQuotaIsRefusedWithWhatIsLeft() throws Exception {
        Departments finance = new Departments("FIS");
        MemoryTables tables = finance.tables();

        assertThat(finance.ask("pay", voucher("c1", 3000000))).isEqualTo("ok");
        Reply reply = tables.execute("pay", voucher("c2", 600000), Departments.NOW);

        assertThat(reply).isInstanceOfSatisfying(Reply.Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("OVER_QUOTA");
            assertThat(refusal.say().in("zh-Hans")).contains("5,000.00");
        });
        assertThat(finance.ask("pay", voucher("c1", 3000000))).isEqualTo("ok");
        assertThat(Departments.fen(tables.row("quota", "q1").orElseThrow(), "leftFen"))
                .isEqualTo(500000);
    }

    private static Map<String, Object> voucher(String visit, long fen) {
        return Map.of(
                "case",
                visit,
                "uscc",
                "12320582468013050M",
                "officer",
                "301001",
                "line",
                "q1",
                "payee",
                "张家港市虚构文具有限公司",
                "account",
                "1102023409000123456",
                "amountFen",
                fen,
                "purpose",
                "纸");
    }
}
