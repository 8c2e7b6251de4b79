package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kiosk.app.day.DayItem;
import kiosk.app.day.DayItem.Kind;
import kiosk.app.day.DayState;
import kiosk.app.day.DayState.Closed;
import kiosk.app.day.DayState.Compared;
import kiosk.app.day.DayState.Trouble;
import kiosk.app.day.DayTotals;
import kiosk.central.store.DayTable;
import kiosk.device.PaymentPad.Method;
import kiosk.device.sim.pad.SimulatedPad.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Day ends over the real driver, simulator, printer and central.
class DayCloseTest {
    @TempDir Path folder;
    private DayTown town;

    @BeforeEach
    void open() throws Exception {
        town = new DayTown(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static String code(DayState state) {
        return state instanceof Trouble trouble ? trouble.code() : state.toString();
    }

    private void threePayments(String prefix) {
        town.pay(prefix + "-1", 20_600, Method.ECNY);
        town.pay(prefix + "-2", 20_000, Method.CARD);
        town.pay(prefix + "-3", 500, Method.ECNY);
    }

    @Test
    void equalDayCloses_thenThreePlantedDifferencesAreFoundCarriedAndExplained() throws Exception {
        threePayments("a");
        Compared first = town.compared();
        assertThat(first.equal()).isTrue();
        assertThat(first.totals()).allMatch(DayTotals::equal).hasSize(2);
        Closed closed = town.close("1001", "");
        assertThat(closed.slipNo()).isEqualTo("DE20261120-t-1-1");
        assertThat(closed.batchNo()).isEqualTo("000001");
        assertThat(town.day().printSlip()).isEqualTo(closed);
        assertThat(town.terminal.receipts()).isOne();
        assertThat(town.closes()).singleElement().matches(DayTable.Close::settled);

        town.nextDay();
        threePayments("b");
        town.pad(Map.of("plant", Map.of("orderNo", "b-9", "amountFen", 1_200)));
        town.journalOnly("b-8", 7_700, Method.QR);
        town.pad(Map.of("alter", Map.of("orderNo", "b-1", "amountFen", 20_000)));
        Compared second = town.compared();
        assertThat(second.differences())
                .extracting(DayItem::orderNo, DayItem::kind)
                .containsExactlyInAnyOrder(
                        tuple("b-9", Kind.PAD_ONLY),
                        tuple("b-8", Kind.NOT_ON_PAD),
                        tuple("b-1", Kind.AMOUNT));
        assertThat(second.openItems()).isEmpty();
        assertThat(town.close("1001", "").batchNo()).isEqualTo("000002");
        assertThat(town.day().printSlip()).isInstanceOf(Closed.class);
        assertThat(town.openAtCentral())
                .extracting(DayTable.Item::orderNo, DayTable.Item::padFen, DayTable.Item::caseId)
                .containsExactlyInAnyOrder(
                        tuple("b-9", OptionalLong.of(1_200), ""),
                        tuple("b-8", OptionalLong.empty(), "case-b-8"),
                        tuple("b-1", OptionalLong.of(20_000), "case-b-1"));

        town.nextDay();
        threePayments("c");
        Compared third = town.compared();
        assertThat(third.differences()).isEmpty();
        assertThat(third.totals()).allMatch(DayTotals::equal);
        assertThat(third.openItems()).hasSize(3);
        for (DayItem item : third.openItems()) {
            Compared after = (Compared) town.day().explain(item.orderNo(), "顾客当场退款，凭证附后", "1002");
            assertThat(after.openItems()).doesNotContain(item);
        }
        assertThat(code(town.day().explain("b-9", "again", "1002"))).isEqualTo("NO_SUCH_ITEM");
        assertThat(town.close("1001", "").slipNo()).isEqualTo("DE20261122-t-1-1");
        assertThat(town.openAtCentral()).isEmpty();
        town.nextDay();
        assertThat(town.compared().equal()).isTrue();
    }

    @Test
    void theUnitIsSinceTheLastCloseAlsoTwiceADayAndOverMidnight() {
        threePayments("a");
        town.compared();
        town.close("1001", "");
        town.pay("late", 900, Method.QR);
        town.nextDay();
        town.pay("next", 100, Method.QR);
        Compared both = town.compared();
        assertThat(both.equal()).isTrue();
        assertThat(both.totals())
                .singleElement()
                .satisfies(totals ->
                        assertThat(totals.journal()).isEqualTo(new DayTotals.Sum(2, 1_000)));
        town.close("1001", "");
        assertThat(town.compared().totals()).isEmpty();
        assertThat(town.close("1001", "").slipNo()).endsWith("-2");
    }

    @Test
    void withoutCentralTheDayClosesAndIsComparedWhenItIsBack() throws Exception {
        threePayments("a");
        town.journalOnly("ghost", 300, Method.ECNY);
        town.central.network(false);
        Compared offline = town.compared();
        assertThat(offline.centralReached()).isFalse();
        assertThat(offline.totals()).allMatch(totals -> totals.central().isEmpty());
        assertThat(offline.differences())
                .extracting(DayItem::orderNo, DayItem::kind)
                .containsExactly(tuple("ghost", Kind.NOT_ON_PAD));
        town.close("1001", "");
        // The event of one payment never reaches central.
        town.terminal.store().acknowledged(List.of("event-2"));
        town.central.network(true);
        town.central.nudge();
        town.day().resume();
        assertThat(town.openAtCentral())
                .extracting(DayTable.Item::orderNo, DayTable.Item::kind)
                .containsExactlyInAnyOrder(
                        tuple("ghost", "NOT_ON_PAD"), tuple("a-2", "NOT_AT_CENTRAL"));
        Compared next = town.compared();
        assertThat(next.openItems()).isEmpty(); // of today, not of earlier days
        assertThat(next.differences()).hasSize(2);
    }

    @Test
    void anUnreachablePadNeedsASecondPersonAndIsAnOpenItemUntilItSettles() throws Exception {
        threePayments("a");
        town.terminal.unplugPad();
        Compared without = town.compared();
        assertThat(without.padReached()).isFalse();
        assertThat(code(town.day().close("1001", ""))).isEqualTo("SECOND_NEEDED");
        assertThat(code(town.day().close("1001", "1001"))).isEqualTo("SECOND_NEEDED");
        assertThat(town.close("1001", "1002").batchNo()).isEmpty();
        assertThat(town.openAtCentral())
                .extracting(DayTable.Item::kind)
                .containsExactly("PAD_NOT_SETTLED");
        town.nextDay();
        town.terminal.plugPad();
        town.pay("b-1", 100, Method.ECNY);
        Compared next = town.compared();
        assertThat(next.differences()).isEmpty();
        assertThat(next.openItems())
                .extracting(DayItem::kind)
                .containsExactly(Kind.PAD_NOT_SETTLED);
        assertThat(next.totals()).allMatch(DayTotals::equal);
        assertThat(town.close("1001", "").batchNo()).isEqualTo("000001");
        assertThat(town.openAtCentral()).isEmpty();
        assertThat(town.compared().equal()).isTrue();
    }

    @Test
    void aLostSettlementAnswerIsAskedForAgainWithTheSameBatch() {
        threePayments("a");
        town.compared();
        town.terminal.pad().fail(Fault.SETTLE_ANSWER_LOST, 2);
        assertThat(town.close("1001", "").batchNo()).isEqualTo("000001");
        town.compared();
        town.terminal.pad().fail(Fault.SETTLE_ANSWER_LOST, 3);
        assertThat(code(town.day().close("1001", ""))).isEqualTo("SETTLE_UNKNOWN");
        assertThat(town.close("1001", "").batchNo()).isEqualTo("000002");
        assertThat(town.terminal.pad().ledger().batch()).isEqualTo("000003");
    }

    @Test
    void moneyTakenAfterTheComparisonMeansComparingAgain() {
        threePayments("a");
        town.compared();
        town.pay("a-4", 100, Method.ECNY);
        assertThat(code(town.day().close("1001", ""))).isEqualTo("PAD_CHANGED");
        town.compared();
        town.pad(Map.of("plant", Map.of("orderNo", "x", "amountFen", 1)));
        assertThat(code(town.day().close("1001", ""))).isEqualTo("PAD_CHANGED");
        assertThat(code(town.day().close("1001", ""))).isEqualTo("NOT_READY");
        assertThat(town.compared().differences()).hasSize(1);
    }

    @Test
    void anUnknownPaymentBlocksNothingAndIsNoDifferenceOnceItIsProven() {
        threePayments("a");
        town.pad(Map.of("plant", Map.of("orderNo", "u-1", "amountFen", 600)));
        town.intent("u-1", 600, Method.ECNY);
        Compared compared = town.compared();
        assertThat(compared.differences()).isEmpty();
        assertThat(compared.unresolved())
                .extracting(DayState.Unresolved::orderNo)
                .containsExactly("u-1");
        town.close("1001", "");
        town.outcome("u-1", 600, Method.ECNY);
        assertThat(town.compared().equal()).isTrue();
    }

    @Test
    void explainedBeforeTheCloseItIsNeverOpened() throws Exception {
        town.pad(Map.of("plant", Map.of("orderNo", "x-1", "amountFen", 100)));
        town.compared();
        Compared after = (Compared) town.day().explain("x-1", "测试卡", "1001");
        assertThat(after.differences()).isEmpty();
        assertThat(after.explained()).hasSize(1);
        town.restart();
        assertThat(town.compared().differences()).isEmpty();
        town.close("1001", "");
        assertThat(town.openAtCentral()).isEmpty();
        assertThat(town.closes().getFirst().body()).contains("测试卡");
    }
}
