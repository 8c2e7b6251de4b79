package kiosk.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.Store.Pending;

/// Reads rows and refuses those whose checksum does not fit.
final class Rows {
    private Rows() {}

    /// One row to a record.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static JournalEntry entry(ResultSet row) throws SQLException {
        JournalEntry e =
                new JournalEntry(
                        row.getString("visit"),
                        row.getString("case_id"),
                        JournalEntry.Phase.valueOf(row.getString("phase")),
                        row.getString("effect"),
                        row.getString("effect_key"),
                        row.getString("body"),
                        row.getObject("at", Instant.class));
        check(row, sum(e), "journal");
        return e;
    }

    static Pending event(ResultSet row) throws SQLException {
        OutboundEvent e =
                new OutboundEvent(
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getInt("lane"),
                        row.getString("data"),
                        row.getObject("at", Instant.class));
        check(row, sum(e), "outbox");
        return new Pending(row.getLong("seq"), e);
    }

    static DownEvent downEvent(ResultSet row) throws SQLException {
        DownEvent e =
                new DownEvent(
                        row.getLong("n"),
                        row.getString("case_id"),
                        row.getString("type"),
                        row.getString("body"),
                        row.getObject("at", Instant.class));
        check(row, sum(e), "inbox");
        return e;
    }

    static Keepsake keepsake(ResultSet row) throws SQLException {
        Keepsake k =
                new Keepsake(
                        row.getString("owner_ref"),
                        row.getString("case_id"),
                        row.getString("check_code"),
                        row.getString("kind"),
                        row.getString("body"),
                        row.getBoolean("printed"));
        check(row, sum(k), "keepsake");
        return k;
    }

    static int sum(JournalEntry e) {
        return RowSum.of(e.visit(), e.caseId(), e.phase(), e.effect(), e.key(), e.body(), e.at());
    }

    static int sum(OutboundEvent e) {
        return RowSum.of(e.id(), e.type(), e.subject(), e.lane(), e.data(), e.at());
    }

    static int sum(DownEvent e) {
        return RowSum.of(e.n(), e.caseId(), e.type(), e.body(), e.at());
    }

    static int sum(Keepsake k) {
        return RowSum.of(k.ownerRef(), k.caseId(), k.checkCode(), k.kind(), k.body(), k.printed());
    }

    private static void check(ResultSet row, int sum, String table) throws SQLException {
        if (row.getInt("row_sum") != sum) {
            throw new SQLException("a row of " + table + " is damaged");
        }
    }
}
