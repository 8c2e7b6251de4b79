package kiosk.central.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.matter.department.Tables;

/// One department's rows in SQL, each row as canonical JSON.
public final class SqlTables implements Tables {
    private final Sql sql;
    private final String department;

    SqlTables(Sql sql, String department) {
        this.sql = sql;
        this.department = department;
    }

    /// Makes the department known.
    ///
    /// @return true the first time: seed it now
    public boolean found() {
        return sql.update(
                        "insert into department_locks values (?) on conflict do nothing",
                        department)
                == 1;
    }

    /// From here to the commit no other transaction that writes is inside this department.
    public void lock() {
        sql.one(
                "select department from department_locks where department = ? for update",
                row -> row.text("department"),
                department);
    }

    @Override
    public List<Map<String, Object>> rows(String table) {
        return sql.list(
                "select body from department_rows where department = ? and tbl = ? order by ord,"
                        + " row_key",
                row -> Json.ours(row.text("body")),
                department,
                table);
    }

    @Override
    public Optional<Map<String, Object>> row(String table, Object key) {
        return sql.one(
                "select body from department_rows where department = ? and tbl = ? and row_key ="
                        + " ?",
                row -> Json.ours(row.text("body")),
                department,
                table,
                key.toString());
    }

    @Override
    public void put(String table, Object key, Map<String, Object> row) {
        String body = Json.text(row);
        int changed =
                sql.update(
                        "update department_rows set body = ? where department = ? and tbl = ? and"
                                + " row_key = ?",
                        body,
                        department,
                        table,
                        key.toString());
        if (changed == 0) {
            sql.update(
                    "insert into department_rows values (?, ?, ?, (select coalesce(max(ord), 0) +"
                            + " 1 from department_rows where department = ? and tbl = ?), ?)",
                    department,
                    table,
                    key.toString(),
                    department,
                    table,
                    body);
        }
    }

    @Override
    public Optional<Map<String, Object>> remembered(String operation, String key) {
        return sql.one(
                "select reply from remembered where department = ? and operation = ? and idem_key"
                        + " = ?",
                row -> Json.ours(row.text("reply")),
                department,
                operation,
                key);
    }

    @Override
    public void remember(String operation, String key, Map<String, Object> reply) {
        sql.update(
                "insert into remembered values (?, ?, ?, ?) on conflict do nothing",
                department,
                operation,
                key,
                Json.text(reply));
    }

    @Override
    public long serial(String series) {
        sql.update(
                "insert into serials values (?, ?, 0) on conflict do nothing", department, series);
        sql.update(
                "update serials set last_no = last_no + 1 where department = ? and series = ?",
                department,
                series);
        return sql.one(
                        "select last_no from serials where department = ? and series = ?",
                        row -> row.whole("last_no"),
                        department,
                        series)
                .orElseThrow();
    }
}
