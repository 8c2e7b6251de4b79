package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Issued documents: what was signed, and the hash of what was printed.
public final class DocumentTable {
    private final Sql sql;

    DocumentTable(Sql sql) {
        this.sql = sql;
    }

    /// One document.
    ///
    /// @param requestKey the request that asked for it; the same request gives the same document
    /// @param fields JSON of the signed fields
    /// @param qr text of the QR code, empty where nothing was signed
    /// @param sha256 of the printed file, empty until the terminal reports it
    public record Document(
            String documentNo,
            String checkCode,
            String requestKey,
            String caseId,
            String kind,
            String terminal,
            String fields,
            String qr,
            String sha256,
            Instant issuedAt) {}

    /// Keeps a new one.
    ///
    /// @return false when number, check code or request were there before
    public boolean add(Document d) {
        return sql.update(
                        "insert into documents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on"
                                + " conflict do nothing",
                        d.documentNo(),
                        d.checkCode(),
                        d.requestKey(),
                        d.caseId(),
                        d.kind(),
                        d.terminal(),
                        d.fields(),
                        d.qr(),
                        d.sha256(),
                        d.issuedAt())
                == 1;
    }

    /// What the terminal printed. The first report stands.
    public void printed(String documentNo, String sha256) {
        sql.update(
                "update documents set sha256 = ? where document_no = ? and sha256 = ''",
                sha256,
                documentNo);
    }

    /// A document as the terminal keeps it for its owner, so that any terminal can print it again.
    ///
    /// @param body the terminal's own JSON; personal data
    /// @param until last day, `2026-12-06`; empty for a document
    public record Kept(
            String code,
            String ownerRef,
            String caseId,
            String kind,
            String body,
            Instant keptAt,
            String until) {
        @Override
        public String toString() {
            return "Kept[" + kind + "]";
        }
    }

    /// Keeps it; the first one with this code stands.
    public void keep(Kept k) {
        sql.update(
                "insert into kept_documents values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                k.code(),
                k.ownerRef(),
                k.caseId(),
                k.kind(),
                k.body(),
                k.keptAt(),
                k.until());
    }

    /// What was laid aside of this case goes: it was handed in.
    public void dropAside(String caseId) {
        sql.update("delete from kept_documents where case_id = ? and kept_until <> ''", caseId);
    }

    /// What has its last day behind it goes, and documents kept before `then`.
    ///
    /// @param today `2026-12-06`
    /// @return how many
    public int dropOverdue(String today, Instant then) {
        return sql.update(
                "delete from kept_documents where (kept_until <> '' and kept_until < ?) or kept_at"
                        + " < ?",
                today,
                then);
    }

    /// What is kept for an owner, newest first.
    public List<Kept> keptFor(String ownerRef, int most) {
        return sql.list(
                "select * from kept_documents where owner_ref = ? order by kept_at desc limit "
                        + most,
                DocumentTable::kept,
                ownerRef);
    }

    /// The kept document with this code.
    public Optional<Kept> keptAs(String code) {
        return sql.one("select * from kept_documents where code = ?", DocumentTable::kept, code);
    }

    private static Kept kept(Sql.Columns row) throws java.sql.SQLException {
        return new Kept(
                row.text("code"),
                row.text("owner_ref"),
                row.text("case_id"),
                row.text("kind"),
                row.text("body"),
                row.at("kept_at"),
                row.text("kept_until"));
    }

    /// By check code.
    public Optional<Document> byCheckCode(String checkCode) {
        return sql.one(
                "select * from documents where check_code = ?", DocumentTable::of, checkCode);
    }

    /// By number.
    public Optional<Document> byNumber(String documentNo) {
        return sql.one(
                "select * from documents where document_no = ?", DocumentTable::of, documentNo);
    }

    /// By the request that asked for it.
    public Optional<Document> byRequest(String requestKey) {
        return sql.one(
                "select * from documents where request_key = ?", DocumentTable::of, requestKey);
    }

    /// All of a case, newest first.
    public List<Document> ofCase(String caseId) {
        return sql.list(
                "select * from documents where case_id = ? order by issued_at desc",
                DocumentTable::of,
                caseId);
    }

    private static Document of(Sql.Columns row) throws java.sql.SQLException {
        return new Document(
                row.text("document_no"),
                row.text("check_code"),
                row.text("request_key"),
                row.text("case_id"),
                row.text("kind"),
                row.text("terminal"),
                row.text("fields"),
                row.text("qr"),
                row.text("sha256"),
                row.at("issued_at"));
    }
}
