package kiosk.central.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.central.json.Json;

/// What an event carried, in words: nested answers laid flat, long numbers shortened, since
/// departments answer for people.
final class Details {
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("caseId", "matter", "version", "documentNo");
    private static final int LONGEST = 300;

    private final Words words;

    Details(Words words) {
        this.words = words;
    }

    String of(Map<String, Object> body) {
        List<String> parts = new ArrayList<>();
        add(body, parts);
        return String.join(" · ", parts);
    }

    private void add(Map<String, Object> body, List<String> parts) {
        body.forEach((key, value) -> {
            if (key.equals("say")) {
                Map<String, Object> say = Json.asObject(value);
                String said = Json.string(say, words.language());
                parts.add(said.isEmpty() ? Json.string(say, "zh-Hans") : said);
            } else if (value instanceof Map) {
                add(Json.asObject(value), parts);
            } else if (!SAID_ELSEWHERE.contains(key)
                    && !Boolean.FALSE.equals(value)
                    && !key.endsWith(words.english() ? "Zh" : "En")) {
                parts.add(label(key) + " " + value(key, value));
            }
        });
    }

    private String label(String key) {
        return words.get("detail." + key, words.get("field." + key, key));
    }

    private String value(String key, Object value) {
        if (key.endsWith("Fen") && value instanceof Long fen) {
            return Money.yuan(fen);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        String text =
                value.toString()
                        .replaceAll("(?<![0-9A-Za-z])(\\d{3})\\d{9,}(\\w{2,4})(?!\\w)", "$1****$2");
        String word = words.get("value." + text, words.get("state." + text, text));
        return word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
    }
}
