package kiosk.central.departments;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.store.DueTable;
import kiosk.central.store.Tx;

/// Takes cases in, hands them to their department, and tells the terminal what came of it. Each
/// case is handed in once, however often it is submitted.
///
/// Thread rule: any thread.
public final class CaseDesk {
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final int DUE_AT_ONCE = 100;

    private final DepartmentDesk desk;
    private final Clock clock;

    /// A desk over the departments.
    public CaseDesk(DepartmentDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// Takes a submission in, inside the caller's transaction.
    ///
    /// @return what to tell the terminal after the commit
    public List<DownTable.Down> submit(
            Tx tx, CaseTable.Submission submission, Map<String, Object> in) {
        boolean fresh =
                tx.cases().open(submission, clock.instant())
                        || tx.cases().submitted(submission, clock.instant());
        Optional<CaseTable.Case> known = tx.cases().lock(submission.caseId());
        boolean again = !fresh && known.isPresent() && !known.get().state().equals("refused");
        if (again || submission.operation().isEmpty()) {
            return List.of();
        }
        DeskCall call =
                new DeskCall(
                        submission.operation(),
                        submission.key(),
                        in,
                        submission.caseId(),
                        submission.terminal(),
                        DeskCall.pack(submission.pack()));
        return settle(tx, call, desk.submission(tx, call));
    }

    private List<DownTable.Down> settle(Tx tx, DeskCall call, DeskAnswer answer) {
        return switch (answer) {
            case DeskAnswer.Silence _ -> {
                tx.due()
                        .add(
                                new DueTable.Due(
                                        call.caseId() + "/" + call.operation(),
                                        DueTable.Kind.SUBMISSION,
                                        call.operation(),
                                        call.key(),
                                        Json.text(call.in()),
                                        call.caseId(),
                                        call.terminal(),
                                        clock.instant().plus(AGAIN),
                                        call.pack()));
                tx.cases().state(call.caseId(), "received", clock.instant());
                yield List.of();
            }
            case DeskAnswer.Refused(var code, var say, boolean alarm) ->
                    List.of(tell(tx, call, "refused", "case.refused", refusal(code, say, alarm)));
            case DeskAnswer.Done(var body) ->
                    List.of(tell(tx, call, "accepted", "case.accepted", Map.of("ack", body)));
        };
    }

    private static Map<String, Object> refusal(
            String code, Map<String, String> say, boolean alarm) {
        return Map.of("code", code, "say", say, "alarm", alarm);
    }

    private DownTable.Down tell(
            Tx tx, DeskCall call, String state, String type, Map<String, Object> what) {
        Map<String, Object> body = new LinkedHashMap<>(what);
        body.put("caseId", call.caseId());
        String json = Json.text(body);
        tx.cases().settle(call.caseId(), state, json, clock.instant());
        tx.cases()
                .add(
                        call.caseId(),
                        new CaseTable.Line(type, call.department(), json, clock.instant()));
        return tx.down()
                .add(
                        new DownTable.News(
                                call.terminal(), call.caseId(), type, json, clock.instant()));
    }

    /// Runs everything that is due now, each in a transaction of its own.
    ///
    /// @return what to tell terminals
    public List<DownTable.Down> runDue(Database database) throws CentralStoreException {
        List<String> ready = database.read(tx -> tx.due().ready(clock.instant(), DUE_AT_ONCE));
        List<DownTable.Down> news = new java.util.ArrayList<>();
        for (String id : ready) {
            news.addAll(database.inTransaction(tx -> runOne(tx, id)));
        }
        return news;
    }

    private List<DownTable.Down> runOne(Tx tx, String id) {
        Optional<DueTable.Due> open = tx.due().take(id);
        if (open.isEmpty()) {
            return List.of();
        }
        DueTable.Due due = open.get();
        if (due.kind() == DueTable.Kind.FOLLOW_UP && stillToHandIn(tx, due.caseId())) {
            tx.due().later(id, clock.instant().plus(AGAIN));
            return List.of();
        }
        DeskCall call =
                new DeskCall(
                        due.operation(),
                        due.key(),
                        Json.ours(due.input()),
                        due.caseId(),
                        due.terminal(),
                        due.pack().isEmpty() ? packOfCase(tx, due.caseId()) : due.pack());
        DeskAnswer answer = desk.submission(tx, call);
        if (answer instanceof DeskAnswer.Silence) {
            tx.due().later(id, clock.instant().plus(AGAIN));
            return List.of();
        }
        tx.due().done(id);
        return switch (due.kind()) {
            case SUBMISSION -> settle(tx, call, answer);
            case FOLLOW_UP -> decided(tx, call, answer);
        };
    }

    /// What was due before rows kept their pack belongs to the pack of its case.
    private static String packOfCase(Tx tx, String caseId) {
        return tx.cases().find(caseId).map(c -> DeskCall.pack(c.submission().pack())).orElse("");
    }

    /// The department has the case but its answer was lost: acceptance comes before decision.
    private static boolean stillToHandIn(Tx tx, String caseId) {
        return tx.cases().find(caseId).filter(c -> c.state().equals("received")).isPresent();
    }

    private List<DownTable.Down> decided(Tx tx, DeskCall call, DeskAnswer answer) {
        if (call.caseId().isEmpty()) {
            return List.of();
        }
        Map<String, Object> news = new LinkedHashMap<>();
        switch (answer) {
            case DeskAnswer.Done(var body) -> news.putAll(body);
            case DeskAnswer.Refused(var code, var say, boolean alarm) -> {
                news.putAll(refusal(code, say, alarm));
                news.put("decision", "no");
            }
            case DeskAnswer.Silence _ -> throw new IllegalStateException("no decision");
        }
        Map<String, Object> ack =
                tx.cases()
                        .find(call.caseId())
                        .map(c -> Json.member(Json.ours(c.outcome()), "ack"))
                        .orElse(new LinkedHashMap<>());
        return List.of(tell(tx, call, "decided", "case.decided", Map.of("news", news, "ack", ack)));
    }
}
