package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Cases, one row for each case id ever submitted, and their timelines.
public final class CaseTable {
    private final Sql sql;

    CaseTable(Sql sql) {
        this.sql = sql;
    }

    /// What a terminal submitted; `submission` is the whole event data as JSON.
    public record Submission(
            String caseId,
            String terminal,
            String matter,
            String pack,
            String version,
            String operation,
            String key,
            String applicantRef,
            String assurance,
            String submission,
            Instant openedAt) {}

    /// A case as it stands.
    ///
    /// @param state `received`, `accepted`, `refused`, `decided`, `closed`
    /// @param outcome what the department said, as JSON
    public record Case(Submission submission, String state, String outcome, Instant updatedAt) {}

    /// One line of a timeline.
    public record Line(String type, String source, String body, Instant at) {}

    /// Keeps a new case as `received`.
    ///
    /// @return false when the case was there before
    public boolean open(Submission s, Instant now) {
        return sql.update(
                        "insert into cases values (?, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, '{}',"
                                + " ?, ?) on conflict do nothing",
                        s.caseId(),
                        s.terminal(),
                        s.matter(),
                        s.pack(),
                        s.version(),
                        s.operation(),
                        s.key(),
                        s.applicantRef(),
                        s.assurance(),
                        s.submission(),
                        s.openedAt(),
                        now)
                == 1;
    }

    /// Makes a case that was only known from its documents a submitted one.
    ///
    /// @return false when it was submitted before
    public boolean submitted(Submission s, Instant now) {
        return sql.update(
                        "update cases set matter = ?, pack = ?, version = ?, operation = ?,"
                                + " idem_key = ?, state = 'received', applicant_ref = ?, assurance"
                                + " = ?, submission = ?, opened_at = ?, updated_at = ? where id ="
                                + " ? and submission = ''",
                        s.matter(),
                        s.pack(),
                        s.version(),
                        s.operation(),
                        s.key(),
                        s.applicantRef(),
                        s.assurance(),
                        s.submission(),
                        s.openedAt(),
                        now,
                        s.caseId())
                == 1;
    }

    /// Sets state and outcome.
    public void settle(String caseId, String state, String outcome, Instant now) {
        sql.update(
                "update cases set state = ?, outcome = ?, updated_at = ? where id = ?",
                state,
                outcome,
                now,
                caseId);
    }

    /// Sets the state alone.
    public void state(String caseId, String state, Instant now) {
        sql.update("update cases set state = ?, updated_at = ? where id = ?", state, now, caseId);
    }

    /// The case, locked until the end of the transaction.
    public Optional<Case> lock(String caseId) {
        return sql.one("select * from cases where id = ? for update", CaseTable::of, caseId);
    }

    /// The case.
    public Optional<Case> find(String caseId) {
        return sql.one("select * from cases where id = ?", CaseTable::of, caseId);
    }

    /// An owner's cases, newest first.
    public List<Case> ofApplicant(String applicantRef, int most) {
        return sql.list(
                "select * from cases where applicant_ref = ? order by updated_at desc limit "
                        + most,
                CaseTable::of,
                applicantRef);
    }

    /// The newest cases.
    public List<Case> newest(int most) {
        return sql.list(
                "select * from cases order by updated_at desc, id limit " + most, CaseTable::of);
    }

    /// Which cases are wanted; empty texts mean all.
    ///
    /// @param terminals only of these; empty for all
    public record Wanted(String state, String text, List<String> terminals, int page) {}

    /// A page of cases, newest first, one more than `size` when there is another page. The text is
    /// looked for in case id, matter and terminal.
    public List<Case> find(Wanted wanted, int size) {
        String like = "%" + wanted.text().replaceAll("[%_\\\\]", "") + "%";
        String terminals = String.join(",", wanted.terminals());
        return sql.list(
                "select * from cases where (? = '' or state = ?) and (? = '%%' or id like ? or"
                        + " matter like ? or terminal like ?) and (? = '' or position(',' ||"
                        + " terminal || ',' in ',' || ? || ',') > 0) order by updated_at desc, id"
                        + " limit "
                        + (size + 1)
                        + " offset "
                        + (long) wanted.page() * size,
                CaseTable::of,
                wanted.state(),
                wanted.state(),
                like,
                like,
                like,
                like,
                terminals,
                terminals);
    }

    /// How many were opened in this time, by state.
    ///
    /// @param terminals only of these; empty for all
    public Map<String, Long> opened(Instant from, Instant to, List<String> terminals) {
        String only = String.join(",", terminals);
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                        "select state, count(*) as n from cases where opened_at >= ? and opened_at"
                                + " < ? and (? = '' or position(',' || terminal || ',' in ',' || ?"
                                + " || ',') > 0) group by state",
                        row -> Map.entry(row.text("state"), row.whole("n")),
                        from,
                        to,
                        only,
                        only)
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    /// How many there are.
    public long count() {
        return sql.one("select count(*) as n from cases", row -> row.whole("n")).orElse(0L);
    }

    /// Adds a line to the timeline.
    public void add(String caseId, Line line) {
        sql.update(
                "insert into case_events (case_id, type, source, body, at) values (?, ?, ?, ?, ?)",
                caseId,
                line.type(),
                line.source(),
                line.body(),
                line.at());
    }

    /// The timeline, oldest first.
    public List<Line> timeline(String caseId) {
        return sql.list(
                "select * from case_events where case_id = ? order by id",
                row ->
                        new Line(
                                row.text("type"),
                                row.text("source"),
                                row.text("body"),
                                row.at("at")),
                caseId);
    }

    private static Case of(Sql.Columns row) throws java.sql.SQLException {
        Submission submission =
                new Submission(
                        row.text("id"),
                        row.text("terminal"),
                        row.text("matter"),
                        row.text("pack"),
                        row.text("version"),
                        row.text("operation"),
                        row.text("idem_key"),
                        row.text("applicant_ref"),
                        row.text("assurance"),
                        row.text("submission"),
                        row.at("opened_at"));
        return new Case(submission, row.text("state"), row.text("outcome"), row.at("updated_at"));
    }
}
