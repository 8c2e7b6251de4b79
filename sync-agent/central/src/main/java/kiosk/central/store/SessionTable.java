package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sessions of central's page, known only by the hash of their id, and what may be seen unmasked.
public final class SessionTable {
    private final Sql sql;

    SessionTable(Sql sql) {
        this.sql = sql;
    }

    /// One session.
    ///
    /// @param csrf the token every form of it carries
    /// @param stage how far the login is
    /// @param secret a second factor that is being enrolled
    /// @param provedAt when the second factor was last shown
    public record Session(
            String idHash,
            String user,
            String csrf,
            String stage,
            String secret,
            String address,
            Instant createdAt,
            Instant seenAt,
            Instant provedAt) {
        @Override
        public String toString() {
            return "Session[" + user + " " + stage + "]";
        }
    }

    /// Keeps a new one.
    public void add(Session s) {
        sql.update(
                "insert into console_sessions values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                s.idHash(),
                s.user(),
                s.csrf(),
                s.stage(),
                s.secret(),
                s.address(),
                s.createdAt(),
                s.seenAt(),
                s.provedAt());
    }

    /// By the hash of its id.
    public Optional<Session> find(String idHash) {
        return sql.one(
                "select * from console_sessions where id_hash = ?", SessionTable::of, idHash);
    }

    /// It was used.
    public void seen(String idHash, Instant now) {
        sql.update("update console_sessions set seen_at = ? where id_hash = ?", now, idHash);
    }

    /// Its second factor was shown again.
    public void proved(String idHash, Instant now) {
        sql.update("update console_sessions set proved_at = ? where id_hash = ?", now, idHash);
    }

    /// The secret that is being enrolled.
    public void secret(String idHash, String secret) {
        sql.update("update console_sessions set secret = ? where id_hash = ?", secret, idHash);
    }

    /// Ends it.
    public void end(String idHash) {
        sql.update("delete from console_sessions where id_hash = ?", idHash);
    }

    /// Ends all of a user but one.
    public void endOthers(String user, String keptHash) {
        sql.update(
                "delete from console_sessions where user_name = ? and id_hash <> ?",
                user,
                keptHash);
    }

    /// Forgets what is over.
    public void sweep(Instant seenBefore, Instant createdBefore) {
        sql.update(
                "delete from console_sessions where seen_at < ? or created_at < ?",
                seenBefore,
                createdBefore);
    }

    /// Lets a user see a case's personal data until then.
    public void unmask(String user, String caseId, String reason, Instant until) {
        sql.update("delete from unmask_grants where user_name = ? and case_id = ?", user, caseId);
        sql.update("insert into unmask_grants values (?, ?, ?, ?)", user, caseId, reason, until);
    }

    /// Until when a user may see a case's personal data.
    public Optional<Instant> unmasked(String user, String caseId, Instant now) {
        List<Instant> found =
                sql.list(
                        "select until from unmask_grants where user_name = ? and case_id = ? and"
                                + " until > ?",
                        row -> row.at("until"),
                        user,
                        caseId,
                        now);
        return found.stream().findFirst();
    }

    private static Session of(Sql.Columns row) throws java.sql.SQLException {
        return new Session(
                row.text("id_hash"),
                row.text("user_name"),
                row.text("csrf"),
                row.text("stage"),
                row.text("secret"),
                row.text("address"),
                row.at("created_at"),
                row.at("seen_at"),
                row.at("proved_at"));
    }
}
