package kiosk.central.store;

import java.time.Instant;
import java.util.List;

/// Every call of a department by a terminal: what for, and by which consent. What was asked about
/// whom is not kept.
public final class CallTable {
    private final Sql sql;

    CallTable(Sql sql) {
        this.sql = sql;
    }

    /// One call.
    ///
    /// @param operation `SSI.person`
    /// @param purpose in the words the person read; empty where no personal data flows
    /// @param consent `case/step` at which the person agreed; empty where none is needed
    /// @param outcome `ok`, a refusal's code, `silence`; empty while it runs
    public record Call(
            String id,
            Instant at,
            String terminal,
            String caseId,
            String operation,
            String purpose,
            String consent,
            String outcome) {}

    /// Remembers it before the department is asked.
    public void add(Call call) {
        sql.update(
                "insert into department_call values (?, ?, ?, ?, ?, ?, ?, ?)",
                call.id(),
                call.at(),
                call.terminal(),
                call.caseId(),
                call.operation(),
                call.purpose(),
                call.consent(),
                call.outcome());
    }

    /// What came of it.
    public void ended(String id, String outcome) {
        sql.update("update department_call set outcome = ? where id = ?", outcome, id);
    }

    /// Calls of a case, oldest first.
    public List<Call> ofCase(String caseId) {
        return sql.list(
                "select * from department_call where case_id = ? order by at, id",
                CallTable::of,
                caseId);
    }

    /// Calls before `then` go.
    ///
    /// @return how many
    public int dropBefore(Instant then) {
        return sql.update("delete from department_call where at < ?", then);
    }

    private static Call of(Sql.Columns row) throws java.sql.SQLException {
        return new Call(
                row.text("id"),
                row.at("at"),
                row.text("terminal"),
                row.text("case_id"),
                row.text("operation"),
                row.text("purpose"),
                row.text("consent"),
                row.text("outcome"));
    }
}
