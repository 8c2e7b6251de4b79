package kiosk.matter.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON in one form only: keys sorted by code unit, no blanks, no escapes beyond what JSON demands.
/// Signatures and digests are taken over this text in UTF-8.
public final class CanonicalJson {

    private CanonicalJson() {}

    /// Writes `String`, whole numbers, `Boolean`, `null`, `List` and `Map<String, ?>`.
    ///
    /// @throws IllegalArgumentException for any other type
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(out, text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Long n -> out.append(n.longValue());
            case Integer n -> out.append(n.intValue());
            case BigDecimal n -> out.append(n.stripTrailingZeros().toPlainString());
            case List<?> list -> array(out, list);
            case Map<?, ?> map -> object(out, map);
            default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    private static void array(StringBuilder out, List<?> list) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            append(out, item);
            comma = ",";
        }
        out.append(']');
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(comma);
            quote(out, entry.getKey());
            out.append(':');
            append(out, entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
