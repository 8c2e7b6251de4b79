package kiosk.device.mispos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.BatchLine;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.PaymentPad.QueryOutcome;
import kiosk.device.PaymentPad.SettleOutcome;
import kiosk.device.PaymentPad.Sum;
import kiosk.device.PaymentPad.TotalsOutcome;
import org.junit.jupiter.api.Test;

/// What every payment pad must do with its batches, on every stage.
abstract class PadBooksContract extends PadSerialContract {
    PaymentPad.Totals totals() {
        return ((TotalsOutcome.Counted) pad.totals(LONG)).totals();
    }

    private List<String> listed() {
        return totals().lines().orElseThrow().stream().map(BatchLine::orderNo).toList();
    }

    @Test
    void totalsListEveryDebitOfTheBatchAndASettlementBeginsTheNext() {
        pad.settle(totals(), LONG);
        tapAfter(0, "type2");
        for (int i = 0; i < 9; i++) { // more than one page
            assertThat(paid(pay(order + "-" + i, 100 + i)).amountFen()).isEqualTo(100 + i);
        }
        PaymentPad.Totals totals = totals();
        assertThat(totals.sums())
                .containsEntry(Method.ECNY, new Sum(9, 936))
                .containsEntry(Method.CARD, new Sum(0, 0));
        List<BatchLine> lines = totals.lines().orElseThrow();
        assertThat(lines).hasSize(9);
        assertThat(lines.getFirst().orderNo()).isEqualTo(order + "-0");
        assertThat(lines.getFirst().reference()).matches("\\d{12}");
        assertThat(query(order + "-0"))
                .isInstanceOfSatisfying(
                        QueryOutcome.Paid.class,
                        paid -> assertThat(paid.receipt().at()).isEqualTo(lines.getFirst().at()));
        assertThat(pad.settle(totals, LONG)).isEqualTo(new SettleOutcome.Settled(totals.batchNo()));
        assertThat(totals().batchNo()).isGreaterThan(totals.batchNo());
        assertThat(listed()).isEmpty();
        assertThat(query(order + "-0")).isInstanceOf(QueryOutcome.Paid.class);
    }

    @Test
    void aSettlementWhoseAnswerWasLostIsAskedForAgainAndClosesOnce() {
        fault("settleAnswerLost");
        PaymentPad.Totals totals = totals();
        assertThat(pad.settle(totals, SHORT)).isInstanceOf(SettleOutcome.Unknown.class);
        assertThat(pad.settle(totals, LONG)).isEqualTo(new SettleOutcome.Settled(totals.batchNo()));
        assertThat(Integer.parseInt(totals().batchNo()))
                .isEqualTo(Integer.parseInt(totals.batchNo()) + 1);
    }

    @Test
    void aBatchThatHoldsSomethingElseThanExpectedStaysOpen() {
        PaymentPad.Totals totals = totals();
        tapAfter(0, "type2");
        paid(pay(order, 700));
        assertThat(pad.settle(totals, LONG)).isEqualTo(new SettleOutcome.Differs());
        assertThat(totals().batchNo()).isEqualTo(totals.batchNo());
        var later = new PaymentPad.Totals("999999", totals.sums(), totals.lines());
        assertThat(pad.settle(later, LONG))
                .isInstanceOfSatisfying(
                        SettleOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("TB"));
        assertThat(listed()).contains(order);
    }

    @Test
    void nothingIsSettledWhileAnOrderIsOpen() throws Exception {
        PaymentPad died = pad;
        pad.pay(
                order(order, 900),
                state -> {
                    if (state == PayState.CREATED) {
                        stage.after(SHORT, died::close);
                    }
                },
                LONG,
                new Cancel());
        pad = newPad();
        PaymentPad.Totals totals = totals();
        assertThat(pad.settle(totals, LONG)).isEqualTo(new SettleOutcome.Busy());
        assertThat(query(order)).isEqualTo(new QueryOutcome.NotPaid("T2"));
        assertThat(pad.settle(totals, LONG)).isInstanceOf(SettleOutcome.Settled.class);
    }

    @Test
    void anUnpluggedPadIsNotSettled() {
        PaymentPad.Totals totals = totals();
        stage.act(Map.of("do", "unplug", "device", "pad"));
        assertThat(pad.totals(SHORT)).isInstanceOf(TotalsOutcome.NoAnswer.class);
        assertThat(pad.settle(totals, SHORT)).isInstanceOf(SettleOutcome.NotStarted.class);
        stage.act(Map.of("do", "plug", "device", "pad"));
        stage.pace().pause(Duration.ofSeconds(1));
        assertThat(totals().batchNo()).isEqualTo(totals.batchNo());
    }

    @Test
    void differencesCanBePlanted() {
        tapAfter(0, "type2");
        paid(pay(order, 700));
        paid(pay(order + "-2", 800));
        Map<String, Object> line = Map.of("orderNo", order + "-3", "amountFen", 50);
        stage.act(Map.of("do", "pad", "plant", line));
        stage.act(Map.of("do", "pad", "forget", order));
        stage.act(Map.of("do", "pad", "alter", Map.of("orderNo", order + "-2", "amountFen", 801)));
        List<BatchLine> lines = totals().lines().orElseThrow();
        assertThat(lines)
                .filteredOn(each -> each.orderNo().startsWith(order))
                .extracting(BatchLine::amountFen)
                .containsExactly(801L, 50L);
    }
}
