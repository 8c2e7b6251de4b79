package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.app.visit.staff.StaffLog;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.PadReceipt;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayRequest;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.PaymentPad.QueryOutcome;
import kiosk.matter.Event;
import kiosk.matter.Page;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// The money of one case: the attempts at the pad, and what became of them. Each outside effect has
/// its intent in the journal before and its outcome after; an attempt without outcome is asked for
/// at the pad it was made at, never repeated.
///
/// Thread rule: blocking, one thread at a time per case.
final class Bills {
    /// One attempt at the pad; the key is its order number.
    static final String PAY = "pay";

    /// An attempt whose outcome was not known at first and is now; the key is its order number.
    static final String RESOLVED = "pay.resolved";

    /// An attempt that was made at a pad which is not there any more; the key is its order number.
    static final String ELSEWHERE = "pay.elsewhere";

    /// Which pad an attempt is made at, in its intent.
    private static final String PAD = "padSerial";

    private static final Duration ATTEMPT = Duration.ofMinutes(2);
    private static final Duration QUERY = Duration.ofSeconds(5);

    private final CaseFile file;
    private final Ports ports;

    Bills(CaseFile file) {
        this.file = file;
        this.ports = file.ports();
    }

    /// What came of an attempt.
    sealed interface Settled {
        record Paid() implements Settled {}

        /// Proven not debited.
        record NotPaid(String code, String text) implements Settled {}

        /// Not known yet.
        ///
        /// @param otherPad another pad stands there than the one it was made at
        record Unknown(boolean otherPad) implements Settled {}
    }

    /// Makes one attempt at the pad.
    Settled pay(Page.Pay page, String method, Consumer<PayState> progress, Cancel cancel)
            throws StoreException {
        String orderNo = orderNo(page.attempt());
        PaymentPad pad = ports.devices().pad();
        String padSerial = serial(pad);
        Map<String, Object> intent = new LinkedHashMap<>();
        intent.put("step", page.frame().step());
        intent.put("billKey", page.bill().billKey());
        intent.put("attemptKey", page.bill().attemptKey(page.attempt()));
        intent.put("attempt", (long) page.attempt());
        intent.put("amountFen", page.bill().amountFen());
        intent.put("method", method);
        intent.put(PAD, padSerial);
        file.append(List.of(file.entry(Phase.INTENT, PAY, orderNo, intent)), List.of());
        PayRequest request =
                new PayRequest(orderNo, page.bill().amountFen(), padMethod(method), padSerial);
        PayOutcome outcome = pad.pay(request, progress, ATTEMPT, cancel);
        return switch (outcome) {
            case PayOutcome.Paid(PadReceipt receipt) ->
                    settle(orderNo, intent, receipt, Told.AT_ONCE);
            case PayOutcome.Declined(String code, String text) ->
                    fail(orderNo, intent, code, text, Told.AT_ONCE);
            case PayOutcome.NotPresented(boolean cancelled) ->
                    fail(
                            orderNo,
                            intent,
                            cancelled ? "CANCELLED" : "NOT_PRESENTED",
                            "",
                            Told.AT_ONCE);
            case PayOutcome.NotStarted _ ->
                    fail(orderNo, intent, "PAD_UNAVAILABLE", "", Told.AT_ONCE);
            case PayOutcome.Unknown(String reason) -> {
                file.append(List.of(), List.of(settledEvent(orderNo, intent, "unknown", reason)));
                yield new Settled.Unknown(false);
            }
        };
    }

    /// The pad that is there now; one not reached since the start is asked first.
    private static String serial(PaymentPad pad) {
        if (pad.serial().isEmpty()) {
            pad.refresh(QUERY);
        }
        return pad.serial();
    }

    /// The attempt whose outcome is not known, if there is one.
    Optional<JournalEntry> openAttempt() throws StoreException {
        return file.open(PAY).stream().findFirst();
    }

    /// Asks the pad what became of an attempt.
    Settled resolve(JournalEntry attempt) throws StoreException {
        Map<String, Object> intent = Json.read(attempt.body());
        return switch (ask(ports, attempt.key(), intent)) {
            case QueryOutcome.Paid(PadReceipt receipt) ->
                    settle(attempt.key(), intent, receipt, later(attempt, Map.of()));
            case QueryOutcome.NotPaid(String code) ->
                    fail(attempt.key(), intent, code, "", later(attempt, Map.of()));
            case QueryOutcome.NoSuchOrder _ ->
                    fail(attempt.key(), intent, "NEVER_STARTED", "", later(attempt, Map.of()));
            case QueryOutcome.OtherPad _ -> elsewhere(attempt, intent);
            case QueryOutcome.Pending _, QueryOutcome.NoAnswer _ -> new Settled.Unknown(false);
        };
    }

    /// Asks the pad an order was sent to, and no other.
    ///
    /// @param intent what was written down before the order was sent
    static QueryOutcome ask(Ports ports, String orderNo, Map<String, Object> intent) {
        return ports.devices()
                .pad()
                .query(orderNo, String.valueOf(intent.getOrDefault(PAD, "")), QUERY);
    }

    /// Somebody has to bring the pad back or find out otherwise; central hears of it once.
    private Settled elsewhere(JournalEntry attempt, Map<String, Object> intent)
            throws StoreException {
        if (ports.store().entriesOf(ELSEWHERE, attempt.key()).isEmpty()) {
            Map<String, Object> alert = new LinkedHashMap<>();
            alert.put("code", "payment.otherPad");
            alert.put("subject", attempt.key());
            alert.put(
                    "facts",
                    Map.of(
                            "amountFen",
                            intent.getOrDefault("amountFen", 0L),
                            PAD,
                            intent.getOrDefault(PAD, "")));
            file.append(
                    List.of(file.entry(Phase.FACT, ELSEWHERE, attempt.key(), Map.of())),
                    List.of(file.event("alert.raised", 0, alert)));
        }
        return new Settled.Unknown(true);
    }

    /// Two people state what became of an attempt the pad cannot answer for. The pad is asked on,
    /// and contradicts with an alarm.
    Settled state(JournalEntry attempt, Payments.Statement said) throws StoreException {
        Map<String, Object> intent = Json.read(attempt.body());
        long fen = ((Number) intent.getOrDefault("amountFen", 0L)).longValue();
        Told told = stated(attempt, said, fen);
        return said.paid()
                ? settle(
                        attempt.key(),
                        intent,
                        new PadReceipt(
                                attempt.key(),
                                fen,
                                said.evidence(),
                                "",
                                "",
                                "",
                                ports.central().now()),
                        told)
                : fail(attempt.key(), intent, "STATED_NOT_PAID", "", told);
    }

    private Told stated(JournalEntry attempt, Payments.Statement said, long fen) {
        Map<String, Object> body =
                Map.of(
                        "source", "staff",
                        "staffNo", said.staffNo(),
                        "secondNo", said.secondNo(),
                        "evidence", said.evidence());
        Told later = later(attempt, body);
        JournalEntry open =
                file.entry(
                        Phase.INTENT,
                        Stated.EFFECT,
                        attempt.key(),
                        Map.of("paid", said.paid(), "amountFen", fen));
        StaffLog.Deed deed =
                new StaffLog.Deed(
                        "resolve",
                        said.staffNo(),
                        said.secondNo(),
                        attempt.key(),
                        said.paid() ? "paid" : "notPaid",
                        file.id());
        return new Told(
                body,
                List.of(later.lines().getFirst(), open),
                List.of(new StaffLog(ports).event(deed)));
    }

    /// Who told the outcome, and what is written down with it.
    ///
    /// @param body more about the outcome
    private record Told(
            Map<String, Object> body, List<JournalEntry> lines, List<OutboundEvent> events) {
        /// The pad, while it was paid.
        static final Told AT_ONCE = new Told(Map.of(), List.of(), List.of());
    }

    private Told later(JournalEntry attempt, Map<String, Object> body) {
        return new Told(
                body,
                List.of(file.entry(Phase.FACT, RESOLVED, attempt.key(), Map.of())),
                List.of());
    }

    private JournalEntry outcome(String orderNo, Map<String, Object> body, Told told) {
        Map<String, Object> all = new LinkedHashMap<>(body);
        all.putAll(told.body());
        return file.entry(Phase.OUTCOME, PAY, orderNo, all);
    }

    private static <T> List<T> with(T first, List<T> more) {
        List<T> all = new ArrayList<>();
        all.add(first);
        all.addAll(more);
        return all;
    }

    private Settled settle(
            String orderNo, Map<String, Object> intent, PadReceipt receipt, Told told)
            throws StoreException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("flowNo", receipt.reference());
        fields.put("orderNo", orderNo);
        fields.put("trace", receipt.trace());
        fields.put("amountFen", receipt.amountFen());
        fields.put("account", receipt.maskedAccount());
        fields.put("brand", receipt.brand());
        fields.put("paidAt", receipt.at().toString());
        String method = EventJson.text(intent, "method");
        fields.put("method", method);
        file.apply(
                new Event.Paid(EventJson.text(intent, "step"), method, fields),
                with(outcome(orderNo, Map.of("paid", true), told), told.lines()),
                with(settledEvent(orderNo, intent, "paid", receipt.reference()), told.events()));
        return new Settled.Paid();
    }

    private Settled fail(
            String orderNo, Map<String, Object> intent, String code, String text, Told told)
            throws StoreException {
        file.apply(
                new Event.PayAttemptFailed(
                        EventJson.text(intent, "step"), EventJson.text(intent, "method"), code),
                with(outcome(orderNo, Map.of("paid", false, "code", code), told), told.lines()),
                with(settledEvent(orderNo, intent, "failed", code), told.events()));
        return new Settled.NotPaid(code, text);
    }

    private OutboundEvent settledEvent(
            String orderNo, Map<String, Object> intent, String state, String detail) {
        Map<String, Object> data = new LinkedHashMap<>(intent);
        data.put("caseId", file.id());
        data.put("orderNo", orderNo);
        data.put("state", state);
        data.put("flowNo", state.equals("paid") ? detail : "");
        data.put("code", state.equals("paid") ? "" : detail);
        return file.event(state.equals("unknown") ? "payment.unknown" : "payment.settled", 0, data);
    }

    /// At most 32 characters, different for each attempt of each case.
    private String orderNo(int attempt) {
        String hex = file.id().replace("-", "");
        return hex.substring(0, 12) + hex.substring(20) + "-" + attempt;
    }

    private static Method padMethod(String method) {
        return Method.valueOf(method.toUpperCase(Locale.ROOT));
    }
}
