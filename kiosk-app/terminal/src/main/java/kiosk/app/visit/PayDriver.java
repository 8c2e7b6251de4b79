package kiosk.app.visit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.Bills.Settled;
import kiosk.app.visit.Holds.Hold;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.PaymentPad.WalletOutcome;
import kiosk.matter.Bill;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;

/// Settles the bill: checks paper, pad and central, holds the bill, lets the customer choose and
/// pay, and where the outcome is not known asks until it is. Never charges twice.
final class PayDriver implements PageDriver {
    private static final Duration BETWEEN_QUERIES = Duration.ofSeconds(3);
    private static final int MAY_LEAVE_AFTER_S = 60;
    private static final Duration WALLET = Duration.ofSeconds(30);

    private final Counter counter;
    private Page.Pay page;
    private State state = State.HOLDING;
    private Cancel attempt = new Cancel();
    private int unknownSeconds;
    private boolean leaving;

    private enum State {
        HOLDING,
        REFUSED,
        CHOOSING,
        PAYING,
        UNKNOWN,
        PAID
    }

    PayDriver(Counter counter, Page.Pay page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.Reserving());
        counter.caseEffect(this::hold, this::held);
    }

    private Hold hold() throws StoreException {
        Optional<Texts> trouble =
                Readiness.trouble(
                        counter.ports(), counter.file().journey().matter().devices(), true);
        return trouble.isPresent()
                ? new Hold.Refused("NOT_READY", trouble.get())
                : new Holds(counter.file()).take(page);
    }

    private void held(Hold hold) {
        switch (hold) {
            case Hold.Held() -> choose(Optional.empty());
            case Hold.Refused(String code, Texts say) -> refuse(code, say);
            case Hold.NoAnswer() ->
                    refuse(
                            "NO_ANSWER",
                            Texts.of(
                                    "暂时联系不上中心，还没有扣款，请稍后再试",
                                    "Central does not answer. Nothing was charged; try again"
                                            + " later"));
        }
    }

    private void refuse(String code, Texts say) {
        state = State.REFUSED;
        counter.show(new Scene.Work.BillRefused(code, say));
    }

    private void choose(Optional<Texts> declined) {
        state = State.CHOOSING;
        counter.show(new Scene.Work.ChooseMethod(declined));
    }

    @Override
    public void act(Act act) {
        switch (act) {
            case Act.PayWith(String method) when state == State.CHOOSING -> start(method);
            case Act.CancelPay() when state == State.PAYING -> attempt.request();
            case Act.LeaveWait() when state == State.UNKNOWN -> leaving = true;
            case Act.Answer _ when state == State.REFUSED -> enter();
            default -> {
                // Does not fit.
            }
        }
    }

    private void start(String id) {
        Optional<Bill.Method> method =
                page.bill().methods().stream().filter(m -> m.id().equals(id)).findFirst();
        if (method.isEmpty()) {
            return;
        }
        state = State.PAYING;
        attempt = new Cancel();
        Cancel cancel = attempt;
        counter.cancel().onRequest(cancel::request);
        counter.show(new Scene.Work.Present(id, page.bill().amountFen()));
        boolean readable = counter.ports().devices().pad().capabilities().contains("walletLimits");
        if (id.equals("ecny") && readable && !method.get().precheck().isEmpty()) {
            counter.effect(
                    () -> counter.ports().devices().pad().readWallet(WALLET, cancel),
                    wallet -> checked(method.get(), wallet, cancel));
        } else {
            pay(id, cancel);
        }
    }

    private void checked(Bill.Method method, WalletOutcome wallet, Cancel cancel) {
        switch (wallet) {
            case WalletOutcome.Limits(long single, long dayLeft, long balance) -> {
                Map<String, Object> limits =
                        Map.of("singleFen", single, "dayLeftFen", dayLeft, "balanceFen", balance);
                if (counter.file().journey().walletAllows(method, limits)) {
                    pay(method.id(), cancel);
                } else {
                    choose(Optional.of(method.limitText()));
                }
            }
            case WalletOutcome.NotReadable() -> pay(method.id(), cancel);
            case WalletOutcome.TimedOut() -> choose(Optional.of(PayWords.say("NOT_PRESENTED", "")));
        }
    }

    private void pay(String method, Cancel cancel) {
        counter.caseEffect(
                () ->
                        new Bills(counter.file())
                                .pay(page, method, state -> progress(state, method), cancel),
                this::settled);
    }

    private void progress(PayState padState, String method) {
        switch (padState) {
            case CREATED, PRESENTED ->
                    counter.showLater(new Scene.Work.Present(method, page.bill().amountFen()));
            case CONFIRMING -> counter.showLater(new Scene.Work.Confirming());
            case PAID, FAILED, UNKNOWN -> {
                // The outcome itself follows.
            }
        }
    }

    private void settled(Settled settled) {
        switch (settled) {
            case Settled.Paid() -> {
                state = State.PAID;
                counter.moved();
            }
            case Settled.NotPaid(String code, String text) -> {
                if (counter.file().journey().page() instanceof Page.Pay next) {
                    page = next;
                }
                choose(Optional.of(PayWords.say(code, text)));
            }
            case Settled.Unknown _ -> unknown();
        }
    }

    private void unknown() {
        state = State.UNKNOWN;
        counter.show(new Scene.Work.Unknown(unknownSeconds, unknownSeconds >= MAY_LEAVE_AFTER_S));
        counter.caseEffect(this::ask, this::asked);
    }

    private Settled ask() throws StoreException {
        Bills bills = new Bills(counter.file());
        counter.ports().pace().pause(BETWEEN_QUERIES);
        Optional<JournalEntry> open = bills.openAttempt();
        return open.isPresent() ? bills.resolve(open.get()) : new Settled.Unknown(false);
    }

    private void asked(Settled settled) {
        unknownSeconds += (int) BETWEEN_QUERIES.toSeconds();
        if (leaving && settled instanceof Settled.Unknown) {
            counter.caseEffect(this::pendingSlip, _ -> counter.leave());
            return;
        }
        settled(settled);
    }

    private Press.Result pendingSlip() throws StoreException {
        Printery printery = new Printery(counter.file());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amountFen", page.bill().amountFen());
        fields.put("subject", page.bill().subject().in(Texts.BASE));
        fields.put("next", "结果一出来自动处理；再来任一终端输入同一编号，可看结果、取票据。");
        fields.put(
                "nextEn",
                "It is settled automatically. Enter the same number at any machine for the receipt.");
        fields.put("at", counter.ports().central().now().toString());
        fields.put(
                "orderNo",
                new Bills(counter.file()).openAttempt().map(JournalEntry::key).orElse(""));
        Kept slip = printery.issue(page.frame().step() + "-pending", "pending-slip", fields);
        return printery.print(slip);
    }

    @Override
    public Shell.QuitQuestion quitQuestion(boolean paid) {
        return state == State.UNKNOWN || state == State.PAYING
                ? Shell.QuitQuestion.CHARGE_BEING_CHECKED
                : PageDriver.super.quitQuestion(paid);
    }

    @Override
    public boolean busy() {
        return Set.of(State.HOLDING, State.PAYING, State.UNKNOWN).contains(state);
    }
}
