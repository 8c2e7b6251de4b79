package kiosk.app.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.StaffPlace.Resolved;
import kiosk.app.visit.staff.StaffPlace.Unresolved;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store.Numbered;
import kiosk.sync.StoreException;

/// Payments whose outcome is not known, for staff: asked again, or stated by two people.
///
/// Thread rule: blocking, any thread; one case is worked on by one thread at a time.
public final class Payments {
    private static final int EARLIER_MOST = 20;

    private final Ports ports;
    private final Background background;

    Payments(Ports ports, Background background) {
        this.ports = ports;
        this.background = background;
    }

    /// What is known now.
    public enum Answer {
        PAID,
        NOT_PAID,
        UNKNOWN,
        /// Nor can be: another pad stands there than the one it was made at.
        OTHER_PAD,
        /// Has an outcome already, or is not ours.
        NOT_OPEN
    }

    /// What two people state.
    ///
    /// @param evidence bank slip number, call reference
    public record Statement(boolean paid, String evidence, String staffNo, String secondNo) {}

    /// Payments without an outcome, oldest first; not the one that is being made.
    public List<Unresolved> open() throws StoreException {
        List<Unresolved> open = new ArrayList<>();
        for (JournalEntry intent : ports.store().openIntents(Bills.PAY)) {
            if (background.holds(intent.caseId())) {
                continue;
            }
            Map<String, Object> body = Json.read(intent.body());
            open.add(
                    new Unresolved(
                            intent.key(),
                            amount(body),
                            String.valueOf(body.get("method")),
                            intent.at(),
                            background.asked(intent.key())));
        }
        return open;
    }

    private static long amount(Map<String, Object> body) {
        return body.get("amountFen") instanceof Number n ? n.longValue() : 0;
    }

    /// Payments that were unknown and are not any more, newest first.
    public List<Resolved> earlier() throws StoreException {
        List<Resolved> earlier = new ArrayList<>();
        for (Numbered line : ports.store().entriesAfter(Bills.RESOLVED, 0).reversed()) {
            if (earlier.size() >= EARLIER_MOST) {
                break;
            }
            String orderNo = line.entry().key();
            if (earlier.stream().noneMatch(r -> r.orderNo().equals(orderNo))) {
                resolved(orderNo).ifPresent(earlier::add);
            }
        }
        return earlier;
    }

    private Optional<Resolved> resolved(String orderNo) throws StoreException {
        long fen = 0;
        Optional<Resolved> found = Optional.empty();
        for (JournalEntry line : ports.store().entriesOf(Bills.PAY, orderNo)) {
            Map<String, Object> body = Json.read(line.body());
            if (line.phase() == Phase.INTENT) {
                fen = amount(body);
            } else if (line.phase() == Phase.OUTCOME) {
                boolean staff = "staff".equals(body.get("source"));
                found =
                        Optional.of(
                                new Resolved(
                                        orderNo,
                                        fen,
                                        Boolean.TRUE.equals(body.get("paid")),
                                        staff ? "staff" : "pad",
                                        staff ? String.valueOf(body.get("evidence")) : "",
                                        line.at()));
            }
        }
        return found;
    }

    /// Asks the pad now.
    public Answer ask(String orderNo) throws StoreException {
        return withCase(orderNo, (bills, attempt) -> bills.resolve(attempt));
    }

    /// Writes down what two people state; what follows for the case is the same as after an answer
    /// of the pad.
    public Answer state(String orderNo, Statement said) throws StoreException {
        return withCase(orderNo, (bills, attempt) -> bills.state(attempt, said));
    }

    private interface Work {
        Bills.Settled on(Bills bills, JournalEntry attempt) throws StoreException;
    }

    private Answer withCase(String orderNo, Work work) throws StoreException {
        return background.alone(() -> {
            Optional<JournalEntry> attempt =
                    ports.store().openIntents(Bills.PAY).stream()
                            .filter(intent -> intent.key().equals(orderNo))
                            .findFirst();
            if (attempt.isEmpty()) {
                return Answer.NOT_OPEN;
            }
            if (background.holds(attempt.get().caseId())) {
                return Answer.UNKNOWN;
            }
            Optional<CaseFile> file = reopen(attempt.get().caseId());
            if (file.isEmpty()) {
                return Answer.UNKNOWN;
            }
            return switch (work.on(new Bills(file.get()), attempt.get())) {
                case Bills.Settled.Paid _ -> Answer.PAID;
                case Bills.Settled.NotPaid _ -> Answer.NOT_PAID;
                case Bills.Settled.Unknown(boolean otherPad) ->
                        otherPad ? Answer.OTHER_PAD : Answer.UNKNOWN;
            };
        });
    }

    private Optional<CaseFile> reopen(String caseId) throws StoreException {
        for (JournalEntry opening : CaseFinisher.open(ports)) {
            if (opening.caseId().equals(caseId)) {
                return CaseFile.reopen(ports, opening);
            }
        }
        return Optional.empty();
    }
}
