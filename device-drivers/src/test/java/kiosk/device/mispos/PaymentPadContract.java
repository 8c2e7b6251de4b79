package kiosk.device.mispos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayRequest;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.PaymentPad.QueryOutcome;
import kiosk.device.PaymentPad.WalletOutcome;
import kiosk.device.testing.DeviceStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every payment pad must do, on every stage.
abstract class PaymentPadContract {
    static final Duration LONG = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(600);

    final String order = "T-" + UUID.randomUUID().toString().substring(0, 18);
    final List<PayState> states = new ArrayList<>();
    DeviceStage stage;
    PaymentPad pad;

    abstract DeviceStage stage() throws Exception;

    void leave(DeviceStage used) {
        used.close();
    }

    @BeforeEach
    void meet() throws Exception {
        stage = stage();
        stage.act(Map.of("do", "untap"));
        pad = newPad();
    }

    PaymentPad newPad() throws IOException {
        PadProfile profile = PadProfile.ours().withLastWord(Duration.ofSeconds(2));
        return new MisPosPad(stage.setup("pad"), profile, new SplittableRandom(7));
    }

    @AfterEach
    void part() {
        pad.close();
        leave(stage);
    }

    void tapAfter(int millis, String wallet) {
        stage.after(
                Duration.ofMillis(millis), () -> stage.act(Map.of("do", "tap", "wallet", wallet)));
    }

    void fault(String word) {
        stage.act(Map.of("do", "pad", "fault", word, "times", 1));
    }

    PayOutcome pay(String orderNo, long fen) {
        return pay(orderNo, fen, LONG, new Cancel());
    }

    private PayOutcome pay(String orderNo, long fen, Duration deadline, Cancel cancel) {
        return pad.pay(order(orderNo, fen), states::add, deadline, cancel);
    }

    QueryOutcome query(String orderNo) {
        return pad.query(orderNo, serial(), Duration.ofSeconds(3));
    }

    /// An order for the pad that stands there.
    PayRequest order(String orderNo, long fen) {
        return new PayRequest(orderNo, fen, Method.ECNY, serial());
    }

    String serial() {
        return String.valueOf(stage.state("pad").get("serial"));
    }

    @SuppressWarnings("unchecked")
    long debitsOf(String orderNo) {
        var ledger = (List<Map<String, Object>>) stage.state("pad").get("ledger");
        return ledger.stream()
                .filter(each -> orderNo.equals(each.get("order")))
                .filter(each -> "PAID".equals(each.get("state")))
                .count();
    }

    static PaymentPad.PadReceipt paid(PayOutcome outcome) {
        assertThat(outcome).isInstanceOf(PayOutcome.Paid.class);
        return ((PayOutcome.Paid) outcome).receipt();
    }

    @Test
    void paysAndProvesIt() {
        tapAfter(300, "type2");
        PaymentPad.PadReceipt receipt = paid(pay(order, 20_600));
        assertThat(states)
                .containsExactly(
                        PayState.CREATED, PayState.PRESENTED, PayState.CONFIRMING, PayState.PAID);
        assertThat(receipt.orderNo()).isEqualTo(order);
        assertThat(receipt.amountFen()).isEqualTo(20_600);
        assertThat(receipt.reference()).matches("\\d{12}");
        assertThat(receipt.brand()).isEqualTo("数字人民币 二类钱包");
        assertThat(receipt.maskedAccount()).isEqualTo("****0022");
        assertThat(query(order)).isEqualTo(new QueryOutcome.Paid(receipt));
        assertThat(debitsOf(order)).isOne();
        assertThat(pad.capabilities()).contains("ecny", "card", "qr", "queryByOrder");
    }

    @Test
    void endsWithoutADebitWhenNobodyPresentsAnything() {
        pad.refresh(LONG);
        assertThat(pay(order, 100, SHORT, new Cancel()))
                .isEqualTo(new PayOutcome.NotPresented(false));
        // On a busy machine the time may be over before the order was sent.
        assertThat(query(order))
                .isInstanceOfAny(QueryOutcome.NotPaid.class, QueryOutcome.NoSuchOrder.class);
        assertThat(debitsOf(order)).isZero();
    }

    @Test
    void aWalletIsNoBankCard() {
        tapAfter(200, "card");
        assertThat(pay(order, 100, SHORT, new Cancel()))
                .isEqualTo(new PayOutcome.NotPresented(false));
    }

    @Test
    void aCancelInTimeEndsWithoutADebit() {
        var cancel = new Cancel();
        stage.after(SHORT, cancel::request);
        assertThat(pay(order, 100, LONG, cancel)).isEqualTo(new PayOutcome.NotPresented(true));
        assertThat(debitsOf(order)).isZero();
    }

    @Test
    void aCancelThatComesTooLateDoesNotHideThePayment() {
        var cancel = new Cancel();
        tapAfter(200, "type2");
        PayOutcome outcome =
                pad.pay(
                        order(order, 100),
                        state -> {
                            if (state == PayState.CONFIRMING) {
                                cancel.request();
                            }
                        },
                        LONG,
                        cancel);
        assertThat(paid(outcome).amountFen()).isEqualTo(100);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void aDeclinedOrderIsFollowedByANewOne() {
        fault("declineNext");
        tapAfter(200, "type2");
        assertThat(pay(order, 100)).isEqualTo(new PayOutcome.Declined("05", "发卡机构拒绝交易"));
        assertThat(query(order)).isEqualTo(new QueryOutcome.NotPaid("05"));
        assertThat(paid(pay(order + "-2", 100)).amountFen()).isEqualTo(100);
        assertThat(debitsOf(order)).isZero();
        assertThat(debitsOf(order + "-2")).isOne();
    }

    @Test
    void aWalletsLimitIsToldInWords() {
        tapAfter(200, "type4");
        assertThat(pay(order, 200_001)).isEqualTo(new PayOutcome.Declined("61", "超出该钱包单笔支付限额"));
        assertThat(pay(order + "-2", 150_001)).isEqualTo(new PayOutcome.Declined("51", "余额不足"));
    }

    @Test
    void aLostAnswerIsUnknownAndTheQueryFindsOneDebit() {
        fault("answerLost");
        tapAfter(200, "type2");
        assertThat(pay(order, 700)).isInstanceOf(PayOutcome.Unknown.class);
        assertThat(states).endsWith(PayState.CONFIRMING, PayState.UNKNOWN);
        assertThat(query(order)).isInstanceOf(QueryOutcome.Paid.class);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void aPadThatDoesNotKnowIsBelieved() {
        fault("outcomeUnknown");
        tapAfter(200, "type2");
        assertThat(pay(order, 700)).isInstanceOf(PayOutcome.Unknown.class);
        assertThat(query(order)).isInstanceOf(QueryOutcome.Paid.class);
    }

    @Test
    void theSameOrderTwiceIsOneDebit() {
        tapAfter(200, "type2");
        String reference = paid(pay(order, 700)).reference();
        assertThat(paid(pay(order, 700)).reference()).isEqualTo(reference);
        assertThat(pay(order, 800)).isInstanceOf(PayOutcome.Declined.class);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void damagedAndRefusedFramesAndStrayAnswersCostNothing() {
        pad.refresh(LONG);
        fault("damageFrame");
        fault("refuseFrame");
        fault("wrongEcho");
        tapAfter(300, "type2");
        assertThat(paid(pay(order, 700)).amountFen()).isEqualTo(700);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void anUnplugWhileConfirmingIsUnknownUntilThePadIsAsked() {
        tapAfter(200, "type2");
        PayOutcome outcome =
                pad.pay(
                        order(order, 900),
                        state -> {
                            if (state == PayState.CONFIRMING) {
                                stage.act(Map.of("do", "unplug", "device", "pad"));
                            }
                        },
                        LONG,
                        new Cancel());
        assertThat(outcome).isInstanceOf(PayOutcome.Unknown.class);
        assertThat(query(order)).isInstanceOf(QueryOutcome.NoAnswer.class);
        stage.act(Map.of("do", "plug", "device", "pad"));
        stage.pace().pause(Duration.ofSeconds(1));
        assertThat(query(order)).isInstanceOf(QueryOutcome.Paid.class);
        assertThat(debitsOf(order)).isOne();
    }

    @Test
    void anOrderWhoseProgramDiedIsEndedByTheQuery() throws Exception {
        PaymentPad died = pad;
        PayOutcome outcome =
                pad.pay(
                        order(order, 900),
                        state -> {
                            if (state == PayState.CREATED) {
                                stage.after(SHORT, died::close);
                            }
                        },
                        LONG,
                        new Cancel());
        assertThat(outcome).isInstanceOf(PayOutcome.Unknown.class);
        pad = newPad();
        assertThat(query(order)).isEqualTo(new QueryOutcome.NotPaid("T2"));
        tapAfter(100, "type2");
        assertThat(paid(pay(order + "-2", 900)).amountFen()).isEqualTo(900);
        assertThat(debitsOf(order)).isZero();
    }

    @Test
    void anUnpluggedPadWasNeverAsked() {
        stage.act(Map.of("do", "unplug", "device", "pad"));
        assertThat(pay(order, 900)).isInstanceOf(PayOutcome.NotStarted.class);
        stage.act(Map.of("do", "plug", "device", "pad"));
        tapAfter(200, "type2");
        assertThat(paid(pay(order, 900)).amountFen()).isEqualTo(900);
    }

    @Test
    void limitsAreReadFromTheWalletAndShrinkWithPayments() {
        tapAfter(200, "type3");
        var before = (WalletOutcome.Limits) pad.readWallet(LONG, new Cancel());
        paid(pay(order, 1_000));
        var after = (WalletOutcome.Limits) pad.readWallet(LONG, new Cancel());
        assertThat(before.singleFen()).isEqualTo(500_000);
        assertThat(before.dayLeftFen() - after.dayLeftFen()).isEqualTo(1_000);
        assertThat(before.balanceFen() - after.balanceFen()).isEqualTo(1_000);
    }

    @Test
    void readingAWalletTimesOut() {
        assertThat(pad.readWallet(SHORT, new Cancel())).isInstanceOf(WalletOutcome.TimedOut.class);
        tapAfter(100, "type2");
        assertThat(paid(pay(order, 1)).amountFen()).isOne();
    }
}
