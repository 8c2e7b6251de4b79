package kiosk.app.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kiosk.matter.Event;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Withheld;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a case to its end when nobody stands at the machine any more: after a power cut, or when
/// the customer left. Never shows anything; documents are issued and kept for their owner, unknown
/// payments are asked for, nothing is charged.
///
/// Thread rule: blocking, one thread at a time per case.
final class CaseFinisher {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFinisher.class);
    private static final int STEPS_MAX = 200;
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final Ports ports;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    CaseFinisher(Ports ports) {
        this.ports = ports;
    }

    /// How often the pad was asked for this order.
    int asked(String orderNo) {
        return asked.getOrDefault(orderNo, 0);
    }

    /// Works on a case as far as it goes now.
    ///
    /// @return true when the case is closed; false when something outside must answer first
    boolean finish(JournalEntry opening) throws StoreException {
        Optional<CaseFile> file = CaseFile.reopen(ports, opening);
        if (file.isEmpty()) {
            LOG.warn("case {} waits for its matter version", opening.caseId());
            return false;
        }
        return finish(file.get());
    }

    private boolean finish(CaseFile file) throws StoreException {
        new Printery(file).closeOpenPrints();
        for (int step = 0; step < STEPS_MAX; step++) {
            switch (advance(file)) {
                case DONE -> {
                    return true;
                }
                case WAITS -> {
                    return false;
                }
                case MOVED -> {
                    // On to the next page.
                }
            }
        }
        throw new IllegalStateException("a case does not end: " + file.id());
    }

    private enum Progress {
        MOVED,
        WAITS,
        DONE
    }

    private Progress advance(CaseFile file) throws StoreException {
        Bills bills = new Bills(file);
        Optional<JournalEntry> attempt = bills.openAttempt();
        if (attempt.isPresent()) {
            asked.merge(attempt.get().key(), 1, Integer::sum);
            return bills.resolve(attempt.get()) instanceof Bills.Settled.Unknown
                    ? Progress.WAITS
                    : Progress.MOVED;
        }
        Page page = file.journey().page();
        String step = page.frame().step();
        boolean handedIn = !file.open(Submissions.SUBMIT).isEmpty();
        if (!file.journey().committed() && !handedIn) {
            return abandon(file);
        }
        return switch (page) {
            case Page.Submit _ when !handedIn && withheld(file) -> unsaid(file);
            case Page.HandIns _ when !handedIn && withheld(file) -> unsaid(file);
            case Page.Submit submit -> handIn(file, submit);
            case Page.HandIns handIns -> handIn(file, handIns);
            case Page.Wait _ ->
                    moved(file, new Event.Waited(step, Map.of(), Event.Waited.Outcome.LEFT));
            case Page.Print print -> keep(file, print);
            case Page.Rate _ -> moved(file, new Event.Rated(step, 0, Set.of()));
            case Page.End _, Page.Stopped _ -> close(file, "finished");
            default -> abandon(file);
        };
    }

    /// A PIN does not stand in the journal: what needs it can only be handed in by who typed it.
    private static boolean withheld(CaseFile file) {
        return file.journey().events().stream()
                .anyMatch(event ->
                        event instanceof Event.Answered answered
                                && answered.values().containsValue(Withheld.PIN));
    }

    private Progress unsaid(CaseFile file) throws StoreException {
        if (file.journey().events().stream().anyMatch(Event.Paid.class::isInstance)) {
            LOG.error("case {} is paid and cannot be handed in without its PIN", file.id());
            return Progress.WAITS;
        }
        return abandon(file);
    }

    private Progress moved(CaseFile file, Event event) throws StoreException {
        return file.apply(event) instanceof Move.Moved ? Progress.MOVED : abandon(file);
    }

    private Progress handIn(CaseFile file, Page.Submit page) throws StoreException {
        Submissions submissions = new Submissions(file);
        submissions.handIn(page);
        return submissions.awaitAnswer(page.frame().step(), NOT_AT_ALL)
                ? Progress.MOVED
                : Progress.WAITS;
    }

    /// Answers come one by one; with the last the journey goes on.
    private Progress handIn(CaseFile file, Page.HandIns page) throws StoreException {
        Submissions submissions = new Submissions(file);
        if (page.settled()) {
            return moved(file, new Event.Answered(page.frame().step(), Map.of()));
        }
        submissions.handIn(page);
        return submissions.awaitAny(page, NOT_AT_ALL) ? Progress.MOVED : Progress.WAITS;
    }

    private Progress keep(CaseFile file, Page.Print page) throws StoreException {
        String step = page.frame().step();
        if (!ports.central().reachable()) {
            return Progress.WAITS;
        }
        Kept kept = new Printery(file).issue(step, page.template(), page.fields());
        return file.apply(
                                new Event.Printed(
                                        step,
                                        kept.frame().documentNo(),
                                        kept.frame().checkCode(),
                                        kept.printed()))
                        instanceof Move.Moved
                ? Progress.MOVED
                : close(file, "finished");
    }

    /// Nothing irreversible happened, or nothing more can: give the bill back and close.
    private Progress abandon(CaseFile file) throws StoreException {
        if (!new Holds(file).release()) {
            return Progress.WAITS;
        }
        return close(file, "abandoned");
    }

    /// Closes, once every answer central still owes has come.
    private Progress close(CaseFile file, String how) throws StoreException {
        Submissions submissions = new Submissions(file);
        for (JournalEntry submit : file.open(Submissions.SUBMIT)) {
            if (!submissions.takeAnswer(submit.key())) {
                return Progress.WAITS;
            }
        }
        if (!new Holds(file).release()) {
            return Progress.WAITS;
        }
        file.close(how);
        return Progress.DONE;
    }

    /// Every case not closed yet, oldest first.
    static List<JournalEntry> open(Ports ports) throws StoreException {
        return ports.store().openIntents(CaseFile.CASE).stream()
                .filter(entry -> entry.phase() == Phase.INTENT)
                .toList();
    }
}
