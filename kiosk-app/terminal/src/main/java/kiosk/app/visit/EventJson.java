package kiosk.app.visit;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.CallResult;
import kiosk.matter.Event;
import kiosk.matter.IdWay;
import kiosk.matter.Page;
import kiosk.matter.Piece;
import kiosk.matter.Texts;
import kiosk.matter.Withheld;

/// Journey events as JSON objects and back: what the journal keeps so that a journey can be
/// rebuilt.
final class EventJson {

    private EventJson() {}

    /// What happened on this page; of a PIN, only that it was typed.
    static Map<String, Object> write(Event event, Page page) {
        Map<String, Object> out = write(event);
        List<Page.Field> fields = typedOn(page);
        if (!fields.isEmpty() && event instanceof Event.Answered answer) {
            Map<String, Object> values = new LinkedHashMap<>(answer.values());
            List<String> pins =
                    fields.stream()
                            .filter(field -> field.kind() == Page.Kind.PIN)
                            .map(Page.Field::name)
                            .filter(name -> values.remove(name) != null)
                            .toList();
            out.put("values", values);
            if (!pins.isEmpty()) {
                out.put("withheld", pins);
            }
        }
        return out;
    }

    private static List<Page.Field> typedOn(Page page) {
        return switch (page) {
            case Page.Form form -> form.fields();
            case Page.Deliver deliver ->
                    deliver.ways().stream().flatMap(way -> way.fields().stream()).toList();
            default -> List.of();
        };
    }

    private static Event answered(String step, Map<String, Object> json) {
        Map<String, Object> values = new LinkedHashMap<>(object(json, "values"));
        if (json.containsKey("withheld")) {
            strings(json, "withheld").forEach(pin -> values.put(pin, Withheld.PIN));
        }
        return new Event.Answered(step, values);
    }

    static Map<String, Object> write(Event event) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("is", event.getClass().getSimpleName());
        out.put("step", event.step());
        out.putAll(
                switch (event) {
                    case Event.Answered e -> Map.of("values", e.values());
                    case Event.Identified e ->
                            Map.of(
                                    "who", e.who(),
                                    "way", e.way().name(),
                                    "level", e.level().name(),
                                    "facts", e.facts());
                    case Event.Consented e -> Map.of("calls", List.copyOf(e.calls()));
                    case Event.ConsentRefused _ -> Map.of();
                    case Event.Fetched e -> Map.of("results", results(e.results()));
                    case Event.Paid e -> Map.of("method", e.method(), "fields", e.fields());
                    case Event.PayAttemptFailed e -> Map.of("method", e.method(), "code", e.code());
                    case Event.EntryOpened e -> Map.of("index", (long) e.index());
                    case Event.EntryRemoved e -> Map.of("index", (long) e.index());
                    case Event.MaterialTaken e ->
                            Map.of(
                                    "material", e.material(),
                                    "way", e.way(),
                                    "pieces", pieces(e.pieces()));
                    case Event.MaterialDropped e -> Map.of("material", e.material());
                    case Event.VideoEnded e ->
                            Map.of(
                                    "verdict", e.verdict().name(),
                                    "examiner", e.examiner(),
                                    "stills", e.stills());
                    case Event.CaseAccepted e -> Map.of("id", e.id(), "ack", e.ack());
                    case Event.CaseRefused e ->
                            Map.of("id", e.id(), "code", e.code(), "say", e.say().byLanguage());
                    case Event.Signed e -> Map.of("signer", e.signer(), "hash", e.documentHash());
                    case Event.Submitted e -> Map.of("ack", e.ack());
                    case Event.SubmitRefused e ->
                            Map.of("code", e.code(), "say", e.say().byLanguage());
                    case Event.Waited e -> Map.of("news", e.news(), "outcome", e.outcome().name());
                    case Event.Printed e ->
                            Map.of(
                                    "documentNo", e.documentNo(),
                                    "checkCode", e.checkCode(),
                                    "onPaper", e.onPaper());
                    case Event.Rated e ->
                            Map.of(
                                    "level", (long) e.level(),
                                    "reasons", List.copyOf(e.reasons()),
                                    "words", e.words());
                    case Event.WentBack _ -> Map.of();
                    case Event.WentTo e -> Map.of("target", e.target());
                });
        return out;
    }

    /// @throws IllegalArgumentException for an entry this version does not know
    static Event read(Map<String, Object> json) {
        String step = text(json, "step");
        return switch (text(json, "is")) {
            case "Answered" -> answered(step, json);
            case "Identified" ->
                    new Event.Identified(
                            step,
                            text(json, "who"),
                            IdWay.valueOf(text(json, "way")),
                            kiosk.matter.Assurance.valueOf(text(json, "level")),
                            object(json, "facts"));
            case "Consented" -> new Event.Consented(step, strings(json, "calls"));
            case "ConsentRefused" -> new Event.ConsentRefused(step);
            case "Fetched" -> new Event.Fetched(step, readResults(object(json, "results")));
            case "Paid" -> new Event.Paid(step, text(json, "method"), object(json, "fields"));
            case "PayAttemptFailed" ->
                    new Event.PayAttemptFailed(step, text(json, "method"), text(json, "code"));
            case "EntryOpened" -> new Event.EntryOpened(step, integer(json, "index"));
            case "EntryRemoved" -> new Event.EntryRemoved(step, integer(json, "index"));
            case "MaterialTaken" ->
                    new Event.MaterialTaken(
                            step, text(json, "material"), text(json, "way"), readPieces(json));
            case "MaterialDropped" -> new Event.MaterialDropped(step, text(json, "material"));
            case "VideoEnded" ->
                    new Event.VideoEnded(
                            step,
                            Event.VideoEnded.Verdict.valueOf(text(json, "verdict")),
                            text(json, "examiner"),
                            List.copyOf(strings(json, "stills")));
            case "CaseAccepted" ->
                    new Event.CaseAccepted(step, text(json, "id"), object(json, "ack"));
            case "CaseRefused" ->
                    new Event.CaseRefused(
                            step, text(json, "id"), text(json, "code"), texts(json, "say"));
            case "Signed" -> new Event.Signed(step, text(json, "signer"), text(json, "hash"));
            case "Submitted" -> new Event.Submitted(step, object(json, "ack"));
            case "SubmitRefused" ->
                    new Event.SubmitRefused(step, text(json, "code"), texts(json, "say"));
            case "Waited" ->
                    new Event.Waited(
                            step,
                            object(json, "news"),
                            Event.Waited.Outcome.valueOf(text(json, "outcome")));
            case "Printed" ->
                    new Event.Printed(
                            step,
                            text(json, "documentNo"),
                            text(json, "checkCode"),
                            Boolean.TRUE.equals(json.get("onPaper")));
            case "Rated" ->
                    new Event.Rated(
                            step,
                            integer(json, "level"),
                            strings(json, "reasons"),
                            json.getOrDefault("words", "").toString());
            case "WentBack" -> new Event.WentBack(step);
            case "WentTo" -> new Event.WentTo(step, text(json, "target"));
            default -> throw new IllegalArgumentException("unknown event " + text(json, "is"));
        };
    }

    private static List<Object> pieces(List<Piece> pieces) {
        List<Object> out = new ArrayList<>();
        for (Piece piece : pieces) {
            out.add(
                    Map.of(
                            "sha256", piece.sha256(),
                            "mediaType", piece.mediaType(),
                            "pages", (long) piece.pages()));
        }
        return out;
    }

    private static List<Piece> readPieces(Map<String, Object> json) {
        List<Piece> pieces = new ArrayList<>();
        if (value(json, "pieces") instanceof List<?> list) {
            for (Object item : list) {
                Map<String, Object> piece = asObject(item);
                pieces.add(
                        new Piece(
                                text(piece, "sha256"),
                                text(piece, "mediaType"),
                                integer(piece, "pages")));
            }
        }
        return pieces;
    }

    private static int integer(Map<String, Object> json, String key) {
        if (value(json, key) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException(key + " is not a number");
    }

    private static Map<String, Object> results(Map<String, CallResult> results) {
        Map<String, Object> out = new LinkedHashMap<>();
        results.forEach((id, result) ->
                out.put(
                        id,
                        switch (result) {
                            case CallResult.Answered a ->
                                    Map.ofEntries(
                                            entry("body", a.body()),
                                            entry("at", a.at().toString()));
                            case CallResult.Refused r ->
                                    Map.ofEntries(
                                            entry("code", r.code()),
                                            entry("say", r.say().byLanguage()));
                            case CallResult.Unavailable u ->
                                    Map.ofEntries(entry("unavailable", u.reason()));
                        }));
        return out;
    }

    private static Map<String, CallResult> readResults(Map<String, Object> json) {
        Map<String, CallResult> out = new HashMap<>();
        json.forEach((id, value) -> out.put(id, readResult(asObject(value))));
        return out;
    }

    private static CallResult readResult(Map<String, Object> json) {
        if (json.containsKey("body")) {
            return new CallResult.Answered(object(json, "body"), Instant.parse(text(json, "at")));
        }
        if (json.containsKey("code")) {
            return new CallResult.Refused(text(json, "code"), texts(json, "say"));
        }
        return new CallResult.Unavailable(text(json, "unavailable"));
    }

    private static Object value(Map<String, Object> json, String key) {
        Object value = json.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing " + key);
        }
        return value;
    }

    static String text(Map<String, Object> json, String key) {
        return value(json, key).toString();
    }

    static Map<String, Object> object(Map<String, Object> json, String key) {
        return asObject(value(json, key));
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> asObject(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not an object");
    }

    private static Texts texts(Map<String, Object> json, String key) {
        Map<String, String> byLanguage = new HashMap<>();
        object(json, key).forEach((language, text) -> byLanguage.put(language, text.toString()));
        return new Texts(byLanguage);
    }

    private static Set<String> strings(Map<String, Object> json, String key) {
        if (value(json, key) instanceof List<?> list) {
            return Set.copyOf(list.stream().map(Object::toString).toList());
        }
        throw new IllegalArgumentException(key + " is not a list");
    }
}
