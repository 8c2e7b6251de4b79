package kiosk.device.sim.pad;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import kiosk.device.PaymentPad.Method;
import kiosk.device.mispos.MisPosMessage;
import kiosk.device.mispos.PadProfile.Responses;
import kiosk.device.mispos.Tags;
import kiosk.device.sim.Wire;
import kiosk.device.sim.pad.PadLedger.Entry;
import kiosk.device.sim.pad.SimulatedPad.Fault;
import org.jspecify.annotations.Nullable;

/// The pad's orders: one at a time, each number at most one debit.
final class PadOrders {
    private static final Duration PRESENT = Duration.ofMillis(200);
    private static final Duration CONFIRM = Duration.ofMillis(300);
    private static final Duration SETTLE = Duration.ofMillis(600);
    private static final Duration SETTLE_SLOW = Duration.ofSeconds(8);
    private static final Duration WAIT_MAX = Duration.ofMinutes(3);

    private final PadDesk desk;
    private final Responses words;
    private String onReader = "";
    private @Nullable Order current;

    private static final class Order {
        private final MisPosMessage request;
        private final Entry entry;
        private final Method method;
        private final Wire wire;
        private String wallet = "";
        private boolean confirming;

        Order(MisPosMessage request, Entry entry, Method method, Wire wire) {
            this.request = request;
            this.entry = entry;
            this.method = method;
            this.wire = wire;
        }
    }

    PadOrders(PadDesk desk) {
        this.desk = desk;
        this.words = desk.profile().responses();
    }

    /// The order number in hand, empty when there is none.
    String current() {
        Order now = current;
        return now == null ? "" : now.entry.order();
    }

    /// What the display shows.
    String shows() {
        Order now = current;
        if (now == null) {
            return "idle";
        }
        return now.confirming ? "confirming" : "waiting";
    }

    /// Tells what lies on the reader now, empty for nothing.
    void onReader(String wallet) {
        onReader = wallet;
        look();
    }

    void sale(MisPosMessage request, Method method, Wire wire) {
        String number = request.text(Tags.ORDER);
        long amount = request.number(Tags.AMOUNT).orElse(0);
        Optional<Entry> known = desk.ledger().find(number);
        if (number.isEmpty() || amount <= 0) {
            desk.answers().say(request, "30", "报文格式错误", wire);
        } else if (known.isPresent()) {
            again(request, known.get(), amount, wire);
        } else if (current != null) {
            desk.answers().say(request, words.busy(), "终端正在处理另一笔交易", wire);
        } else {
            desk.ledger().open(number, amount, desk.nowText());
            Entry entry = desk.ledger().find(number).orElseThrow();
            var begun = new Order(request, entry, method, wire);
            current = begun;
            wire.after(WAIT_MAX, () -> giveUp(begun));
            wire.after(PRESENT, this::look);
        }
    }

    /// The same order number once more: the old outcome, never a second debit.
    private void again(MisPosMessage request, Entry known, long amount, Wire wire) {
        switch (known.state()) {
            case OPEN -> {
                Order now = current;
                boolean repeated =
                        now != null && Arrays.equals(now.request.encode(), request.encode());
                if (!repeated) {
                    desk.answers().say(request, words.busy(), "该订单正在处理", wire);
                }
            }
            case PAID -> {
                if (known.amountFen() == amount) {
                    approve(request, known, wire);
                } else {
                    desk.answers().say(request, words.refusedOrder(), "订单号已使用", wire);
                }
            }
            case ENDED -> desk.answers().say(request, known.code(), "该订单已结束，请使用新的订单号", wire);
            case REFUSED -> desk.answers().say(request, words.refusedOrder(), "该订单号已作废", wire);
        }
    }

    void query(MisPosMessage request, Wire wire) {
        String number = request.text(Tags.ORDER);
        Optional<Entry> known = desk.ledger().find(number);
        if (known.isEmpty()) {
            desk.ledger().refuse(number, desk.nowText());
            desk.answers().say(request, words.noSuchOrder(), "无此订单", wire);
            return;
        }
        switch (known.get().state()) {
            case PAID -> approve(request, known.get(), wire);
            case OPEN -> desk.answers().say(request, words.pending(), "处理中", wire);
            case ENDED -> desk.answers().say(request, known.get().code(), "未扣款", wire);
            case REFUSED -> desk.answers().say(request, words.noSuchOrder(), "无此订单", wire);
        }
    }

    /// Too late once the acquirer was asked.
    void cancel(MisPosMessage request) {
        Order now = current;
        if (now != null && !now.confirming && now.entry.order().equals(request.text(Tags.ORDER))) {
            fail(now, words.cancelled(), "交易已取消");
        }
    }

    /// The pad was switched off: what was in hand is not debited, and nobody is told.
    void powerLost() {
        Order now = current;
        if (now != null) {
            current = null;
            desk.ledger().end(now.entry.order(), words.interrupted(), desk.nowText());
        }
    }

    private void giveUp(Order begun) {
        if (begun.equals(current) && !begun.confirming) {
            fail(begun, words.notPresented(), "等待超时");
        }
    }

    private void look() {
        Order now = current;
        if (now != null && now.wallet.isEmpty() && Wallets.serves(onReader, now.method)) {
            now.wallet = onReader;
            int presented = desk.profile().progress().presented();
            desk.answers().progress(now.request, presented, now.wire);
            now.wire.after(CONFIRM, () -> confirm(now));
        }
    }

    private void confirm(Order now) {
        if (now.equals(current)) {
            now.confirming = true;
            int confirming = desk.profile().progress().confirming();
            desk.answers().progress(now.request, confirming, now.wire);
            boolean slow = desk.faults().happens(Fault.SLOW);
            now.wire.after(slow ? SETTLE_SLOW : SETTLE, () -> settle(now));
        }
    }

    private void settle(Order now) {
        if (!now.equals(current)) {
            return;
        }
        Optional<Wallets.Refusal> refusal = refusal(now);
        if (refusal.isPresent()) {
            fail(now, refusal.get().code(), refusal.get().text());
            return;
        }
        Entry paid = desk.ledger().debit(now.entry.order(), now.wallet, desk.nowText());
        current = null;
        if (desk.faults().happens(Fault.ANSWER_LOST)) {
            return;
        }
        if (desk.faults().happens(Fault.OUTCOME_UNKNOWN)) {
            desk.answers().say(now.request, words.unknown(), "结果未知", now.wire);
            return;
        }
        approve(now.request, paid, now.wire);
    }

    private Optional<Wallets.Refusal> refusal(Order now) {
        if (desk.faults().happens(Fault.DECLINE_NEXT)) {
            return Optional.of(new Wallets.Refusal("05", "发卡机构拒绝交易"));
        }
        var wallet = desk.wallets().get(now.wallet);
        return desk.wallets().refusal(wallet, now.entry.amountFen(), desk.now());
    }

    private void approve(MisPosMessage request, Entry paid, Wire wire) {
        if (desk.faults().happens(Fault.WRONG_ECHO)) {
            desk.answers().stray(request, wire);
        }
        desk.answers().approve(request, paid, desk.wallets().get(paid.wallet()), wire);
    }

    private void fail(Order now, String code, String text) {
        current = null;
        desk.ledger().end(now.entry.order(), code, desk.nowText());
        desk.answers().say(now.request, code, text, now.wire);
    }
}
