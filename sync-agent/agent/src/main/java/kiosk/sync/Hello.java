package kiosk.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// What a terminal says on every connect (`up/req/sync/hello`, inside `in` of [Ask]); central sends
/// every event after `lastEvent` again.
///
/// @param epoch identity of the terminal's database
/// @param bootId identity of this run of the terminal's program
/// @param lastEvent highest number taken in without gaps
/// @param versions of program, packs …
public record Hello(String epoch, String bootId, long lastEvent, Map<String, String> versions) {

    /// The operation name.
    public static final String OPERATION = "sync/hello";

    public Hello {
        versions = Map.copyOf(versions);
    }

    /// As inputs of a request.
    public Map<String, Object> in() {
        return Map.of(
                "epoch", epoch, "bootId", bootId, "lastEvent", lastEvent, "versions", versions);
    }

    /// From inputs of a request.
    public static Hello of(Ask ask) throws MalformedException {
        JsonNode in = Json.tree(ask.in());
        Map<String, String> versions = new LinkedHashMap<>();
        for (var entry : in.path("versions").properties()) {
            versions.put(entry.getKey(), entry.getValue().asText());
        }
        return new Hello(
                Json.text(in, "epoch"),
                Json.text(in, "bootId"),
                Json.number(in, "lastEvent"),
                versions);
    }
}
