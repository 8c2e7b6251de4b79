package kiosk.central.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import kiosk.central.json.Json;
import kiosk.central.store.DocumentTable;
import kiosk.central.store.SqlTables;
import kiosk.central.store.Tx;

/// Issues numbers, check codes and signed fields for documents.
///
/// Thread rule: any thread.
public final class DocumentDesk {
    /// A QR code above this is too dense to be read from paper reliably.
    private static final int FIELDS_BYTES_MAX = 1800;

    private static final int CODE_TRIES = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /// Full numbers of people, cards and phones have no place in a code anybody can scan.
    private static final Set<String> NEVER_SIGNED =
            Set.of("idNo", "card", "cardNo", "phone", "spouseId");

    private final IssuingKey key;
    private final RandomGenerator random;
    private final Clock clock;

    /// A desk that signs with this key.
    public DocumentDesk(IssuingKey key, RandomGenerator random, Clock clock) {
        this.key = key;
        this.random = random;
        this.clock = clock;
    }

    /// What a terminal asks for.
    ///
    /// @param key the same key gives the same document
    /// @param fields values as printed
    public record Request(
            String terminal,
            String caseId,
            String template,
            Map<String, Object> fields,
            String key) {
        public Request {
            template = template.replaceFirst("^templates/", "").replaceFirst("\\.yaml$", "");
        }

        @Override
        public String toString() {
            return "Request[" + template + "]";
        }
    }

    /// What came of it.
    public sealed interface Issue {
        /// Issued now or before.
        record Issued(DocumentTable.Document document) implements Issue {}

        /// Not issued.
        record Refused(String code) implements Issue {}
    }

    /// Issues inside the caller's transaction.
    public Issue issue(Tx tx, Request request) {
        if (!request.template().matches("[A-Za-z0-9_-]{1,80}")) {
            return new Issue.Refused("NO_TEMPLATE");
        }
        String requestKey =
                request.key().isEmpty()
                        ? request.caseId() + "/" + request.template()
                        : request.key();
        SqlTables desk = tx.department("@documents");
        desk.found();
        desk.lock();
        Optional<DocumentTable.Document> before = tx.documents().byRequest(requestKey);
        if (before.isPresent()) {
            return new Issue.Issued(before.get());
        }
        return fresh(tx, desk, request, requestKey);
    }

    private Issue fresh(Tx tx, SqlTables desk, Request request, String requestKey) {
        Instant now = clock.instant();
        String day = DAY.format(LocalDate.ofInstant(now, ZONE));
        String number = "YM%s%06d".formatted(day, desk.serial("document-" + day));
        for (int i = 0; i < CODE_TRIES; i++) {
            String code = CheckCode.random(random).text();
            Map<String, Object> signed = signed(request, number, code, now);
            if (Json.bytes(signed).length > FIELDS_BYTES_MAX) {
                return new Issue.Refused("TOO_LARGE");
            }
            DocumentTable.Document document =
                    new DocumentTable.Document(
                            number,
                            code,
                            requestKey,
                            request.caseId(),
                            request.template(),
                            request.terminal(),
                            Json.text(signed),
                            SignedText.sign(signed, key),
                            "",
                            now);
            if (tx.documents().add(document)) {
                return new Issue.Issued(document);
            }
        }
        return new Issue.Refused("BUSY");
    }

    private static Map<String, Object> signed(
            Request request, String number, String code, Instant now) {
        Map<String, Object> signed = new TreeMap<>(request.fields());
        signed.keySet().removeAll(NEVER_SIGNED);
        signed.put("documentNo", number);
        signed.put("checkCode", code);
        signed.put("issuedAt", now.toString());
        signed.put("template", request.template());
        return signed;
    }
}
