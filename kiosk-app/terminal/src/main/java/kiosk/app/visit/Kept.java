package kiosk.app.visit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.matter.Texts;
import kiosk.sync.Store.Keepsake;

/// A document with everything needed to print it (again), as kept for its owner.
///
/// @param template document template of the pack
/// @param fields values of the template; personal data
/// @param printed whether it ever came out on paper
record Kept(
        String ownerRef,
        String template,
        Map<String, Object> fields,
        Papers.Frame frame,
        boolean printed) {

    /// Under which code it is kept: the check code, or the document number before central issued
    /// one.
    String code() {
        return frame.checkCode().isEmpty() ? frame.documentNo() : frame.checkCode();
    }

    Kept onPaper() {
        return new Kept(ownerRef, template, fields, frame, true);
    }

    /// What it is called on screen: the matter's name.
    Texts name() {
        return frame.matter();
    }

    /// The same document marked as a reprint when an original may exist.
    Papers.Frame frameForPrint() {
        return new Papers.Frame(
                frame.caseId(),
                frame.matter(),
                frame.documentNo(),
                frame.checkCode(),
                frame.qr(),
                frame.issuedAt(),
                frame.language(),
                printed);
    }

    Keepsake keepsake() {
        return new Keepsake(ownerRef, frame.caseId(), code(), template, body(), printed);
    }

    private String body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fields", fields);
        body.put("name", name().byLanguage());
        body.put("documentNo", frame.documentNo());
        body.put("checkCode", frame.checkCode());
        body.put("qr", frame.qr());
        body.put("issuedAt", frame.issuedAt().toString());
        body.put("language", frame.language());
        return Json.write(body);
    }

    static Kept of(Keepsake keepsake) {
        Map<String, Object> body = Json.read(keepsake.body());
        Map<String, String> name = new LinkedHashMap<>();
        EventJson.object(body, "name").forEach((k, v) -> name.put(k, v.toString()));
        return new Kept(
                keepsake.ownerRef(),
                keepsake.kind(),
                EventJson.object(body, "fields"),
                new Papers.Frame(
                        keepsake.caseId(),
                        new Texts(name),
                        EventJson.text(body, "documentNo"),
                        EventJson.text(body, "checkCode"),
                        EventJson.text(body, "qr"),
                        Instant.parse(EventJson.text(body, "issuedAt")),
                        EventJson.text(body, "language"),
                        false),
                keepsake.printed());
    }

    @Override
    public String toString() {
        return "Kept[" + template + "]";
    }
}
