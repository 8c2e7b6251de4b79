package kiosk.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// What central decided or learned about one of this terminal's cases; numbered per terminal
/// without gaps.
///
/// @param n from 1
/// @param caseId may be empty
/// @param type `case.accepted`, `case.refused`, `case.decided`, `payment.paid`,
///   `staff.acknowledged` …
/// @param body JSON object
public record DownEvent(long n, String caseId, String type, String body, Instant at) {

    private static final int NAME_CHARS_MAX = 64;

    /// The message on `down/evt`.
    ///
    /// @throws IllegalStateException when the body is no JSON object
    public byte[] write() {
        ObjectNode node = Json.object();
        node.put("n", n);
        node.put("caseId", caseId);
        node.put("type", type);
        try {
            node.set("body", Json.object(body));
        } catch (MalformedException e) {
            throw new IllegalStateException("body of event " + n + ": " + e.getMessage(), e);
        }
        node.put("at", at.toString());
        return Json.bytes(node);
    }

    /// Reads the message on `down/evt`.
    public static DownEvent read(byte[] payload) throws MalformedException {
        JsonNode node = Json.object(payload);
        JsonNode body = node.get("body");
        long n = Json.number(node, "n");
        if (n < 1 || body == null || !body.isObject()) {
            throw new MalformedException("n below 1, or body missing or no object");
        }
        String caseId = node.path("caseId").asText("");
        String type = Json.text(node, "type");
        if (caseId.length() > NAME_CHARS_MAX || type.length() > NAME_CHARS_MAX) {
            throw new MalformedException("caseId or type longer than " + NAME_CHARS_MAX);
        }
        return new DownEvent(n, caseId, type, Json.text(body), Json.instant(node, "at"));
    }

    @Override
    public String toString() {
        return "DownEvent[" + n + " " + type + "]";
    }
}
