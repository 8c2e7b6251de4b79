package kiosk.central.store;

import java.time.Instant;
import java.util.Optional;

/// One-time codes (hashed) and wrong PINs of staff.
public final class IdentityTable {
    private final Sql sql;

    IdentityTable(Sql sql) {
        this.sql = sql;
    }

    /// A code that was sent; neither phone nor code are kept in clear.
    public record Code(
            String id,
            String personRef,
            String codeHash,
            long tries,
            boolean used,
            Instant sentAt,
            Instant expiresAt) {}

    /// Wrong PINs of a member of staff.
    public record Lock(long wrong, Instant until) {}

    /// How many codes this person was sent since then.
    public long sentSince(String personRef, Instant since) {
        return sql.one(
                        "select count(*) as n from one_time_codes where person_ref = ? and sent_at"
                                + " > ?",
                        row -> row.whole("n"),
                        personRef,
                        since)
                .orElse(0L);
    }

    /// Keeps a sent code.
    public void sent(Code code) {
        sql.update(
                "insert into one_time_codes values (?, ?, ?, ?, ?, ?, ?)",
                code.id(),
                code.personRef(),
                code.codeHash(),
                code.tries(),
                code.used(),
                code.sentAt(),
                code.expiresAt());
    }

    /// Codes sent before `then` go.
    ///
    /// @return how many
    public int dropBefore(Instant then) {
        return sql.update("delete from one_time_codes where sent_at < ?", then);
    }

    /// The person's newest code, locked.
    public Optional<Code> newest(String personRef) {
        return sql.one(
                "select * from one_time_codes where id = (select id from one_time_codes where"
                        + " person_ref = ? order by sent_at desc, id desc limit 1) for update",
                row ->
                        new Code(
                                row.text("id"),
                                row.text("person_ref"),
                                row.text("code_hash"),
                                row.whole("tries"),
                                row.flag("used"),
                                row.at("sent_at"),
                                row.at("expires_at")),
                personRef);
    }

    /// One more try, perhaps the one that used it up.
    public void tried(String id, Outcome outcome) {
        sql.update(
                "update one_time_codes set tries = tries + 1, used = ? where id = ?",
                outcome == Outcome.RIGHT,
                id);
    }

    /// What came of a try.
    public enum Outcome {
        /// The code fits.
        RIGHT,
        /// It does not.
        WRONG
    }

    /// Wrong PINs so far, locked.
    public Lock staff(String staffNo) {
        sql.update(
                "insert into staff_locks values (?, 0, ?) on conflict do nothing",
                staffNo,
                Instant.EPOCH);
        return sql.one(
                        "select * from staff_locks where staff_no = ? for update",
                        row -> new Lock(row.whole("wrong"), row.at("locked_until")),
                        staffNo)
                .orElseThrow();
    }

    /// Sets the count of wrong PINs and the end of the lock.
    public void staff(String staffNo, Lock lock) {
        sql.update(
                "update staff_locks set wrong = ?, locked_until = ? where staff_no = ?",
                lock.wrong(),
                lock.until(),
                staffNo);
    }
}
