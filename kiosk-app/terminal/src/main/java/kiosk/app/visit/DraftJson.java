package kiosk.app.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.CoSigning;
import kiosk.matter.Draft;
import kiosk.matter.PackId;
import kiosk.matter.Texts;

/// Drafts and signatures asked elsewhere as JSON objects and back.
final class DraftJson {

    private DraftJson() {}

    static Map<String, Object> write(Draft draft) {
        Map<String, Object> out = head(draft.matter(), draft.pack(), draft.version());
        out.put("caseId", draft.caseId());
        out.put("owners", draft.owners());
        out.put("savedAt", draft.savedAt().toString());
        out.put("keepUntil", draft.keepUntil().toString());
        out.put("saved", draft.saved().stream().map(DraftJson::write).toList());
        out.put("left", draft.left());
        return out;
    }

    static Draft read(Map<String, Object> json) {
        Map<String, String> owners = new LinkedHashMap<>();
        EventJson.object(json, "owners").forEach((who, ref) -> owners.put(who, ref.toString()));
        List<Draft.Saved> saved = new ArrayList<>();
        list(json, "saved").forEach(one -> saved.add(saved(Json.plain((Map<?, ?>) one))));
        return new Draft(
                EventJson.text(json, "matter"),
                pack(json),
                EventJson.text(json, "version"),
                EventJson.text(json, "caseId"),
                owners,
                Instant.parse(EventJson.text(json, "savedAt")),
                LocalDate.parse(EventJson.text(json, "keepUntil")),
                saved,
                list(json, "left").stream().map(Object::toString).toList());
    }

    static Map<String, Object> write(Draft.Saved saved) {
        return Map.of(
                "event", EventJson.write(saved.event()),
                "at", saved.at().toString(),
                "basis", saved.basis());
    }

    static Draft.Saved saved(Map<String, Object> json) {
        return new Draft.Saved(
                EventJson.read(EventJson.object(json, "event")),
                Instant.parse(EventJson.text(json, "at")),
                EventJson.text(json, "basis"));
    }

    static Map<String, Object> write(CoSigning asked) {
        Map<String, Object> out = head(asked.matter(), asked.pack(), asked.version());
        out.put("caseId", asked.caseId());
        out.put("step", asked.step());
        out.put("signer", asked.signer());
        out.put("personRef", asked.personRef());
        out.put("documentName", asked.documentName().byLanguage());
        out.put("documentText", asked.documentText().byLanguage());
        out.put("template", asked.template());
        out.put("basis", asked.basis());
        out.put("till", asked.till().toString());
        return out;
    }

    static CoSigning asked(Map<String, Object> json) {
        return new CoSigning(
                EventJson.text(json, "matter"),
                pack(json),
                EventJson.text(json, "version"),
                EventJson.text(json, "caseId"),
                EventJson.text(json, "step"),
                EventJson.text(json, "signer"),
                EventJson.text(json, "personRef"),
                texts(json, "documentName"),
                texts(json, "documentText"),
                EventJson.text(json, "template"),
                EventJson.text(json, "basis"),
                LocalDate.parse(EventJson.text(json, "till")));
    }

    private static Map<String, Object> head(String matter, PackId pack, String version) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("matter", matter);
        out.put("pack", pack.id());
        out.put("packVersion", pack.version());
        out.put("version", version);
        return out;
    }

    static PackId pack(Map<String, Object> json) {
        return new PackId(EventJson.text(json, "pack"), EventJson.text(json, "packVersion"));
    }

    private static Texts texts(Map<String, Object> json, String key) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        EventJson.object(json, key).forEach((k, v) -> byLanguage.put(k, v.toString()));
        return new Texts(byLanguage);
    }

    private static List<?> list(Map<String, Object> json, String key) {
        return json.get(key) instanceof List<?> list ? list : List.of();
    }
}
