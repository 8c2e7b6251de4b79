package kiosk.central.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import kiosk.central.documents.Verdict.Difference;
import kiosk.central.documents.Verdict.Reason;
import kiosk.central.json.Json;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DocumentTable.Document;

/// Checks codes and files that people bring.
///
/// Thread rule: any thread.
public final class DocumentCheck {
    private static final Set<String> NOT_PRINTED = Set.of("template", "issuedAt");
    private static final int TYPED_MAX = 4000;

    private final Database database;
    private final IssuingKey key;
    private final BroughtFile.Reader reader;
    private final PrintedFields printed;

    /// Checks against this store and key; `printed` says which fields a template shows.
    public DocumentCheck(
            Database database, IssuingKey key, BroughtFile.Reader reader, PrintedFields printed) {
        this.database = database;
        this.key = key;
        this.reader = reader;
        this.printed = printed;
    }

    /// A check code or the text of a QR code, as typed or scanned.
    public Verdict typed(String input) throws CentralStoreException {
        String text = input.strip();
        if (text.isEmpty() || text.length() > TYPED_MAX) {
            return new Verdict.Unreadable(Reason.NO_CODE);
        }
        if (SignedText.looksLike(text)) {
            return SignedText.verified(text, key)
                    .<Verdict>map(signed -> new Verdict.Valid(signed.fields(), true, false))
                    .orElse(new Verdict.Forged());
        }
        Optional<CheckCode> code = CheckCode.typed(text);
        Optional<Document> document = byCode(code.map(CheckCode::text).orElse(text));
        if (document.isPresent()) {
            return valid(document.get(), false);
        }
        if (code.isPresent()) {
            return new Verdict.Unknown();
        }
        return new Verdict.Unreadable(
                text.replaceAll("[\\s-]", "").length() == 12
                        ? Reason.WRONG_CHARACTER
                        : Reason.NO_CODE);
    }

    /// A file.
    public Verdict file(byte[] pdf) throws CentralStoreException {
        BroughtFile brought;
        try {
            brought = reader.read(pdf);
        } catch (BroughtFile.Unreadable e) {
            return new Verdict.Unreadable(Reason.NO_PDF);
        }
        for (String qr : brought.codes()) {
            if (SignedText.looksLike(qr)) {
                Optional<SignedText> signed = SignedText.verified(qr, key);
                return signed.isEmpty()
                        ? new Verdict.Forged()
                        : compare(brought, signed.get().fields());
            }
        }
        return byPrintedCode(brought);
    }

    private Verdict byPrintedCode(BroughtFile brought) throws CentralStoreException {
        Matcher matcher = CheckCode.PRINTED.matcher(brought.text());
        boolean any = false;
        while (matcher.find()) {
            any = true;
            Optional<Document> document = byCode(matcher.group());
            if (document.isPresent()) {
                return compare(brought, Verdict.fields(document.get()));
            }
        }
        return any ? new Verdict.Unknown() : new Verdict.Unreadable(Reason.NO_CODE_IN_PDF);
    }

    private Optional<Document> byCode(String code) throws CentralStoreException {
        return database.read(tx -> tx.documents().byCheckCode(code));
    }

    private Verdict compare(BroughtFile brought, Map<String, Object> signed)
            throws CentralStoreException {
        String number = Json.string(signed, "documentNo");
        Optional<Document> issued = database.read(tx -> tx.documents().byNumber(number));
        if (issued.isPresent() && issued.get().sha256().equals(brought.sha256())) {
            return valid(issued.get(), true);
        }
        return new Verdict.Changed(signed, differences(brought.text(), signed));
    }

    private static Verdict valid(Document document, boolean original) {
        return new Verdict.Valid(Verdict.fields(document), !document.qr().isEmpty(), original);
    }

    private List<Difference> differences(String fileText, Map<String, Object> signed) {
        String text = PrintedForms.plain(fileText);
        Optional<Set<String>> shown = printed.of(Json.string(signed, "template"));
        List<Difference> found = new ArrayList<>();
        for (Map.Entry<String, Object> entry : signed.entrySet()) {
            String name = entry.getKey();
            boolean expected =
                    name.equals("documentNo")
                            || name.equals("checkCode")
                            || shown.isEmpty()
                            || shown.get().contains(name)
                            || maskOfShown(name, shown.get());
            if (!expected || NOT_PRINTED.contains(name) || entry.getValue() instanceof Boolean) {
                continue;
            }
            if (!stands(text, name, signed)) {
                found.add(new Difference(name, entry.getValue().toString()));
            }
        }
        return found;
    }

    /// `idMasked` is signed where paper shows `idNo`.
    private static boolean maskOfShown(String name, Set<String> shown) {
        String root = name.endsWith("Masked") ? name.replaceFirst("Masked$", "") : "";
        return !root.isEmpty() && (shown.contains(root) || shown.contains(root + "No"));
    }

    /// A value may stand in either language: `kind` or `kindEn`.
    private static boolean stands(String text, String name, Map<String, Object> signed) {
        String base = name.endsWith("En") ? name.substring(0, name.length() - 2) : name;
        Set<String> forms = new LinkedHashSet<>();
        for (String sibling : List.of(name, base, base + "En")) {
            Object value = signed.get(sibling);
            if (value != null) {
                forms.addAll(PrintedForms.of(sibling, value));
            }
        }
        return forms.isEmpty() || forms.stream().anyMatch(form -> PrintedForms.stands(text, form));
    }
}
