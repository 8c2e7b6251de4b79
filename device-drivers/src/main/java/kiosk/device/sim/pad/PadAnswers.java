package kiosk.device.sim.pad;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import kiosk.device.PaymentPad.BatchLine;
import kiosk.device.PaymentPad.PadReceipt;
import kiosk.device.PaymentPad.WalletOutcome.Limits;
import kiosk.device.mispos.BatchText;
import kiosk.device.mispos.MisPosMessage;
import kiosk.device.mispos.PadMessages;
import kiosk.device.mispos.PadProfile;
import kiosk.device.mispos.Tags;
import kiosk.device.sim.Wire;
import kiosk.device.sim.people.WalletKind;

/// The pad's words: progress, refusals with a text, approvals with a receipt.
record PadAnswers(PadProfile profile, PadOutbox outbox) {

    /// A refusal, or a plain "done", with a text for the customer.
    void say(MisPosMessage request, String code, String text, Wire wire) {
        outbox.send(answer(request, code).putText(profile.tags().text(), text), wire);
    }

    void status(MisPosMessage request, String serial, String capabilities, Wire wire) {
        outbox.send(
                answer(request, profile.responses().approved())
                        .putText(profile.tags().serial(), serial)
                        .putText(profile.tags().capabilities(), capabilities),
                wire);
    }

    void approve(MisPosMessage request, PadLedger.Entry paid, WalletKind wallet, Wire wire) {
        var receipt =
                new PadReceipt(
                        paid.order(),
                        paid.amountFen(),
                        paid.reference(),
                        paid.trace(),
                        wallet.account(),
                        wallet.brand(),
                        Instant.parse(paid.at()));
        outbox.send(
                answer(request, profile.responses().approved())
                        .putNested(Tags.RECEIPT, PadMessages.receiptFields(receipt)),
                wire);
    }

    void progress(MisPosMessage request, int state, Wire wire) {
        outbox.send(
                echo(request, profile.types().progress())
                        .put(profile.tags().progress(), (byte) state),
                wire);
    }

    /// An answer that belongs to another request.
    void stray(MisPosMessage request, Wire wire) {
        OptionalLong echo = request.number(Tags.ECHO);
        MisPosMessage wrong = answer(request, profile.responses().cancelled());
        outbox.send(wrong.putNumber(Tags.ECHO, (echo.orElse(0) + 1) % 10_000, 2), wire);
    }

    void limits(MisPosMessage request, Limits limits, Wire wire) {
        PadProfile.OwnTags tags = profile.tags();
        outbox.send(
                answer(request, profile.responses().approved())
                        .putNumber(tags.single(), limits.singleFen(), 6)
                        .putNumber(tags.dayLeft(), limits.dayLeftFen(), 6)
                        .putNumber(tags.balance(), limits.balanceFen(), 6),
                wire);
    }

    void totals(MisPosMessage request, String batch, List<BatchLine> lines, Wire wire) {
        outbox.send(
                answer(request, profile.responses().approved())
                        .putText(Tags.BATCH, batch)
                        .putText(profile.tags().totals(), BatchText.of(BatchText.sums(lines))),
                wire);
    }

    void list(MisPosMessage request, String batch, List<BatchLine> page, boolean more, Wire wire) {
        outbox.send(
                answer(request, profile.responses().approved())
                        .putText(Tags.BATCH, batch)
                        .put(Tags.MORE, (byte) (more ? 1 : 0))
                        .putText(profile.tags().list(), BatchText.of(page)),
                wire);
    }

    /// What became of a settlement, with the batch it was for.
    void settlement(MisPosMessage request, String code, String text, Wire wire) {
        outbox.send(
                answer(request, code)
                        .put(Tags.BATCH, request.get(Tags.BATCH))
                        .putText(profile.tags().text(), text),
                wire);
    }

    private MisPosMessage answer(MisPosMessage request, String code) {
        return echo(request, profile.types().answer())
                .putText(Tags.RESPONSE, code.toUpperCase(Locale.ROOT));
    }

    private static MisPosMessage echo(MisPosMessage request, int type) {
        MisPosMessage message =
                new MisPosMessage()
                        .put(Tags.TYPE, (byte) type)
                        .put(Tags.CODE, request.get(Tags.CODE))
                        .put(Tags.ECHO, request.get(Tags.ECHO));
        return request.has(Tags.ORDER) ? message.put(Tags.ORDER, request.get(Tags.ORDER)) : message;
    }
}
