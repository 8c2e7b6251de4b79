package kiosk.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// Central's word that it has events (sent after its commit). Only this empties the outbox.
///
/// @param ids events now safe at central
/// @param rejected events central will never take
public record Receipt(
        String terminal, String epoch, List<String> ids, List<Rejected> rejected, Instant at) {

    public Receipt {
        ids = List.copyOf(ids);
        rejected = List.copyOf(rejected);
    }

    /// An event refused for good.
    public record Rejected(String id, String code, String text) {}

    /// The message on `down/rcpt`.
    public byte[] write() {
        ObjectNode node = Json.object();
        node.put("terminal", terminal);
        node.put("epoch", epoch);
        node.put("at", at.toString());
        ArrayNode named = node.putArray("ids");
        ids.forEach(named::add);
        ArrayNode refused = node.putArray("rejected");
        for (Rejected r : rejected) {
            refused.addObject().put("id", r.id()).put("code", r.code()).put("text", r.text());
        }
        return Json.bytes(node);
    }

    /// Reads the message on `down/rcpt`.
    public static Receipt read(byte[] payload) throws MalformedException {
        JsonNode node = Json.object(payload);
        List<String> ids = new ArrayList<>();
        for (JsonNode id : node.path("ids")) {
            if (!id.isTextual()) {
                throw new MalformedException("field ids holds something else than text");
            }
            ids.add(id.textValue());
        }
        List<Rejected> rejected = new ArrayList<>();
        for (JsonNode r : node.path("rejected")) {
            rejected.add(
                    new Rejected(
                            Json.text(r, "id"), Json.text(r, "code"), r.path("text").asText("")));
        }
        return new Receipt(
                Json.text(node, "terminal"),
                Json.text(node, "epoch"),
                ids,
                rejected,
                Json.instant(node, "at"));
    }
}
