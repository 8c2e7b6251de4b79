package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Customers who called staff.
public final class StaffCallTable {
    private final Sql sql;

    StaffCallTable(Sql sql) {
        this.sql = sql;
    }

    /// A call.
    public record Call(
            String id,
            String requestKey,
            String terminal,
            String scene,
            Instant at,
            String acknowledgedBy,
            Optional<Instant> acknowledgedAt) {}

    /// Keeps it; the same request twice is one call.
    public Call add(Call call) {
        sql.update(
                "insert into staff_calls values (?, ?, ?, ?, ?, '', null) on conflict do nothing",
                call.id(),
                call.requestKey(),
                call.terminal(),
                call.scene(),
                call.at());
        return sql.one(
                        "select * from staff_calls where request_key = ?",
                        StaffCallTable::of,
                        call.requestKey())
                .orElseThrow();
    }

    /// Somebody comes.
    ///
    /// @return empty when there is no such open call
    public Optional<Call> acknowledge(String id, String name, Instant now) {
        int changed =
                sql.update(
                        "update staff_calls set acknowledged_by = ?, acknowledged_at = ? where id"
                                + " = ? and acknowledged_at is null",
                        name,
                        now,
                        id);
        return changed == 0
                ? Optional.empty()
                : sql.one("select * from staff_calls where id = ?", StaffCallTable::of, id);
    }

    /// The call of this request.
    public Optional<Call> ofRequest(String requestKey) {
        return sql.one(
                "select * from staff_calls where request_key = ?", StaffCallTable::of, requestKey);
    }

    /// The newest, open ones first.
    public List<Call> newest(int most) {
        return sql.list(
                "select * from staff_calls order by case when acknowledged_at is null then 0 else"
                        + " 1 end, at desc limit "
                        + most,
                StaffCallTable::of);
    }

    private static Call of(Sql.Columns row) throws java.sql.SQLException {
        return new Call(
                row.text("id"),
                row.text("request_key"),
                row.text("terminal"),
                row.text("scene"),
                row.at("at"),
                row.text("acknowledged_by"),
                row.maybeAt("acknowledged_at"));
    }
}
