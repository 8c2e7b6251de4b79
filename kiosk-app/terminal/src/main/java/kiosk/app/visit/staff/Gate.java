package kiosk.app.visit.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.sync.Central.Reply;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;

/// Number and PIN against the roster of this machine, or at central while there is none. Five wrong
/// PINs in a row lock a number for ten minutes; that stands in the journal, so that a restart does
/// not unlock it. Numbers nobody has are treated the same.
///
/// Thread rule: blocking.
public final class Gate {
    private static final int TRIES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(10);
    private static final Duration ASK = Duration.ofSeconds(6);
    private static final String TRY = "staff.try";

    private final Ports ports;
    private final StaffLog log;

    /// Over the store and central of `ports`.
    public Gate(Ports ports) {
        this.ports = ports;
        this.log = new StaffLog(ports);
    }

    /// What came of it.
    public sealed interface Verdict {
        /// Who it is; `name` masked.
        record Known(String no, String name, boolean lead) implements Verdict {}

        /// Wrong number or PIN.
        record Wrong(int triesLeft) implements Verdict {}

        /// This number cannot be used for a while.
        record Locked(Instant until) implements Verdict {}

        /// Nothing to compare with, and central does not answer.
        record NoRoster() implements Verdict {}
    }

    /// Checks and writes down. The PIN is wiped.
    ///
    /// @param act what the right PIN opens (`enter`, `witness`, `help` …)
    /// @param caseId the case it is for, empty for none
    public Verdict check(String no, char[] pin, String act, String caseId) throws StoreException {
        try {
            return checked(no, pin, act, caseId);
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private Verdict checked(String no, char[] pin, String act, String caseId)
            throws StoreException {
        if (!no.matches("[0-9A-Za-z-]{1,16}") || pin.length < 4 || pin.length > 12) {
            return new Verdict.Wrong(TRIES);
        }
        Tries tries = tries(no);
        Instant now = ports.central().now();
        if (now.isBefore(tries.lockedUntil())) {
            log.write(Deed.of("refused", no, act, "locked"));
            return new Verdict.Locked(tries.lockedUntil());
        }
        Optional<Roster> roster = Roster.newest(ports.store());
        if (roster.isEmpty()) {
            return atCentral(no, pin, act, caseId, tries);
        }
        Optional<Member> member = roster.get().check(no, pin);
        return member.isPresent() ? right(member.get(), act, caseId) : wrong(no, act, tries);
    }

    private Verdict atCentral(String no, char[] pin, String act, String caseId, Tries tries)
            throws StoreException {
        Reply reply =
                ports.central()
                        .request(
                                "staff/check",
                                Map.of("staffNo", no, "pin", new String(pin)),
                                "",
                                ASK);
        return switch (reply) {
            case Reply.Answer(Map<String, Object> body) ->
                    right(
                            new Member(no, String.valueOf(body.getOrDefault("name", "")), false),
                            act,
                            caseId);
            case Reply.Refusal _ -> wrong(no, act, tries);
            case Reply.Silence _ -> new Verdict.NoRoster();
        };
    }

    private Verdict right(Member member, String act, String caseId) throws StoreException {
        log.write(
                new Deed(act, member.no(), "", "", "ok", caseId),
                log.fact(TRY, member.no(), Map.of("right", true)));
        return new Verdict.Known(member.no(), member.maskedName(), member.lead());
    }

    private Verdict wrong(String no, String act, Tries tries) throws StoreException {
        int wrong = tries.wrong() + 1;
        List<OutboundEvent> events = new ArrayList<>();
        events.add(log.event(Deed.of("refused", no, act, "wrong")));
        boolean locks = wrong >= TRIES;
        if (locks) {
            events.add(log.event(Deed.of("locked", no, act, "ok")));
            events.add(log.alert("staff.locked", no, Map.of("minutes", LOCKED.toMinutes())));
        }
        log.write(List.of(log.fact(TRY, no, Map.of("right", false))), events);
        return locks
                ? new Verdict.Locked(ports.central().now().plus(LOCKED))
                : new Verdict.Wrong(TRIES - wrong);
    }

    private record Tries(int wrong, Instant lockedUntil) {}

    private Tries tries(String no) throws StoreException {
        int wrong = 0;
        Instant until = Instant.MIN;
        for (JournalEntry entry : ports.store().entriesOf(TRY, no)) {
            boolean right = Boolean.TRUE.equals(Json.read(entry.body()).get("right"));
            wrong = right ? 0 : wrong + 1;
            if (wrong >= TRIES) {
                until = entry.at().plus(LOCKED);
                wrong = 0;
            }
        }
        return new Tries(wrong, until);
    }
}
