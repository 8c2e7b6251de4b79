package kiosk.central.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON at central's borders: whole numbers are `Long`, a key twice is an error, nesting and
/// lengths are limited, trailing text is an error. Writing sorts keys, so that equal values give
/// equal text.
public final class Json {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Object>> ARRAY = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxNestingDepth(40)
                        .maxNumberLength(40)
                        .maxStringLength(300_000)
                        .maxNameLength(500)
                        .build();
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(limits)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /// An object.
    public static Map<String, Object> object(byte[] utf8) throws BadJson {
        try {
            return orEmpty(MAPPER.readValue(utf8, OBJECT));
        } catch (IOException e) {
            throw new BadJson(where("object", e));
        }
    }

    /// An object that we wrote ourselves; an empty text is an empty object.
    ///
    /// @throws IllegalStateException the store holds what we never wrote
    public static Map<String, Object> ours(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new LinkedHashMap<>();
        }
        try {
            return orEmpty(MAPPER.readValue(text, OBJECT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(where("stored object", e), e);
        }
    }

    /// An array.
    public static List<Object> array(byte[] utf8) throws BadJson {
        try {
            List<Object> list = MAPPER.readValue(utf8, ARRAY);
            if (list == null) {
                throw new BadJson("array expected, found null");
            }
            return list;
        } catch (IOException e) {
            throw new BadJson(where("array", e));
        }
    }

    /// Canonical text: keys sorted, no spaces.
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-like: " + value.getClass().getName(), e);
        }
    }

    /// Canonical UTF-8.
    public static byte[] bytes(Object value) {
        return text(value).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// A string member, or empty.
    public static String string(Map<String, ?> object, String key) {
        Object value = object.get(key);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "";
    }

    /// A whole-number member, or the fallback.
    public static long whole(Map<String, ?> object, String key, long fallback) {
        return object.get(key) instanceof Number n ? n.longValue() : fallback;
    }

    /// An object member, or an empty one.
    public static Map<String, Object> member(Map<String, ?> object, String key) {
        return asObject(object.get(key));
    }

    /// The value as an object, or an empty one.
    public static Map<String, Object> asObject(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) -> copy.put(String.valueOf(k), v));
        }
        return copy;
    }

    private static Map<String, Object> orEmpty(@Nullable Map<String, Object> map) {
        return map == null ? new LinkedHashMap<>() : map;
    }

    private static String where(String what, IOException e) {
        if (e instanceof JsonProcessingException j && j.getLocation() != null) {
            return what
                    + " expected; not readable at line "
                    + j.getLocation().getLineNr()
                    + ", column "
                    + j.getLocation().getColumnNr();
        }
        return what + " expected; not readable";
    }
}
