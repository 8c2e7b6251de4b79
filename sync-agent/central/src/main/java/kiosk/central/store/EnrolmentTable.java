package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Enrolment codes: the handle in clear, the secret part as a salted hash.
public final class EnrolmentTable {
    private final Sql sql;

    EnrolmentTable(Sql sql) {
        this.sql = sql;
    }

    /// One code.
    ///
    /// @param keySha256 the public key it was used with, empty before
    /// @param certificate serial of the certificate it gave, empty before
    public record Code(
            String handle,
            String terminal,
            String salt,
            String secretHash,
            long wrong,
            String keySha256,
            String certificate,
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {

        @Override
        public String toString() {
            return "Code[" + handle + " for " + terminal + "]";
        }
    }

    /// Keeps a new code; codes of the same terminal that were not used are void from now on.
    public void add(Code code) {
        sql.update(
                "update enrolment_codes set expires_at = made_at where terminal = ? and used_at is"
                        + " null",
                code.terminal());
        sql.update(
                "insert into enrolment_codes values (?, ?, ?, ?, 0, '', '', ?, ?, ?, null)",
                code.handle(),
                code.terminal(),
                code.salt(),
                code.secretHash(),
                code.madeBy(),
                code.madeAt(),
                code.expiresAt());
    }

    /// A code by its handle, locked until the commit.
    public Optional<Code> lock(String handle) {
        return sql.one(
                "select * from enrolment_codes where handle = ? for update",
                EnrolmentTable::of,
                handle);
    }

    /// One more wrong try.
    public void wrong(String handle) {
        sql.update("update enrolment_codes set wrong = wrong + 1 where handle = ?", handle);
    }

    /// It was used with this key and gave this certificate.
    public void used(String handle, String keySha256, String certificate, Instant now) {
        sql.update(
                "update enrolment_codes set key_sha256 = ?, certificate = ?, used_at = ? where"
                        + " handle = ?",
                keySha256,
                certificate,
                now,
                handle);
    }

    /// Codes made for a terminal, newest first.
    public List<Code> of(String terminal) {
        return sql.list(
                "select * from enrolment_codes where terminal = ? order by made_at desc limit 50",
                EnrolmentTable::of,
                terminal);
    }

    private static Code of(Sql.Columns row) throws java.sql.SQLException {
        return new Code(
                row.text("handle"),
                row.text("terminal"),
                row.text("salt"),
                row.text("secret_hash"),
                row.whole("wrong"),
                row.text("key_sha256"),
                row.text("certificate"),
                row.text("made_by"),
                row.at("made_at"),
                row.at("expires_at"),
                row.maybeAt("used_at"));
    }
}
