package kiosk.device.mispos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.PaymentPad.BatchLine;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.SettleOutcome;
import kiosk.device.PaymentPad.Sum;
import kiosk.device.PaymentPad.Totals;
import kiosk.device.PaymentPad.TotalsOutcome;
import kiosk.device.owner.Deadline;

/// One look into the pad's batch, or one settlement of it. Once the first byte of a settlement was
/// sent, everything that the pad's own words do not prove is unknown.
///
/// Thread rule: the owner's thread.
final class PadBooks {
    private static final int PAGES_MAX = 10_000;

    private final MisPosPad.Talk talk;
    private final Deadline until;
    private boolean sent;

    PadBooks(MisPosPad.Talk talk, Deadline until) {
        this.talk = talk;
        this.until = until;
    }

    TotalsOutcome totals(Line line, Set<String> capabilities) throws LineException {
        Optional<MisPosMessage> answer =
                approved(
                        talk.ask(
                                line, talk.profile().codes().totals(), new MisPosMessage(), until));
        if (answer.isEmpty()) {
            return silent();
        }
        try {
            String batch = answer.get().text(Tags.BATCH);
            Map<Method, Sum> sums =
                    BatchText.sums(answer.get().text(talk.profile().tags().totals()));
            if (batch.isEmpty() || !capabilities.contains("batchList")) {
                return batch.isEmpty() ? silent() : counted(batch, sums, Optional.empty());
            }
            Optional<List<BatchLine>> lines = lines(line, batch);
            if (lines.isEmpty()) {
                return silent();
            }
            return BatchText.sums(lines.get()).equals(sums)
                    ? counted(batch, sums, lines)
                    : new TotalsOutcome.NoAnswer(
                            DeviceStatus.offline("totals and list of the pad disagree"));
        } catch (IllegalArgumentException e) { // not of the profile's form
            return new TotalsOutcome.NoAnswer(DeviceStatus.offline("pad says nonsense"));
        }
    }

    private static TotalsOutcome counted(
            String batch, Map<Method, Sum> sums, Optional<List<BatchLine>> lines) {
        return new TotalsOutcome.Counted(new Totals(batch, sums, lines));
    }

    private static TotalsOutcome silent() {
        return new TotalsOutcome.NoAnswer(DeviceStatus.offline("pad is silent"));
    }

    /// All pages of the list; empty when one is missing or belongs to another batch.
    private Optional<List<BatchLine>> lines(Line line, String batch) throws LineException {
        var lines = new ArrayList<BatchLine>();
        for (int page = 0; page < PAGES_MAX && !until.passed(); page++) {
            MisPosMessage which =
                    new MisPosMessage()
                            .putText(Tags.BATCH, batch)
                            .putNumber(talk.profile().tags().page(), page, 2);
            Optional<MisPosMessage> answer =
                    approved(talk.ask(line, talk.profile().codes().list(), which, until));
            if (answer.isEmpty() || !answer.get().text(Tags.BATCH).equals(batch)) {
                return Optional.empty();
            }
            lines.addAll(BatchText.lines(answer.get().text(talk.profile().tags().list())));
            if (answer.get().code(Tags.MORE) != 1) {
                return Optional.of(lines);
            }
        }
        return Optional.empty();
    }

    private Optional<MisPosMessage> approved(Optional<MisPosMessage> answer) {
        String yes = talk.profile().responses().approved();
        return answer.filter(each -> each.text(Tags.RESPONSE).equals(yes));
    }

    SettleOutcome settle(Line line, Totals expected) throws LineException {
        DeviceStatus status = talk.status(line);
        if (!status.usable()) {
            return new SettleOutcome.NotStarted(status);
        }
        MisPosMessage batch =
                new MisPosMessage()
                        .putText(Tags.BATCH, expected.batchNo())
                        .putText(talk.profile().tags().totals(), BatchText.of(expected.sums()));
        sent = true;
        int code = talk.profile().codes().settle();
        Optional<MisPosMessage> answer = talk.ask(line, code, batch, until, new Cancel());
        return answer.map(a -> outcome(a, expected.batchNo()))
                .orElseGet(() -> new SettleOutcome.Unknown("the pad did not answer"));
    }

    /// The outcome where the line broke.
    SettleOutcome broken(DeviceStatus status) {
        return sent
                ? new SettleOutcome.Unknown("line lost: " + status.raw())
                : new SettleOutcome.NotStarted(status);
    }

    private SettleOutcome outcome(MisPosMessage answer, String batch) {
        String response = answer.text(Tags.RESPONSE);
        PadProfile.Responses known = talk.profile().responses();
        boolean ours = answer.text(Tags.BATCH).equals(batch);
        if (!ours || response.length() != 2 || response.equals(known.unknown())) {
            return new SettleOutcome.Unknown("the pad does not know how it ended");
        }
        if (response.equals(known.approved())) {
            return new SettleOutcome.Settled(batch);
        }
        if (response.equals(known.busy())) {
            return new SettleOutcome.Busy();
        }
        return response.equals(known.totalsDiffer())
                ? new SettleOutcome.Differs()
                : new SettleOutcome.Refused(response, answer.text(talk.profile().tags().text()));
    }
}
