package kiosk.app.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON objects of journal and bus as the matter language sees them: keys sorted when written,
/// whole numbers always `Long`.
public final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private Json() {}

    /// Canonical text.
    public static String write(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-like", e);
        }
    }

    /// @throws IllegalArgumentException when `text` is not a JSON object
    public static Map<String, Object> read(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
    }

    /// The same object with string keys, `Long` for every whole number, and absent instead of null.
    public static Map<String, Object> plain(Map<?, ?> object) {
        Map<String, Object> out = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (value != null) {
                out.put(String.valueOf(key), plainValue(value));
            }
        });
        return out;
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Map<?, ?> map -> plain(map);
            case List<?> list -> list.stream().map(Json::plainValue).toList();
            default -> value;
        };
    }
}
