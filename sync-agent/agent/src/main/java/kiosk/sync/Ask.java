package kiosk.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// A request on the wire (`up/req/…`), and its answer.
///
/// @param key idempotency key, empty for reads
/// @param in inputs: plain JSON-like values
public record Ask(String key, Map<String, Object> in) {

    /// The message on `up/req/…`.
    public byte[] write() {
        ObjectNode node = Json.object();
        node.put("key", key);
        node.set("in", Json.tree(in));
        return Json.bytes(node);
    }

    /// Reads the message on `up/req/…`.
    public static Ask read(byte[] payload) throws MalformedException {
        JsonNode node = Json.object(payload);
        JsonNode in = node.get("in");
        if (in == null || !in.isObject()) {
            throw new MalformedException("field in is missing or no object");
        }
        return new Ask(node.path("key").asText(""), Json.map(in));
    }

    /// The message on the response topic.
    ///
    /// @throws IllegalArgumentException for silence, which cannot be sent
    public static byte[] writeReply(Central.Reply reply) {
        ObjectNode node = Json.object();
        switch (reply) {
            case Central.Reply.Answer(var body) ->
                    node.put("ok", true).set("body", Json.tree(body));
            case Central.Reply.Refusal(var code, var say) ->
                    node.put("ok", false).put("code", code).set("say", Json.tree(say));
            case Central.Reply.Silence _ ->
                    throw new IllegalArgumentException("silence is not a message");
        }
        return Json.bytes(node);
    }

    /// Reads the message on the response topic.
    public static Central.Reply readReply(byte[] payload) throws MalformedException {
        JsonNode node = Json.object(payload);
        JsonNode ok = node.get("ok");
        if (ok == null || !ok.isBoolean()) {
            throw new MalformedException("field ok is missing or no boolean");
        }
        if (ok.booleanValue()) {
            JsonNode body = node.path("body");
            return new Central.Reply.Answer(body.isObject() ? Json.map(body) : Map.of());
        }
        Map<String, String> say = new LinkedHashMap<>();
        for (var entry : node.path("say").properties()) {
            say.put(entry.getKey(), entry.getValue().asText());
        }
        return new Central.Reply.Refusal(Json.text(node, "code"), Map.copyOf(say));
    }

    @Override
    public String toString() {
        return "Ask[" + in.size() + " inputs]";
    }
}
