package kiosk.central.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable.Case;

/// What the customer gave with a case. Masked, a value shows no more than tells two apart.
final class PersonView {
    private static final Set<String> OPEN =
            Set.of("caseId", "kind", "rentKind", "method", "months", "state", "matter", "at");
    private static final int LONG = 11;
    private static final int LONGEST = 2000;

    private final Words words;

    PersonView(Words words) {
        this.words = words;
    }

    Html table(Case c, boolean unmasked) {
        Map<String, Object> submission = Json.ours(c.submission().submission());
        List<Html> rows = new ArrayList<>();
        add(Json.member(submission, "in"), "", unmasked, rows);
        return Layout.table(words, List.of("field", "value"), rows);
    }

    private void add(Map<String, Object> in, String path, boolean unmasked, List<Html> rows) {
        in.forEach((key, value) -> {
            String label = words.get("field." + key, key);
            String name = path.isEmpty() ? label : path + " · " + label;
            if (value instanceof Map) {
                add(Json.asObject(value), name, unmasked, rows);
            } else {
                rows.add(
                        Html.of(
                                "<tr><th scope=\"row\">{}</th><td class=\"person\">{}</td></tr>",
                                name,
                                shown(key, value, unmasked)));
            }
        });
    }

    private static String shown(String key, Object value, boolean unmasked) {
        if (key.endsWith("Fen") && value instanceof Long fen) {
            return Money.yuan(fen);
        }
        String text = String.valueOf(value);
        if (unmasked || value instanceof Boolean || OPEN.contains(key)) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
        return mask(text);
    }

    /// `李***`, `320******19`.
    static String mask(String text) {
        int[] points = text.codePoints().toArray();
        if (points.length <= 1) {
            return "*";
        }
        return points.length < LONG
                ? new String(points, 0, 1) + "***"
                : new String(points, 0, 3) + "******" + new String(points, points.length - 2, 2);
    }
}
