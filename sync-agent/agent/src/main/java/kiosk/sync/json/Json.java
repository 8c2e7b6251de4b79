package kiosk.sync.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads with limits (depth 40, duplicate keys refused, nothing after the end) and writes with
/// sorted keys, so that equal content gives equal bytes.
///
/// Thread rule: any thread.
public final class Json {
    private static final int DEPTH_MAX = 40;
    private static final int STRING_CHARS_MAX = 512 * 1024;
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
            new TypeReference<>() {};

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            com.fasterxml.jackson.core.JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH_MAX)
                                                    .maxStringLength(STRING_CHARS_MAX)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private Json() {}

    /// Any JSON value.
    public static JsonNode tree(byte[] bytes) throws MalformedException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new MalformedException("empty, not JSON");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedException(place(e));
        } catch (IOException e) {
            throw new MalformedException("not JSON");
        }
    }

    /// A JSON object.
    public static JsonNode object(byte[] bytes) throws MalformedException {
        JsonNode node = tree(bytes);
        if (!node.isObject()) {
            throw new MalformedException("not a JSON object");
        }
        return node;
    }

    /// A JSON object from text.
    public static JsonNode object(String text) throws MalformedException {
        return object(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// An object node as a map of plain Java values.
    public static Map<String, Object> map(JsonNode node) {
        return MAPPER.convertValue(node, OBJECT);
    }

    /// Plain Java values (maps, lists, strings, numbers, booleans, null) as a tree.
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// A new empty object.
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Canonical text: keys sorted at every level, no white space.
    public static String text(Object value) {
        try {
            // A tree keeps its own order; a map is sorted by the mapper.
            Object plain =
                    value instanceof JsonNode node
                            ? MAPPER.convertValue(node, Object.class)
                            : value;
            return MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /// Canonical bytes.
    public static byte[] bytes(Object value) {
        return text(value).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// A text field that must be there.
    public static String text(JsonNode object, String field) throws MalformedException {
        JsonNode value = object.get(field);
        if (value == null || !value.isTextual()) {
            throw new MalformedException("field " + field + " is missing or no text");
        }
        return value.textValue();
    }

    /// A whole number that must be there.
    public static long number(JsonNode object, String field) throws MalformedException {
        JsonNode value = object.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new MalformedException("field " + field + " is missing or no whole number");
        }
        return value.longValue();
    }

    /// A time that must be there (RFC 3339).
    public static Instant instant(JsonNode object, String field) throws MalformedException {
        try {
            return Instant.parse(text(object, field));
        } catch (DateTimeException e) {
            throw new MalformedException("field " + field + " is no time");
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "not JSON"
                : "not JSON at byte " + e.getLocation().getByteOffset();
    }
}
