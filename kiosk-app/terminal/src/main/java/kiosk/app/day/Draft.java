package kiosk.app.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.app.day.DayState.Explained;
import kiosk.device.PaymentPad;

/// A close as it was decided: written down before the pad is told to settle, so that it can be
/// finished by whoever finds it.
///
/// @param id key of its journal lines
/// @param comparedAt when the books were read
/// @param batchNo the pad's batch, empty when the pad was not reached
/// @param sums what the pad is expected to settle
/// @param through last line of the journal's money in this period
/// @param itemsThrough last line about items in this period
/// @param items everything open after this close
/// @param matched open items that ended by themselves
record Draft(
        String id,
        String slipNo,
        LocalDate day,
        Instant comparedAt,
        String staffNo,
        String secondNo,
        String batchNo,
        Map<PaymentPad.Method, PaymentPad.Sum> sums,
        long through,
        long itemsThrough,
        boolean centralReached,
        List<DayTotals> totals,
        List<DayItem> items,
        Set<String> matched,
        List<Explained> explained,
        List<String> unresolved) {

    boolean padReached() {
        return !batchNo.isEmpty();
    }

    PaymentPad.Totals expected() {
        return new PaymentPad.Totals(batchNo, sums, java.util.Optional.empty());
    }

    /// Without items and matched orders, which may be many.
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", "day");
        json.put("slipNo", slipNo);
        json.put("day", day.toString());
        json.put("comparedAt", comparedAt.toString());
        json.put("staffNo", staffNo);
        json.put("secondNo", secondNo);
        json.put("batchNo", batchNo);
        Map<String, Object> expected = new LinkedHashMap<>();
        sums.forEach((method, sum) -> expected.put(method.name(), List.of(sum.count(), sum.fen())));
        json.put("sums", expected);
        json.put("through", through);
        json.put("itemsThrough", itemsThrough);
        json.put("centralReached", centralReached);
        json.put("totals", totals.stream().map(DayJson::totals).toList());
        json.put("explained", explained.stream().map(DayJson::explained).toList());
        json.put("unresolved", unresolved);
        return json;
    }

    static Draft read(
            String id, Map<String, Object> json, List<DayItem> items, Set<String> matched) {
        return new Draft(
                id,
                DayJson.text(json, "slipNo"),
                LocalDate.parse(DayJson.text(json, "day")),
                Instant.parse(DayJson.text(json, "comparedAt")),
                DayJson.text(json, "staffNo"),
                DayJson.text(json, "secondNo"),
                DayJson.text(json, "batchNo"),
                sums(json),
                DayJson.number(json, "through"),
                DayJson.number(json, "itemsThrough"),
                Boolean.TRUE.equals(json.get("centralReached")),
                DayJson.list(json, "totals").stream().map(DayJson::readTotals).toList(),
                items,
                matched,
                DayJson.list(json, "explained").stream().map(DayJson::readExplained).toList(),
                strings(json.get("unresolved")));
    }

    private static Map<PaymentPad.Method, PaymentPad.Sum> sums(Map<String, Object> json) {
        Map<PaymentPad.Method, PaymentPad.Sum> sums = new LinkedHashMap<>();
        if (json.get("sums") instanceof Map<?, ?> map) {
            map.forEach((method, pair) -> {
                if (pair instanceof List<?> two
                        && two.get(0) instanceof Number count
                        && two.get(1) instanceof Number fen) {
                    sums.put(
                            PaymentPad.Method.valueOf(String.valueOf(method)),
                            new PaymentPad.Sum(count.longValue(), fen.longValue()));
                }
            });
        }
        return sums;
    }

    static List<String> strings(@org.jspecify.annotations.Nullable Object list) {
        List<String> strings = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> strings.add(String.valueOf(value)));
        }
        return strings;
    }
}
