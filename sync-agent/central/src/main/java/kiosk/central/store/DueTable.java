package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Operations departments run later: decisions, and submissions whose department was down.
public final class DueTable {
    private final Sql sql;

    DueTable(Sql sql) {
        this.sql = sql;
    }

    /// Why it is due.
    public enum Kind {
        /// A department's own decision.
        FOLLOW_UP,
        /// A submission that is still to be handed in.
        SUBMISSION
    }

    /// One operation to run.
    ///
    /// @param operation `HPF.decide`
    /// @param input JSON
    /// @param pack id of the pack whose departments run it, empty where it is not known
    public record Due(
            String id,
            Kind kind,
            String operation,
            String key,
            String input,
            String caseId,
            String terminal,
            Instant at,
            String pack) {}

    /// Keeps it; the same id twice is one. A submission that was run before is open again.
    public void add(Due due) {
        int added =
                sql.update(
                        "insert into due values (?, ?, ?, ?, ?, ?, ?, ?, 0, false, ?) on conflict do nothing",
                        due.id(),
                        due.kind().name(),
                        due.operation(),
                        due.key(),
                        due.input(),
                        due.caseId(),
                        due.terminal(),
                        due.at(),
                        due.pack());
        if (added == 0 && due.kind() == Kind.SUBMISSION) {
            sql.update(
                    "update due set done = false, due_at = ?, input = ? where id = ?",
                    due.at(),
                    due.input(),
                    due.id());
        }
    }

    /// Ids of what is due now, oldest first.
    public List<String> ready(Instant now, int most) {
        return sql.list(
                "select id from due where done = false and due_at <= ? order by due_at limit "
                        + most,
                row -> row.text("id"),
                now);
    }

    /// The open row, locked; empty when another worker did it.
    public Optional<Due> take(String id) {
        return sql.one(
                "select * from due where id = ? and done = false for update",
                row ->
                        new Due(
                                row.text("id"),
                                Kind.valueOf(row.text("kind")),
                                row.text("operation"),
                                row.text("idem_key"),
                                row.text("input"),
                                row.text("case_id"),
                                row.text("terminal"),
                                row.at("due_at"),
                                row.text("pack")),
                id);
    }

    /// It was run; its inputs, which hold personal data, go with that.
    public void done(String id) {
        sql.update(
                "update due set done = true, input = '{}', attempts = attempts + 1 where id = ?",
                id);
    }

    /// It could not be run; again at `next`.
    public void later(String id, Instant next) {
        sql.update("update due set due_at = ?, attempts = attempts + 1 where id = ?", next, id);
    }

    /// How many wait.
    public long open() {
        return sql.one("select count(*) as n from due where done = false", row -> row.whole("n"))
                .orElse(0L);
    }
}
