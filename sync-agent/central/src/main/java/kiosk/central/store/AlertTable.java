package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;

/// What needs somebody. The same trouble (terminal, code, subject) is one open alert however often
/// it is raised; a resolved one stays in the history.
public final class AlertTable {
    private static final int CODE_MAX = 60;
    private static final int SUBJECT_MAX = 200;
    private static final int FACTS_MAX = 4000;

    private final Sql sql;

    AlertTable(Sql sql) {
        this.sql = sql;
    }

    /// One alert.
    ///
    /// @param facts JSON
    /// @param level 1, and one more for each time nobody acknowledged it in time
    /// @param times how often it was raised while open
    public record Alert(
            long id,
            String terminal,
            String code,
            String subject,
            String facts,
            long level,
            long times,
            Instant raisedAt,
            Instant lastAt,
            String acknowledgedBy,
            Optional<Instant> acknowledgedAt,
            Optional<Instant> resolvedAt) {

        /// Whether nobody took it and it did not end.
        public boolean waits() {
            return acknowledgedAt.isEmpty() && resolvedAt.isEmpty();
        }
    }

    /// Raises it; when it is open already it counts once more.
    ///
    /// @param terminal its id, or `central`
    /// @param facts no personal data
    /// @return whether it is a new one
    public boolean raise(
            String terminal, String code, String subject, Map<String, ?> facts, Instant now) {
        String about = cut(subject, SUBJECT_MAX);
        String known = Json.text(facts);
        String json = known.length() > FACTS_MAX ? "{}" : known;
        String key = key(terminal, code, about);
        boolean added =
                sql.update(
                                "insert into alert (open_key, terminal, code, subject, facts,"
                                        + " level, times, raised_at, last_at, acknowledged_by)"
                                        + " values (?, ?, ?, ?, ?, 1, 1, ?, ?, '') on conflict do"
                                        + " nothing",
                                key,
                                terminal,
                                cut(code, CODE_MAX),
                                about,
                                json,
                                now,
                                now)
                        == 1;
        if (!added) {
            sql.update(
                    "update alert set times = times + 1, last_at = ?, facts = ? where open_key ="
                            + " ?",
                    now,
                    json,
                    key);
        }
        return added;
    }

    /// Whether this trouble is known and not over.
    public boolean isOpen(String terminal, String code, String subject) {
        String key = key(terminal, code, cut(subject, SUBJECT_MAX));
        return sql.one("select id from alert where open_key = ?", row -> row.whole("id"), key)
                .isPresent();
    }

    /// Its cause ended.
    ///
    /// @return whether it was open
    public boolean resolve(String terminal, String code, String subject, Instant now) {
        String key = key(terminal, code, cut(subject, SUBJECT_MAX));
        return sql.one("select id from alert where open_key = ?", row -> row.whole("id"), key)
                .map(id -> close(id, now))
                .orElse(false);
    }

    /// The causes of all alerts of this terminal with this code ended.
    public void resolveAll(String terminal, String code, Instant now) {
        sql.list(
                        "select id from alert where terminal = ? and code = ? and resolved_at is"
                                + " null",
                        row -> row.whole("id"),
                        terminal,
                        code)
                .forEach(id -> close(id, now));
    }

    private boolean close(long id, Instant now) {
        return sql.update(
                        "update alert set resolved_at = ?, open_key = ? where id = ? and"
                                + " resolved_at is null",
                        now,
                        "closed " + id,
                        id)
                == 1;
    }

    /// Somebody takes it.
    ///
    /// @return empty when it is unknown, taken already or over
    public Optional<Alert> acknowledge(long id, String name, Instant now) {
        int changed =
                sql.update(
                        "update alert set acknowledged_by = ?, acknowledged_at = ? where id = ?"
                                + " and acknowledged_at is null and resolved_at is null",
                        name,
                        now,
                        id);
        return changed == 0 ? Optional.empty() : find(id);
    }

    /// Raises the level of one that nobody took.
    public void level(long id, long level) {
        sql.update(
                "update alert set level = ? where id = ? and acknowledged_at is null and"
                        + " resolved_at is null",
                level,
                id);
    }

    /// One of them.
    public Optional<Alert> find(long id) {
        return sql.one("select * from alert where id = ?", AlertTable::of, id);
    }

    /// All that are not over: highest level first, then the oldest.
    public List<Alert> open() {
        return sql.list(
                "select * from alert where resolved_at is null order by case when acknowledged_at"
                        + " is null then 0 else 1 end, level desc, raised_at limit 1000",
                AlertTable::of);
    }

    /// What is over, newest first.
    public List<Alert> history(int most) {
        return sql.list(
                "select * from alert where resolved_at is not null order by resolved_at desc"
                        + " limit "
                        + most,
                AlertTable::of);
    }

    private static String key(String terminal, String code, String subject) {
        return terminal + " " + cut(code, CODE_MAX) + " " + subject;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static Alert of(Sql.Columns row) throws java.sql.SQLException {
        return new Alert(
                row.whole("id"),
                row.text("terminal"),
                row.text("code"),
                row.text("subject"),
                row.text("facts"),
                row.whole("level"),
                row.whole("times"),
                row.at("raised_at"),
                row.at("last_at"),
                row.text("acknowledged_by"),
                row.maybeAt("acknowledged_at"),
                row.maybeAt("resolved_at"));
    }
}
