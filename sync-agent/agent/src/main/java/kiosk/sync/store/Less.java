package kiosk.sync.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Pending;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// Lines of the journal and refused events that say less from now on.
///
/// Thread rule: one thread at a time.
final class Less {

    private Less() {}

    /// The line stays where it is and says only what remains; another line in its place, or one of
    /// a case with an open intent, is left alone.
    static void reduce(Tables tables, Change.Line line) throws SQLException {
        long number = line.remains().number();
        Optional<JournalEntry> found =
                allowed(tables, number).filter(entry -> Rows.sum(entry) == line.was());
        if (found.isPresent()) {
            JournalEntry e = found.get();
            String body = line.remains().body();
            JournalEntry less =
                    new JournalEntry(
                            e.visit(), e.caseId(), e.phase(), e.effect(), e.key(), body, e.at());
            tables.update(
                    "UPDATE journal SET body = ?, row_sum = ? WHERE id = ?",
                    body,
                    Rows.sum(less),
                    number);
        }
    }

    /// Lays a refused event aside without the inputs of its operation: nobody sends them any more,
    /// and what is written down nowhere else (a PIN) stood in them.
    static void refuse(Tables tables, String id, String code) throws SQLException {
        for (Pending refused : tables.query("SELECT * FROM outbox WHERE id = ?", Rows::event, id)) {
            OutboundEvent e = refused.event();
            OutboundEvent less =
                    new OutboundEvent(
                            e.id(), e.type(), e.subject(), e.lane(), without(e.data()), e.at());
            tables.update(
                    "INSERT INTO outbox_refused (seq, id, type, subject, lane, data, at, row_sum,"
                            + " code) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    refused.seq(),
                    less.id(),
                    less.type(),
                    less.subject(),
                    less.lane(),
                    less.data(),
                    less.at(),
                    Rows.sum(less),
                    code);
        }
        tables.update("DELETE FROM outbox WHERE id = ?", id);
    }

    private static String without(String data) {
        try {
            Map<String, Object> said = Json.map(Json.object(data));
            return said.remove("in") == null ? data : Json.text(said);
        } catch (MalformedException e) {
            // Never sent either: only objects are taken in.
            return "{}";
        }
    }

    /// This line, unless something of its case is still open.
    static Optional<JournalEntry> allowed(Tables tables, long number) throws SQLException {
        return tables
                .query(
                        "SELECT * FROM journal WHERE id = ? AND NOT EXISTS (SELECT 1 FROM"
                                + " open_intent o JOIN journal i ON i.id = o.journal_id"
                                + " WHERE i.case_id = journal.case_id)",
                        Rows::entry,
                        number)
                .stream()
                .findFirst();
    }
}
