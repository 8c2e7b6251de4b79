package kiosk.device.mispos;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.PaymentPad.PadReceipt;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayRequest;
import kiosk.device.PaymentPad.PayState;
import kiosk.device.owner.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One sale, from the order to its outcome. Once the first byte of the order was sent, everything
/// that the pad's own words do not prove is unknown.
///
/// Thread rule: the owner's thread.
final class Sale {
    private static final Logger LOG = LoggerFactory.getLogger(Sale.class);

    private static final Duration SLICE = Duration.ofMillis(100);

    private final MisPosPad.Talk talk;
    private final PayRequest request;
    private final Consumer<PayState> progress;
    private final Deadline until;
    private final Cancel cancel;
    private boolean sent;
    private boolean cancelSent;
    private Deadline lastWord;

    Sale(
            MisPosPad.Talk talk,
            PayRequest request,
            Consumer<PayState> progress,
            Deadline until,
            Cancel cancel) {
        this.talk = talk;
        this.request = request;
        this.progress = progress;
        this.until = until;
        this.cancel = cancel;
        this.lastWord =
                new Deadline(until.pace(), until.atNanos() + talk.profile().lastWord().toNanos());
    }

    PayOutcome run(Line line) throws LineException {
        if (cancel.requested()) {
            return new PayOutcome.NotPresented(true);
        }
        if (until.passed()) { // it waited too long behind another operation
            return new PayOutcome.NotPresented(false);
        }
        DeviceStatus status = talk.status(line);
        if (!status.usable()) {
            return new PayOutcome.NotStarted(status);
        }
        if (!talk.serial().equals(request.padSerial())) {
            return new PayOutcome.NotStarted(DeviceStatus.offline("another pad stands there"));
        }
        tell(PayState.CREATED);
        int code = talk.profile().codes().sale(request.method());
        int echo = talk.nextEcho();
        MisPosMessage order =
                talk.messages()
                        .request(code, echo)
                        .putNumber(Tags.AMOUNT, request.amountFen(), 6)
                        .put(Tags.CONSTANT_2, (byte) 0x30, (byte) 0x04)
                        .putText(Tags.ORDER, request.orderNo());
        sent = true;
        if (!talk.link().send(line, order)) {
            lastWord = Deadline.in(SLICE, until.pace()); // an answer may still be in the inbox
        }
        return follow(line, code, echo);
    }

    /// The outcome where the line broke.
    PayOutcome broken(DeviceStatus status) {
        return sent ? unknown("line lost: " + status.raw()) : new PayOutcome.NotStarted(status);
    }

    private PayOutcome follow(Line line, int code, int echo) throws LineException {
        while (!lastWord.passed()) {
            if (!cancelSent && (cancel.requested() || until.passed())) {
                sendCancel(line);
            }
            Optional<MisPosMessage> next = talk.link().next(line, SLICE);
            if (next.isEmpty() || !talk.messages().answers(next.get(), code, echo)) {
                continue;
            }
            if (talk.messages().isProgress(next.get())) {
                advance(next.get());
            } else if (talk.messages().isFinal(next.get())) {
                return outcome(next.get());
            }
        }
        return unknown("the pad did not say how it ended");
    }

    /// The pad does not answer a cancel; the sale's own answer says what became of it.
    private void sendCancel(Line line) throws LineException {
        cancelSent = true;
        talk.cancel(line, request.orderNo());
        lastWord = Deadline.in(talk.profile().lastWord(), until.pace());
    }

    private void advance(MisPosMessage message) {
        int state = message.code(talk.profile().tags().progress());
        if (state == talk.profile().progress().presented()) {
            tell(PayState.PRESENTED);
        } else if (state == talk.profile().progress().confirming()) {
            lastWord = Deadline.in(talk.profile().lastWord(), until.pace());
            tell(PayState.CONFIRMING);
        }
    }

    private PayOutcome outcome(MisPosMessage answer) {
        String response = answer.text(Tags.RESPONSE);
        PadProfile.Responses known = talk.profile().responses();
        if (response.equals(known.approved())) {
            Optional<PadReceipt> receipt = talk.messages().receipt(answer, request.orderNo());
            if (receipt.isEmpty() || receipt.get().amountFen() != request.amountFen()) {
                return unknown("approved with a receipt that does not fit");
            }
            tell(PayState.PAID);
            return new PayOutcome.Paid(receipt.get());
        }
        boolean ours = answer.text(Tags.ORDER).equals(request.orderNo());
        if (!ours || response.length() != 2 || response.equals(known.unknown())) {
            return unknown("the pad does not know how it ended");
        }
        tell(PayState.FAILED);
        if (response.equals(known.notPresented())) {
            return new PayOutcome.NotPresented(false);
        }
        if (response.equals(known.cancelled())) {
            return new PayOutcome.NotPresented(cancel.requested());
        }
        return new PayOutcome.Declined(response, answer.text(talk.profile().tags().text()));
    }

    private PayOutcome unknown(String reason) {
        tell(PayState.UNKNOWN);
        return new PayOutcome.Unknown(reason);
    }

    private void tell(PayState state) {
        try {
            progress.accept(state);
        } catch (RuntimeException e) { // a listener's bug must not cost us the outcome of a payment
            LOG.error("Progress of a payment could not be told", e);
        }
    }
}
