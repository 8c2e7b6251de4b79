package kiosk.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// A business event on the wire: CloudEvents 1.0 in JSON, with our extensions `epoch` and `seq`.
///
/// @param id UUIDv7; the receiver stores each id once
/// @param source `/terminals/{id}`
/// @param subject case id, or empty (then absent on the wire)
/// @param epoch identity of the sender's database
/// @param seq gap-free number within the epoch, from 1
/// @param data JSON object
public record CloudEvent(
        String id,
        String source,
        String type,
        Instant time,
        String subject,
        String epoch,
        long seq,
        JsonNode data) {

    /// Content type of [#write].
    public static final String BATCH = "application/cloudevents-batch+json";

    /// Content type of the data.
    public static final String JSON = "application/json";

    /// `specversion`.
    public static final String SPEC_VERSION = "1.0";

    private static final int ID_CHARS_MAX = 64;

    /// An outbox row as it travels.
    public static CloudEvent of(Store.Pending row, String terminal, String epoch)
            throws MalformedException {
        OutboundEvent event = row.event();
        return new CloudEvent(
                event.id(),
                "/terminals/" + terminal,
                event.type(),
                event.at(),
                event.subject(),
                epoch,
                row.seq(),
                Json.object(event.data()));
    }

    /// A batch: a JSON array of events.
    public static byte[] write(List<CloudEvent> batch) {
        return Json.bytes(Json.tree(batch.stream().map(CloudEvent::tree).toList()));
    }

    /// Reads a batch; one malformed event makes the whole batch malformed.
    public static List<CloudEvent> read(byte[] payload) throws MalformedException {
        JsonNode array = Json.tree(payload);
        if (!array.isArray()) {
            throw new MalformedException("a batch is a JSON array");
        }
        List<CloudEvent> events = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            events.add(of(node));
        }
        return List.copyOf(events);
    }

    private static CloudEvent of(JsonNode node) throws MalformedException {
        if (!node.isObject() || !SPEC_VERSION.equals(node.path("specversion").textValue())) {
            throw new MalformedException("not a CloudEvent of version " + SPEC_VERSION);
        }
        String id = Json.text(node, "id");
        JsonNode data = node.get("data");
        if (id.isEmpty() || id.length() > ID_CHARS_MAX) {
            throw new MalformedException("field id is empty or too long");
        }
        if (data == null || !data.isObject()) {
            throw new MalformedException("field data is missing or no object");
        }
        return new CloudEvent(
                id,
                Json.text(node, "source"),
                Json.text(node, "type"),
                Json.instant(node, "time"),
                node.has("subject") ? Json.text(node, "subject") : "",
                Json.text(node, "epoch"),
                Json.number(node, "seq"),
                data);
    }

    /// This event as a JSON tree.
    public JsonNode tree() {
        ObjectNode node = Json.object();
        node.put("specversion", SPEC_VERSION);
        node.put("id", id);
        node.put("source", source);
        node.put("type", type);
        node.put("time", time.toString());
        if (!subject.isEmpty()) {
            node.put("subject", subject);
        }
        node.put("epoch", epoch);
        node.put("seq", seq);
        node.put("datacontenttype", JSON);
        node.set("data", data);
        return node;
    }

    @Override
    public String toString() {
        return "CloudEvent[" + type + " " + id + "]";
    }
}
