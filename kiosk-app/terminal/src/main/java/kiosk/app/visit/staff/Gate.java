package kiosk.app.visit.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.app.visit.staff.StaffJournal.Deed;
import kiosk.sync.Central.Reply;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;

/// Checks who wants to sign in: against the roster of this machine, or at central while there is
/// none. Five wrong PINs lock a number for ten minutes, over restarts too; an unknown number takes
/// as long and locks as a known one.
///
/// Thread rule: blocking, one thread at a time.
public final class Gate {
    private static final int WRONG_MAX = 5;
    private static final Duration LOCKED = Duration.ofMinutes(10);
    private static final Duration ASK = Duration.ofSeconds(6);
    private static final String LOCK = "staff.lock";

    private final Ports ports;
    private final StaffNews news;
    private final StaffJournal journal;

    /// A gate to the staff side of this machine.
    public Gate(Ports ports, StaffNews news, StaffJournal journal) {
        this.ports = ports;
        this.news = news;
        this.journal = journal;
    }

    /// What came of a check.
    public sealed interface Verdict {
        record Known(Member member) implements Verdict {}

        record Wrong(int triesLeft) implements Verdict {}

        record Locked(Instant until) implements Verdict {}

        /// Neither a roster nor central.
        record NoRoster() implements Verdict {}
    }

    private record Lock(int wrong, Instant until) {}

    /// Whose badge this is.
    public Optional<Member> byBadge(String code) throws StoreException {
        return news.roster().byBadge(code);
    }

    /// Checks; the PIN is wiped.
    public Verdict check(String no, char[] pin) throws StoreException {
        try {
            return judge(no, pin);
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private Verdict judge(String no, char[] pin) throws StoreException {
        if (!no.matches("[0-9A-Za-z-]{1,20}") || pin.length < 4 || pin.length > 12) {
            return new Verdict.Wrong(WRONG_MAX);
        }
        Roster roster = news.roster();
        if (roster.members().isEmpty()) {
            return atCentral(no, new String(pin));
        }
        Instant now = ports.central().now();
        Lock lock = lock(no);
        Member member = roster.byNumber(no).orElse(Member.NOBODY);
        boolean right = member.knows(pin) && member != Member.NOBODY;
        if (now.isBefore(lock.until())) {
            return new Verdict.Locked(lock.until());
        }
        if (right) {
            if (lock.wrong() > 0) {
                write(no, new Lock(0, Instant.EPOCH), "right");
            }
            return new Verdict.Known(member);
        }
        int wrong = lock.wrong() + 1;
        if (wrong < WRONG_MAX) {
            write(no, new Lock(wrong, Instant.EPOCH), "refused");
            return new Verdict.Wrong(WRONG_MAX - wrong);
        }
        Instant until = now.plus(LOCKED);
        write(no, new Lock(0, until), "locked");
        return new Verdict.Locked(until);
    }

    private Lock lock(String no) throws StoreException {
        List<JournalEntry> lines = ports.store().entriesOf(LOCK, no);
        if (lines.isEmpty()) {
            return new Lock(0, Instant.EPOCH);
        }
        Map<String, Object> body = Json.read(lines.getLast().body());
        return new Lock(
                ((Number) body.getOrDefault("wrong", 0)).intValue(),
                Instant.parse(body.getOrDefault("until", Instant.EPOCH.toString()).toString()));
    }

    private void write(String no, Lock lock, String outcome) throws StoreException {
        JournalEntry line =
                journal.fact(
                        LOCK,
                        no,
                        Map.of("wrong", (long) lock.wrong(), "until", lock.until().toString()));
        switch (outcome) {
            case "right" -> ports.store().append(List.of(line), List.of());
            case "locked" ->
                    journal.write(
                            Deed.of(no, "locked", ports.terminal().id(), "locked"),
                            List.of(line),
                            List.of(
                                    journal.event(
                                            "alert.raised",
                                            Map.of(
                                                    "code", "staff.locked",
                                                    "subject", no,
                                                    "facts", Map.of()))));
            default ->
                    journal.write(
                            Deed.of(no, "refused", ports.terminal().id(), "wrong"),
                            List.of(line),
                            List.of());
        }
    }

    private Verdict atCentral(String no, String pin) {
        Reply reply =
                ports.central()
                        .request("staff/check", Map.of("staffNo", no, "pin", pin), "", ASK);
        return switch (reply) {
            case Reply.Answer(Map<String, Object> body) ->
                    new Verdict.Known(
                            new Member(
                                    no,
                                    body.getOrDefault("name", no).toString(),
                                    Member.NOBODY.salt(),
                                    Member.NOBODY.hash(),
                                    "",
                                    false));
            case Reply.Refusal _ -> new Verdict.Wrong(1);
            case Reply.Silence _ -> new Verdict.NoRoster();
        };
    }
}
