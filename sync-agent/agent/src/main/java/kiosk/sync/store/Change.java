package kiosk.sync.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.Store.Pending;
import kiosk.sync.Store.Remains;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// One transaction, as it is applied to the tables and as it stands in the log.
sealed interface Change {

    /// Entries, events with their numbers, keepsakes.
    record Appended(List<JournalEntry> entries, List<Pending> events, List<Keepsake> keepsakes)
            implements Change {}

    /// Central has these.
    record Acknowledged(List<String> ids) implements Change {}

    /// Central will not take this.
    record Refused(String id, String code) implements Change {}

    /// Central said this.
    record Received(DownEvent event) implements Change {}

    /// What may not be kept any longer.
    record Forgotten(List<Line> lines, List<String> checkCodes) implements Change {}

    /// A line that says less from now on.
    ///
    /// @param was checksum of what it said until now: in a journal made anew from a damaged log,
    ///   another line may stand in its place
    record Line(Remains remains, int was) {}

    /// For the log.
    default byte[] write() {
        Map<String, Object> out = new LinkedHashMap<>();
        switch (this) {
            case Appended(var entries, var events, var keepsakes) -> {
                out.put("do", "append");
                out.put("entries", entries.stream().map(Change::entry).toList());
                out.put("events", events.stream().map(Change::event).toList());
                out.put("keepsakes", keepsakes.stream().map(Change::keepsake).toList());
            }
            case Acknowledged(var ids) -> {
                out.put("do", "acknowledge");
                out.put("ids", ids);
            }
            case Refused(var id, var code) -> {
                out.put("do", "refuse");
                out.put("id", id);
                out.put("code", code);
            }
            case Forgotten(var lines, var checkCodes) -> {
                out.put("do", "forget");
                out.put("lines", lines.stream().map(Change::line).toList());
                out.put("codes", checkCodes);
            }
            case Received(var e) -> {
                out.put("do", "receive");
                out.put("n", e.n());
                out.put("texts", List.of(e.caseId(), e.type(), e.body(), e.at().toString()));
            }
        }
        return Json.bytes(out);
    }

    private static List<Object> line(Line line) {
        return List.of(line.remains().number(), line.remains().body(), line.was());
    }

    private static List<String> entry(JournalEntry e) {
        return List.of(
                e.visit(),
                e.caseId(),
                e.phase().name(),
                e.effect(),
                e.key(),
                e.body(),
                e.at().toString());
    }

    private static List<Object> event(Pending p) {
        OutboundEvent e = p.event();
        return List.of(
                p.seq(), e.id(), e.type(), e.subject(), e.lane(), e.data(), e.at().toString());
    }

    private static List<Object> keepsake(Keepsake k) {
        return List.of(k.ownerRef(), k.caseId(), k.checkCode(), k.kind(), k.body(), k.printed());
    }

    /// From the log.
    static Change read(byte[] bytes) throws MalformedException {
        JsonNode in = Json.object(bytes);
        try {
            return switch (Json.text(in, "do")) {
                case "append" -> appended(in);
                case "acknowledge" -> new Acknowledged(texts(in.path("ids")));
                case "refuse" -> new Refused(Json.text(in, "id"), Json.text(in, "code"));
                case "receive" -> received(in);
                case "forget" -> forgotten(in);
                default -> throw new MalformedException("unknown change");
            };
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | java.time.DateTimeException e) {
            // From valueOf, a missing column, a time that is none.
            throw new MalformedException("change with a column that does not fit");
        }
    }

    private static Appended appended(JsonNode in) {
        List<JournalEntry> entries = new ArrayList<>();
        for (JsonNode row : in.path("entries")) {
            List<String> t = texts(row);
            entries.add(
                    new JournalEntry(
                            t.get(0),
                            t.get(1),
                            JournalEntry.Phase.valueOf(t.get(2)),
                            t.get(3),
                            t.get(4),
                            t.get(5),
                            Instant.parse(t.get(6))));
        }
        List<Pending> events = new ArrayList<>();
        for (JsonNode row : in.path("events")) {
            List<String> t = texts(row);
            OutboundEvent event =
                    new OutboundEvent(
                            t.get(1),
                            t.get(2),
                            t.get(3),
                            Integer.parseInt(t.get(4)),
                            t.get(5),
                            Instant.parse(t.get(6)));
            events.add(new Pending(Long.parseLong(t.get(0)), event));
        }
        List<Keepsake> keepsakes = new ArrayList<>();
        for (JsonNode row : in.path("keepsakes")) {
            List<String> t = texts(row);
            keepsakes.add(
                    new Keepsake(
                            t.get(0),
                            t.get(1),
                            t.get(2),
                            t.get(3),
                            t.get(4),
                            Boolean.parseBoolean(t.get(5))));
        }
        return new Appended(entries, events, keepsakes);
    }

    private static Forgotten forgotten(JsonNode in) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode row : in.path("lines")) {
            List<String> t = texts(row);
            Remains remains = new Remains(Long.parseLong(t.get(0)), t.get(1));
            lines.add(new Line(remains, t.size() > 2 ? Integer.parseInt(t.get(2)) : 0));
        }
        return new Forgotten(lines, texts(in.path("codes")));
    }

    private static Received received(JsonNode in) throws MalformedException {
        List<String> t = texts(in.path("texts"));
        return new Received(
                new DownEvent(
                        Json.number(in, "n"),
                        t.get(0),
                        t.get(1),
                        t.get(2),
                        Instant.parse(t.get(3))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
