package kiosk.device.mispos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Duration;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayRequest;
import kiosk.device.PaymentPad.QueryOutcome;
import org.junit.jupiter.api.Test;

/// Whose word counts: a pad answers for its own orders and voids numbers it never saw; no other pad
/// is asked for them.
abstract class PadSerialContract extends PaymentPadContract {

    private void replace(String serial) {
        stage.act(Map.of("do", "unplug", "device", "pad"));
        stage.act(Map.of("do", "pad", "replace", serial));
        stage.act(Map.of("do", "plug", "device", "pad"));
        stage.pace().pause(Duration.ofSeconds(1));
    }

    @Test
    void aPadSaysWhichOneItIs() {
        pad.refresh(LONG);
        assertThat(pad.serial()).isEqualTo(serial()).matches("[0-9A-Za-z-]{1,32}");
        replace("OTHER-1");
        pad.refresh(LONG);
        assertThat(pad.serial()).isEqualTo("OTHER-1");
    }

    @Test
    void anotherPadIsNotAskedForAnOrderOfTheFirst() {
        fault("answerLost");
        tapAfter(200, "type2");
        assertThat(pay(order, 700)).isInstanceOf(PayOutcome.Unknown.class);
        String first = serial();
        replace("OTHER-2");
        assertThat(pad.query(order, first, LONG)).isEqualTo(new QueryOutcome.OtherPad("OTHER-2"));
        assertThat(stage.state("pad").get("ledger")).asInstanceOf(LIST).isEmpty();
        replace(first);
        assertThat(pad.query(order, first, LONG)).isInstanceOf(QueryOutcome.Paid.class);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void anOrderGoesToThePadItNamesOnly() {
        PayRequest forTheFirst = order(order, 700);
        replace("OTHER-3");
        tapAfter(200, "type2");
        assertThat(pad.pay(forTheFirst, states::add, LONG, new Cancel()))
                .isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(states).isEmpty();
        assertThat(paid(pay(order, 700)).amountFen()).isEqualTo(700);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void anOrderOfAnUnknownPadIsAskedForAtAnyPad() {
        tapAfter(200, "type2");
        PaymentPad.PadReceipt receipt = paid(pay(order, 700));
        assertThat(pad.query(order, "", LONG)).isEqualTo(new QueryOutcome.Paid(receipt));
    }

    @Test
    void anOrderThatWasAskedForAndNeverSeenIsRefusedFromThenOn() {
        assertThat(query(order)).isInstanceOf(QueryOutcome.NoSuchOrder.class);
        tapAfter(0, "type2");
        assertThat(pay(order, 700)).isEqualTo(new PayOutcome.Declined("T5", "该订单号已作废"));
        assertThat(query(order)).isInstanceOf(QueryOutcome.NoSuchOrder.class);
        assertThat(debitsOf(order)).isZero();
    }
}
