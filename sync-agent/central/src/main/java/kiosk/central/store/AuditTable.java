package kiosk.central.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import kiosk.central.json.Json;

/// What people did: only ever added to. Each row carries the SHA-256 of the row before, and the
/// head remembers the last one, so that a changed, missing or cut-off row is found.
public final class AuditTable {
    private static final int PAGE = 1000;
    private static final int[] WIDTHS = {80, 60, 60, 200, 60, 2000};

    private final Sql sql;

    AuditTable(Sql sql) {
        this.sql = sql;
    }

    /// What is to be remembered.
    ///
    /// @param actor user name or staff number
    /// @param source `central`, an address, or a terminal id
    /// @param detail what helps to understand it; no personal data
    public record Act(
            String actor,
            String source,
            String act,
            String subject,
            String outcome,
            String detail) {}

    /// A remembered act.
    public record Row(long id, Instant at, Act act, String previous, String hash) {}

    /// What a check of the chain found.
    ///
    /// @param rows how many fit
    /// @param brokenAt id of the first row that does not fit; 0 when all do
    public record Chain(long rows, long brokenAt) {
        /// Whether nothing was changed.
        public boolean whole() {
            return brokenAt == 0;
        }
    }

    /// Which rows are wanted; empty texts mean all.
    public record Wanted(String actor, String act, String subject, long before) {}

    /// Adds a row; transactions that add wait for one another.
    public void add(Act act, Instant at) {
        Row head =
                sql.one(
                                "select last_id, hash from audit_head where one = 1 for update",
                                row -> new Row(row.whole("last_id"), at, act, "", row.text("hash")))
                        .orElseThrow();
        Act kept =
                new Act(
                        cut(act.actor(), 0),
                        cut(act.source(), 1),
                        cut(act.act(), 2),
                        cut(act.subject(), 3),
                        cut(act.outcome(), 4),
                        cut(act.detail(), 5));
        Instant when = at.truncatedTo(ChronoUnit.MILLIS);
        long id = head.id() + 1;
        String hash = hash(id, when, kept, head.hash());
        sql.update(
                "insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                when,
                kept.actor(),
                kept.source(),
                kept.act(),
                kept.subject(),
                kept.outcome(),
                kept.detail(),
                head.hash(),
                hash);
        sql.update("update audit_head set last_id = ?, hash = ? where one = 1", id, hash);
    }

    /// The newest rows that fit.
    public List<Row> find(Wanted wanted, int most) {
        return sql.list(
                "select * from audit where id < ? and (? = '' or actor = ?) and (? = '' or act ="
                        + " ?) and (? = '' or subject = ?) order by id desc limit "
                        + most,
                AuditTable::of,
                wanted.before(),
                wanted.actor(),
                wanted.actor(),
                wanted.act(),
                wanted.act(),
                wanted.subject(),
                wanted.subject());
    }

    /// Which kinds of acts there are.
    public List<String> acts() {
        return sql.list("select distinct act from audit order by act", row -> row.text("act"));
    }

    /// Computes the whole chain again.
    public Chain check() {
        long id = 0;
        String previous = "";
        List<Row> page;
        do {
            page =
                    sql.list(
                            "select * from audit where id > ? order by id limit " + PAGE,
                            AuditTable::of,
                            id);
            for (Row row : page) {
                boolean fits =
                        row.id() == id + 1
                                && row.previous().equals(previous)
                                && row.hash().equals(hash(row.id(), row.at(), row.act(), previous));
                if (!fits) {
                    return new Chain(id, id + 1);
                }
                id = row.id();
                previous = row.hash();
            }
        } while (!page.isEmpty());
        String last = previous;
        long rows = id;
        boolean ends =
                sql.one(
                                "select last_id, hash from audit_head where one = 1",
                                row ->
                                        row.whole("last_id") == rows
                                                && row.text("hash").equals(last))
                        .orElse(false);
        return ends ? new Chain(rows, 0) : new Chain(rows, rows + 1);
    }

    private static String hash(long id, Instant at, Act act, String previous) {
        byte[] row =
                Json.bytes(
                        List.of(
                                id,
                                at.toString(),
                                act.actor(),
                                act.source(),
                                act.act(),
                                act.subject(),
                                act.outcome(),
                                act.detail(),
                                previous));
        return sha256(row);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// NUL is no character of PostgreSQL's texts.
    private static String cut(String text, int column) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= WIDTHS[column] ? clean : clean.substring(0, WIDTHS[column]);
    }

    private static Row of(Sql.Columns row) throws java.sql.SQLException {
        Act act =
                new Act(
                        row.text("actor"),
                        row.text("source"),
                        row.text("act"),
                        row.text("subject"),
                        row.text("outcome"),
                        row.text("detail"));
        return new Row(row.whole("id"), row.at("at"), act, row.text("previous"), row.text("hash"));
    }
}
