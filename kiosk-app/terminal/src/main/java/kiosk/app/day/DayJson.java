package kiosk.app.day;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kiosk.app.day.DayItem.Amounts;
import kiosk.app.day.DayItem.Kind;
import kiosk.app.day.DayState.Explained;
import kiosk.app.day.DayTotals.Sum;

/// The day's records in the journal and in events.
final class DayJson {
    private DayJson() {}

    static Map<String, Object> item(DayItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("orderNo", item.orderNo());
        json.put("method", item.method());
        json.put("kind", item.kind().name());
        json.put("caseId", item.caseId());
        json.put("since", item.since().toString());
        item.amounts().pad().ifPresent(fen -> json.put("padFen", fen));
        item.amounts().journal().ifPresent(fen -> json.put("journalFen", fen));
        item.amounts().central().ifPresent(fen -> json.put("centralFen", fen));
        return json;
    }

    static DayItem readItem(Map<?, ?> json) {
        return new DayItem(
                text(json, "orderNo"),
                text(json, "method"),
                Kind.valueOf(text(json, "kind")),
                new Amounts(fen(json, "padFen"), fen(json, "journalFen"), fen(json, "centralFen")),
                text(json, "caseId"),
                LocalDate.parse(text(json, "since")));
    }

    static Map<String, Object> totals(DayTotals totals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", totals.method());
        totals.pad().ifPresent(sum -> put(json, "pad", sum));
        put(json, "journal", totals.journal());
        totals.central().ifPresent(sum -> put(json, "central", sum));
        return json;
    }

    private static void put(Map<String, Object> json, String book, Sum sum) {
        json.put(book + "Count", sum.count());
        json.put(book + "Fen", sum.fen());
    }

    static DayTotals readTotals(Map<?, ?> json) {
        return new DayTotals(
                text(json, "method"),
                sum(json, "pad"),
                sum(json, "journal").orElse(Sum.NONE),
                sum(json, "central"));
    }

    private static Optional<Sum> sum(Map<?, ?> json, String book) {
        OptionalLong count = fen(json, book + "Count");
        return count.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sum(count.getAsLong(), fen(json, book + "Fen").orElse(0)));
    }

    static Map<String, Object> explained(Explained said) {
        return Map.of("orderNo", said.orderNo(), "text", said.text(), "staffNo", said.staffNo());
    }

    static Explained readExplained(Map<?, ?> json) {
        return new Explained(text(json, "orderNo"), text(json, "text"), text(json, "staffNo"));
    }

    /// The objects of a list; none where it is absent.
    static List<Map<?, ?>> list(Map<?, ?> json, String key) {
        return json.get(key) instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>map(each -> each instanceof Map<?, ?> m ? m : Map.of())
                        .toList()
                : List.of();
    }

    static String text(Map<?, ?> json, String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }

    static OptionalLong fen(Map<?, ?> json, String key) {
        return json.get(key) instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    static long number(Map<?, ?> json, String key) {
        return fen(json, key).orElse(0);
    }
}
