package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.Store.Numbered;
import kiosk.sync.Store.Remains;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a customer said to this machine goes when nobody needs it any more: answers, identities and
/// answers of departments when their case is closed and central has all of it, cases laid aside
/// after their last day. What was done, and when, stays.
///
/// The journal is walked in pieces, from the first line that may still have to go to its end, and
/// then again from the first line that was still needed.
///
/// Thread rule: blocking, one thread.
final class Forgetting {
    /// Between two walks, and before the first.
    static final Duration EVERY = Duration.ofHours(1);

    /// Lines looked at in one round.
    static final int LINES_MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /// Between two pieces of one walk.
    private static final Duration NEXT_PIECE = Duration.ofMinutes(1);

    private static final List<String> EFFECTS =
            List.of(CaseFile.JOURNEY, CaseFile.CASE, Holds.EFFECT);
    private static final Set<String> KEPT_OF_EVENT = Set.of("is", "step");
    private static final Set<String> PERSONAL = Set.of("draft", "cosign", "release");
    private static final String PLACE = "forgotten-to";

    private final Ports ports;
    private Instant next = Instant.MAX;
    private Optional<Long> done = Optional.empty();
    private long at;
    private long needed = Long.MAX_VALUE;

    Forgetting(Ports ports) {
        this.ports = ports;
    }

    void round() throws StoreException {
        Instant now = ports.central().now();
        if (next.equals(Instant.MAX)) {
            next = now.plus(EVERY);
        }
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        if (done.isEmpty()) {
            done = Optional.of(remembered());
            at = done.get();
        }
        Piece piece = piece();
        List<Remains> lines = answers(piece.lines());
        List<String> aside = overdue(LocalDate.ofInstant(now, ports.terminal().zone()));
        if (!lines.isEmpty() || !aside.isEmpty()) {
            if (ports.store().forget(lines, aside) > 0) {
                needed = Math.min(needed, lines.getFirst().number()); // a case was taken up again
            }
            LOG.info("{} lines and {} cases laid aside are forgotten", lines.size(), aside.size());
        }
        at = piece.lines().isEmpty() ? at : piece.lines().getLast().number();
        if (piece.more()) {
            next = now.plus(NEXT_PIECE);
        } else {
            walked();
        }
    }

    /// Everything before the first line still needed is done with, also after a restart.
    private void walked() throws StoreException {
        at = Math.min(at, needed - 1);
        needed = Long.MAX_VALUE;
        if (at != done.orElse(0L)) {
            done = Optional.of(at);
            String body = Json.write(Map.of("epoch", ports.store().epoch(), "line", at));
            Keepsake place = new Keepsake(PLACE, "", PLACE, PLACE, body, true);
            ports.store().append(List.of(), List.of(), List.of(place));
        }
    }

    /// Numbers of lines hold within one journal.
    private long remembered() throws StoreException {
        Map<String, Object> place =
                ports.store().keepsake(PLACE).map(Keepsake::body).map(Json::read).orElse(Map.of());
        return ports.store().epoch().equals(place.get("epoch"))
                        && place.get("line") instanceof Number line
                ? line.longValue()
                : 0;
    }

    /// Lines of the journal, oldest first.
    private record Piece(List<Numbered> lines, boolean more) {}

    private Piece piece() throws StoreException {
        List<Numbered> lines = new ArrayList<>();
        for (String effect : EFFECTS) {
            lines.addAll(ports.store().entriesAfter(effect, at, LINES_MOST));
        }
        lines.sort(Comparator.comparingLong(Numbered::number));
        return new Piece(
                List.copyOf(lines.subList(0, Math.min(LINES_MOST, lines.size()))),
                lines.size() >= LINES_MOST);
    }

    /// What remains of lines of cases that are over here and at central. The lines were read first,
    /// then what is open, then what is on its way: a case that ends meanwhile is needed.
    private List<Remains> answers(List<Numbered> lines) throws StoreException {
        Set<String> open = new HashSet<>();
        ports.store().openIntents("").stream().map(JournalEntry::caseId).forEach(open::add);
        Set<String> onTheWay = ports.store().pendingSubjects();
        List<Remains> gone = new ArrayList<>();
        for (Numbered line : lines) {
            String caseId = line.entry().caseId();
            if (open.contains(caseId) || concerns(onTheWay, caseId)) {
                needed = Math.min(needed, line.number());
            } else {
                reduced(line, gone);
            }
        }
        return gone;
    }

    /// Whether any of these is the case, or one of its bundle.
    private static boolean concerns(Set<String> subjects, String caseId) {
        return subjects.contains(caseId)
                || subjects.stream().anyMatch(one -> one.startsWith(Submissions.inBundle(caseId)));
    }

    private static void reduced(Numbered line, List<Remains> gone) {
        Map<String, Object> body = new LinkedHashMap<>(Json.read(line.entry().body()));
        boolean less =
                line.entry().effect().equals(CaseFile.JOURNEY)
                        ? body.keySet().retainAll(KEPT_OF_EVENT)
                        : line.entry().phase() == Phase.INTENT && body.keySet().removeAll(PERSONAL);
        if (less) {
            gone.add(new Remains(line.number(), Json.write(body)));
        }
    }

    /// Codes of cases laid aside, and of signatures asked for or made, whose last day is over.
    private List<String> overdue(LocalDate today) throws StoreException {
        List<String> codes = new ArrayList<>();
        for (String kind : LaidAside.KINDS) {
            ports.store().keepsakesOf(kind).stream()
                    .filter(kept -> LaidAside.lastDay(kept).isBefore(today))
                    .forEach(kept -> codes.addAll(LaidAside.goTogether(kept)));
        }
        return codes;
    }
}
