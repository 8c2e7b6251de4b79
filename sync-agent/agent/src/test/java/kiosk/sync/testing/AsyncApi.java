package kiosk.sync.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kiosk.sync.Link.Message;

/// Checks messages against `asyncapi.yaml`: their topic must be one of its channels and their
/// payload must fit that channel's schema.
public final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Channel(Pattern topic, String contentType, JsonSchema schema) {}

    private final Map<String, Channel> channels = new LinkedHashMap<>();

    public AsyncApi() {
        JsonNode document;
        try (InputStream in = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
            document = new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        for (var entry : document.get("channels").properties()) {
            JsonNode channel = entry.getValue();
            String reference = channel.get("messages").iterator().next().get("$ref").textValue();
            JsonNode message = document.at(reference.substring(1));
            ObjectNode schema = JSON.createObjectNode();
            schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            schema.set("$ref", message.get("payload").get("$ref"));
            schema.set("components", document.get("components"));
            channels.put(
                    entry.getKey(),
                    new Channel(
                            pattern(channel.get("address").textValue()),
                            message.path("contentType").asText("application/json"),
                            factory.getSchema(schema)));
        }
    }

    private static Pattern pattern(String address) {
        // Only an operation may have several levels.
        return Pattern.compile(
                address.replace("{operation}", ".+").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    /// What is wrong with a message, empty when it fits.
    public String problem(Message message) {
        Optional<Channel> channel =
                channels.values().stream()
                        .filter(c -> c.topic().matcher(message.topic()).matches())
                        .findFirst();
        if (channel.isEmpty()) {
            return "no channel for " + message.topic();
        }
        if (!channel.get().contentType().equals(message.contentType())) {
            return message.topic() + " has content type " + message.contentType();
        }
        try {
            return channel.get().schema().validate(JSON.readTree(message.payload())).stream()
                    .map(problem -> message.topic() + ": " + problem.getMessage())
                    .collect(Collectors.joining("; "));
        } catch (IOException e) {
            return message.topic() + " is not JSON";
        }
    }
}
