package kiosk.device.mispos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.PaymentPad.QueryOutcome;
import kiosk.device.PaymentPad.SettleOutcome;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.ProcessStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Beside other classes, but its own tests one after the other: they share a process.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ProcessPaymentPadContractTest")
class ProcessPaymentPadContractTest extends PadBooksContract {
    @TempDir static Path dir;
    private static ProcessStage shared;

    @BeforeAll
    static void startSimulators() throws IOException {
        shared = new ProcessStage(dir);
    }

    @AfterAll
    static void endSimulators() {
        shared.close();
    }

    @Override
    DeviceStage stage() {
        return shared;
    }

    @Override
    void leave(DeviceStage used) {
        // shared by all tests of this class
    }

    @Test
    void theLedgerSurvivesAKillOfThePad() throws Exception {
        shared.act(Map.of("do", "tap", "wallet", "type2"));
        assertThat(pay("before-kill", 300)).isInstanceOf(PayOutcome.Paid.class);
        PayOutcome outcome =
                pad.pay(
                        order("killed", 400),
                        state -> {
                            if (state == PayState.CONFIRMING) {
                                shared.kill();
                            }
                        },
                        LONG,
                        new Cancel());
        assertThat(outcome).isInstanceOf(PayOutcome.Unknown.class);
        shared.start();
        assertThat(answer("before-kill")).isInstanceOf(QueryOutcome.Paid.class);
        assertThat(query("killed")).isEqualTo(new QueryOutcome.NotPaid("T9"));
        assertThat(debitsOf("before-kill")).isOne();
        assertThat(debitsOf("killed")).isZero();
    }

    /// What the pad says once it is up again; a busy machine starts it slowly.
    private QueryOutcome answer(String orderNo) {
        QueryOutcome answer = query(orderNo);
        for (int i = 0; i < 10 && answer instanceof QueryOutcome.NoAnswer; i++) {
            answer = query(orderNo);
        }
        return answer;
    }

    @Test
    void batchesSurviveAKillOfThePad() throws Exception {
        shared.act(Map.of("do", "tap", "wallet", "type2"));
        assertThat(pay("settled-before", 100)).isInstanceOf(PayOutcome.Paid.class);
        PaymentPad.Totals first = totals();
        assertThat(pad.settle(first, LONG)).isInstanceOf(SettleOutcome.Settled.class);
        shared.act(Map.of("do", "tap", "wallet", "type2"));
        assertThat(pay("open-before", 200)).isInstanceOf(PayOutcome.Paid.class);
        PaymentPad.Totals second = totals();
        shared.kill();
        shared.start();
        assertThat(answer("open-before")).isInstanceOf(QueryOutcome.Paid.class);
        assertThat(totals()).isEqualTo(second);
        assertThat(second.lines().orElseThrow())
                .extracting(PaymentPad.BatchLine::orderNo)
                .containsExactly("open-before");
        assertThat(pad.settle(first, LONG)).isInstanceOf(SettleOutcome.Settled.class);
    }
}
