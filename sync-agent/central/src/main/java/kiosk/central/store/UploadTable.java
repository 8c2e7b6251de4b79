package kiosk.central.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Links by which phones send files for one material of one case, and these files.
public final class UploadTable {
    private static final int PIECE = 498_000;

    private final Sql sql;

    UploadTable(Sql sql) {
        this.sql = sql;
    }

    /// A link.
    ///
    /// @param code who knows it may send
    /// @param formats of pdf, jpg, png, comma between
    /// @param pagesMax of all files together
    /// @param kept the case has its files; nothing more can be sent
    public record Link(
            String code,
            String terminal,
            String caseId,
            String material,
            String nameZh,
            String nameEn,
            String formats,
            long pagesMax,
            Instant until,
            boolean kept) {

        /// Whether files may still come.
        public boolean open(Instant now) {
            return !kept && now.isBefore(until);
        }
    }

    /// A file that came.
    ///
    /// @param preview a small picture, Base64 of JPEG; empty where there is none
    public record Arrived(
            String code,
            long no,
            String name,
            String mediaType,
            String sha256,
            long pages,
            String preview,
            Instant at) {}

    /// A new link.
    public void open(Link link) {
        sql.update(
                "insert into upload_link values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                link.code(),
                link.terminal(),
                link.caseId(),
                link.material(),
                link.nameZh(),
                link.nameEn(),
                link.formats(),
                link.pagesMax(),
                link.until(),
                link.kept());
    }

    /// The link, held until the commit: files come one after the other.
    public Optional<Link> hold(String code) {
        return sql.one(
                "select * from upload_link where code = ? for update", UploadTable::link, code);
    }

    /// Its files, in the order they came.
    public List<Arrived> files(String code) {
        return sql.list(
                "select * from upload_file where code = ? order by file_no",
                UploadTable::file,
                code);
    }

    /// Its files without their previews, in the order they came.
    public List<Arrived> listed(String code) {
        return sql.list(
                "select code, file_no, name, media_type, sha256, pages, '' as preview, came_at"
                        + " from upload_file where code = ? order by file_no",
                UploadTable::file,
                code);
    }

    /// Keeps a file.
    public void add(Arrived file, byte[] bytes) {
        sql.update(
                "insert into upload_file values (?, ?, ?, ?, ?, ?, ?, ?)",
                file.code(),
                file.no(),
                file.name(),
                file.mediaType(),
                file.sha256(),
                file.pages(),
                file.preview(),
                file.at());
        String text = Base64.getEncoder().encodeToString(bytes);
        for (int from = 0, piece = 0; from < text.length(); from += PIECE, piece++) {
            sql.update(
                    "insert into upload_piece values (?, ?, ?, ?)",
                    file.code(),
                    file.no(),
                    (long) piece,
                    text.substring(from, Math.min(text.length(), from + PIECE)));
        }
    }

    /// The bytes of a file.
    public byte[] bytes(String code, long no) {
        List<String> pieces =
                sql.list(
                        "select body from upload_piece where code = ? and file_no = ? order by"
                                + " piece_no",
                        row -> row.text("body"),
                        code,
                        no);
        return Base64.getDecoder().decode(String.join("", pieces));
    }

    /// Links whose files a case keeps, in the order they ended.
    public List<Link> ofCase(String caseId) {
        return sql.list(
                "select * from upload_link where case_id = ? and kept = ? order by open_until, code",
                UploadTable::link,
                caseId,
                true);
    }

    /// Throws a file away.
    public void drop(String code, long no) {
        sql.update("delete from upload_piece where code = ? and file_no = ?", code, no);
        sql.update("delete from upload_file where code = ? and file_no = ?", code, no);
    }

    /// The case takes the files; the link is over.
    public void keep(String code) {
        sql.update("update upload_link set kept = ? where code = ?", true, code);
    }

    /// Throws the link and its files away.
    public void remove(String code) {
        sql.update("delete from upload_piece where code = ?", code);
        sql.update("delete from upload_file where code = ?", code);
        sql.update("delete from upload_link where code = ?", code);
    }

    /// Throws away what nobody kept and was over before this.
    ///
    /// @return how many links
    public int purge(Instant before) {
        List<String> over =
                new ArrayList<>(
                        sql.list(
                                "select code from upload_link where kept = ? and open_until < ?",
                                row -> row.text("code"),
                                false,
                                before));
        over.forEach(this::remove);
        return over.size();
    }

    /// Whether this case was handed in, as one case or as several of a bundle.
    public boolean handedIn(String caseId) {
        return sql.one(
                        "select count(*) as n from cases where submission <> '' and (id = ? or id"
                                + " like ?)",
                        row -> row.whole("n") > 0,
                        caseId,
                        caseId.replaceAll("[%_\\\\]", "") + "-%")
                .orElse(false);
    }

    /// Throws away what was kept for cases central knows neither from being handed in nor from a
    /// document, of links that were over before this.
    ///
    /// @return how many links
    public int forget(Instant before) {
        List<Link> left =
                new ArrayList<>(
                        sql.list(
                                "select l.* from upload_link l where l.kept = ? and l.open_until <"
                                        + " ? and not exists (select 1 from cases c where c.id ="
                                        + " l.case_id)",
                                UploadTable::link,
                                true,
                                before));
        left.removeIf(link -> handedIn(link.caseId()));
        left.forEach(link -> remove(link.code()));
        return left.size();
    }

    private static Link link(Sql.Columns row) throws java.sql.SQLException {
        return new Link(
                row.text("code"),
                row.text("terminal"),
                row.text("case_id"),
                row.text("material"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("formats"),
                row.whole("pages_max"),
                row.at("open_until"),
                row.flag("kept"));
    }

    private static Arrived file(Sql.Columns row) throws java.sql.SQLException {
        return new Arrived(
                row.text("code"),
                row.whole("file_no"),
                row.text("name"),
                row.text("media_type"),
                row.text("sha256"),
                row.whole("pages"),
                row.text("preview"),
                row.at("came_at"));
    }
}
