package kiosk.central.uploads;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import kiosk.central.json.Json;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.Tx;
import kiosk.central.store.UploadTable.Arrived;
import kiosk.central.store.UploadTable.Link;
import kiosk.central.uploads.pdf.PdfLook;
import kiosk.central.uploads.raster.PictureLook;
import kiosk.sync.Central.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files from customers' phones: a terminal opens a link for one material of one case and shows it
/// as a code, the phone sends, the terminal looks at what came and keeps it or not. A link lives
/// ten minutes, and what nobody keeps is thrown away.
///
/// Thread rule: any thread; blocks.
public final class UploadDesk {
    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);

    /// How long a link may be used.
    public static final Duration OPEN = Duration.ofMinutes(10);

    /// Largest file, in bytes.
    public static final int BYTES_MAX = 8 * 1024 * 1024;

    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS_OF_A_CODE = 20;
    private static final int FILES_MAX = 20;
    private static final Map<String, String> OVER =
            Map.of(
                    "zh-Hans",
                    "链接已经失效，请在机器上重新开始",
                    "en",
                    "The link has ended. Start again at the machine");
    private static final Map<String, String> KEPT =
            Map.of("zh-Hans", "文件已经收进您的办件，不用再传", "en", "The files are with your case already");

    private final Database database;
    private final Supplier<String> address;
    private final SecureRandom random;
    private final Clock clock;
    private final PdfLook pdfs = new PdfLook();
    private final PictureLook pictures = new PictureLook();

    /// `address` is how phones reach the public pages: `https://host:port`.
    public UploadDesk(
            Database database, Supplier<String> address, SecureRandom random, Clock clock) {
        this.database = database;
        this.address = address;
        this.random = random;
        this.clock = clock;
    }

    /// What became of a file.
    public enum Came {
        /// Kept with the link.
        TAKEN,
        /// The link is over, or there is none.
        OVER,
        /// More bytes, files or pages than there may be.
        TOO_MUCH,
        /// Not of the formats asked for, or not readable.
        UNREADABLE
    }

    /// Answers `upload/open`, `look`, `drop` and `close`; a terminal sees its own links only.
    public Reply answer(String operation, String terminal, Map<String, Object> in)
            throws CentralStoreException {
        if (operation.equals("upload/open")) {
            return open(terminal, in);
        }
        String code = Json.string(in, "code");
        return database.inTransaction(tx -> {
            Optional<Link> link =
                    tx.uploads().hold(code).filter(known -> known.terminal().equals(terminal));
            if (link.isEmpty()) {
                return new Reply.Refusal("OVER", OVER);
            }
            return link.get().kept()
                    ? afterwards(tx, link.get(), operation, in)
                    : before(tx, link.get(), operation, in);
        });
    }

    /// A link that was kept: whoever did not hear so asks again. What no case took yet can still be
    /// dropped or given back; once the case is handed in, nothing is undone.
    private Reply afterwards(Tx tx, Link link, String operation, Map<String, Object> in) {
        boolean back = operation.equals("upload/close") && !keep(in);
        boolean drop = operation.equals("upload/drop");
        if ((back || drop) && tx.uploads().handedIn(link.caseId())) {
            return new Reply.Refusal("KEPT", KEPT);
        }
        if (drop) {
            drop(tx, link.code(), Json.string(in, "file"));
        }
        // Phones cannot send to a kept link: with nothing left in it, a new one is needed.
        boolean empty = drop && tx.uploads().listed(link.code()).isEmpty();
        if (back || empty) {
            tx.uploads().remove(link.code());
        }
        return empty ? new Reply.Refusal("OVER", OVER) : looks(tx, link);
    }

    private Reply before(Tx tx, Link link, String operation, Map<String, Object> in) {
        boolean open = link.open(clock.instant());
        if (operation.equals("upload/close") && !keep(in)) {
            tx.uploads().remove(link.code());
        } else if (open && operation.equals("upload/close")) {
            tx.uploads().keep(link.code());
        } else if (open && operation.equals("upload/drop")) {
            drop(tx, link.code(), Json.string(in, "file"));
        }
        return open ? looks(tx, link) : new Reply.Refusal("OVER", OVER);
    }

    private static boolean keep(Map<String, Object> in) {
        return Boolean.TRUE.equals(in.get("keep"));
    }

    private Reply open(String terminal, Map<String, Object> in) throws CentralStoreException {
        Map<String, Object> name = Json.member(in, "name");
        List<String> formats =
                in.get("formats") instanceof List<?> all
                        ? all.stream().map(String::valueOf).filter(Format::known).toList()
                        : List.of();
        Link link =
                new Link(
                        code(),
                        terminal,
                        cut(Json.string(in, "caseId"), 64),
                        cut(Json.string(in, "material"), 80),
                        cut(Json.string(name, "zh-Hans"), 200),
                        cut(Json.string(name, "en"), 200),
                        String.join(",", formats.isEmpty() ? Format.ALL : formats),
                        Math.clamp(Json.whole(in, "pages", FILES_MAX), 1, FILES_MAX),
                        clock.instant().plus(OPEN),
                        false);
        return database.inTransaction(tx -> {
            tx.uploads().open(link);
            return looks(tx, link);
        });
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS_OF_A_CODE; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private Reply looks(Tx tx, Link link) {
        List<Map<String, Object>> files =
                tx.uploads().files(link.code()).stream().map(UploadDesk::told).toList();
        return new Reply.Answer(
                Map.of(
                        "code",
                        link.code(),
                        "address",
                        address.get() + "/u/" + link.code(),
                        "until",
                        link.until().toString(),
                        "files",
                        files));
    }

    private static Map<String, Object> told(Arrived file) {
        return Map.of(
                "file", Long.toString(file.no()),
                "name", file.name(),
                "mediaType", file.mediaType(),
                "sha256", file.sha256(),
                "pages", file.pages(),
                "preview", file.preview());
    }

    private static void drop(Tx tx, String code, String file) {
        if (file.matches("\\d{1,6}")) {
            tx.uploads().drop(code, Long.parseLong(file));
        }
    }

    /// Throws away what nobody kept; from time to time.
    public void purge() throws CentralStoreException {
        int gone =
                database.inTransaction(tx -> tx.uploads().purge(clock.instant().minus(FORGOTTEN)));
        if (gone > 0) {
            LOG.info("{} links for files ended unkept", gone);
        }
    }

    /// The link of a code, while files may come.
    public Optional<Link> link(String code) throws CentralStoreException {
        return database.inTransaction(
                tx -> tx.uploads().hold(code).filter(known -> known.open(clock.instant())));
    }

    /// How many files came by it.
    public int count(String code) throws CentralStoreException {
        return database.inTransaction(tx -> tx.uploads().files(code).size());
    }

    /// Takes a file from a phone.
    public Came take(String code, byte[] bytes) throws CentralStoreException {
        if (bytes.length > BYTES_MAX) {
            return Came.TOO_MUCH;
        }
        Optional<Format> format = Format.of(bytes);
        OptionalInt pages = format.map(f -> pages(f, bytes)).orElse(OptionalInt.empty());
        if (pages.isEmpty()) {
            return Came.UNREADABLE;
        }
        Optional<byte[]> picture =
                format.get() == Format.PDF ? Optional.of(new byte[0]) : pictures.preview(bytes);
        if (picture.isEmpty()) {
            return Came.UNREADABLE;
        }
        String preview = Base64.getEncoder().encodeToString(picture.get());
        Instant now = clock.instant();
        return database.inTransaction(tx -> {
            Optional<Link> link = tx.uploads().hold(code).filter(known -> known.open(now));
            if (link.isEmpty()) {
                return Came.OVER;
            }
            if (!List.of(link.get().formats().split(",")).contains(format.get().word())) {
                return Came.UNREADABLE;
            }
            List<Arrived> there = tx.uploads().files(code);
            long all = there.stream().mapToLong(Arrived::pages).sum() + pages.getAsInt();
            if (there.size() >= FILES_MAX || all > link.get().pagesMax()) {
                return Came.TOO_MUCH;
            }
            long no = there.isEmpty() ? 1 : there.getLast().no() + 1;
            tx.uploads()
                    .add(
                            new Arrived(
                                    code,
                                    no,
                                    no + "." + format.get().word(),
                                    format.get().mediaType(),
                                    sha256(bytes),
                                    pages.getAsInt(),
                                    preview,
                                    now),
                            bytes);
            return Came.TAKEN;
        });
    }

    private OptionalInt pages(Format format, byte[] bytes) {
        return format == Format.PDF ? pdfs.pages(bytes) : OptionalInt.of(1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /// Formats, told by their first bytes and by nothing the phone says.
    private enum Format {
        PDF("pdf", "application/pdf", "%PDF-"),
        JPG("jpg", "image/jpeg", "\u00FF\u00D8\u00FF"),
        PNG("png", "image/png", "\u0089PNG\r\n\u001A\n");

        static final List<String> ALL = List.of("pdf", "jpg", "png");

        private final String word;
        private final String mediaType;
        private final String head;

        Format(String word, String mediaType, String head) {
            this.word = word;
            this.mediaType = mediaType;
            this.head = head;
        }

        String word() {
            return word;
        }

        String mediaType() {
            return mediaType;
        }

        static boolean known(String word) {
            return ALL.contains(word);
        }

        static Optional<Format> of(byte[] bytes) {
            String begins =
                    new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(format -> begins.startsWith(format.head))
                    .findFirst();
        }
    }
}
