package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Certificates that central gave to terminals.
public final class CertificateTable {
    private final Sql sql;

    CertificateTable(Sql sql) {
        this.sql = sql;
    }

    /// One certificate.
    ///
    /// @param serial hexadecimal
    /// @param fingerprint SHA-256 of the certificate, hexadecimal
    /// @param keySha256 SHA-256 of its public key, hexadecimal
    public record Certificate(
            String serial,
            String terminal,
            String fingerprint,
            String keySha256,
            String pem,
            Instant notBefore,
            Instant notAfter,
            Optional<Instant> revokedAt,
            String revokedFor) {}

    /// Keeps a new one.
    public void add(Certificate certificate) {
        sql.update(
                "insert into certificates values (?, ?, ?, ?, ?, ?, ?, null, '')",
                certificate.serial(),
                certificate.terminal(),
                certificate.fingerprint(),
                certificate.keySha256(),
                certificate.pem(),
                certificate.notBefore(),
                certificate.notAfter());
    }

    /// By serial.
    public Optional<Certificate> find(String serial) {
        return sql.one("select * from certificates where serial = ?", CertificateTable::of, serial);
    }

    /// By fingerprint.
    public Optional<Certificate> byFingerprint(String fingerprint) {
        return sql.one(
                "select * from certificates where fingerprint = ?",
                CertificateTable::of,
                fingerprint);
    }

    /// All of a terminal, newest first.
    public List<Certificate> of(String terminal) {
        return sql.list(
                "select * from certificates where terminal = ? order by not_before desc, serial"
                        + " limit 100",
                CertificateTable::of,
                terminal);
    }

    /// Ends all of a terminal that are not ended yet.
    ///
    /// @return how many
    public int revoke(String terminal, String reason, Instant now) {
        return sql.update(
                "update certificates set revoked_at = ?, revoked_for = ? where terminal = ? and"
                        + " revoked_at is null",
                now,
                reason,
                terminal);
    }

    /// Ends those that were followed by this one.
    public void supersede(Certificate by, Instant now) {
        sql.update(
                "update certificates set revoked_at = ?, revoked_for = 'superseded' where terminal"
                        + " = ? and serial <> ? and not_before < ? and revoked_at is null",
                now,
                by.terminal(),
                by.serial(),
                by.notBefore());
    }

    /// The newest certificate of each terminal that ends before then and was not ended by hand.
    public List<Certificate> endingBefore(Instant then) {
        return sql.list(
                "select * from certificates c where revoked_at is null and not_after < ? and not"
                        + " exists (select 1 from certificates d where d.terminal = c.terminal and"
                        + " d.revoked_at is null and d.not_after > c.not_after) order by"
                        + " not_after",
                CertificateTable::of,
                then);
    }

    private static Certificate of(Sql.Columns row) throws java.sql.SQLException {
        return new Certificate(
                row.text("serial"),
                row.text("terminal"),
                row.text("fingerprint"),
                row.text("key_sha256"),
                row.text("pem"),
                row.at("not_before"),
                row.at("not_after"),
                row.maybeAt("revoked_at"),
                row.text("revoked_for"));
    }
}
