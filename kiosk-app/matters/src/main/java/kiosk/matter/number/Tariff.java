package kiosk.matter.number;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A tariff in steps: from how many units on, how much one more unit costs, in fen.
///
/// @param steps units → fen a unit beyond them; `{0: 300, 180: 420}` costs 3.00 up to 180 units and
///   4.20 for each one after
public record Tariff(NavigableMap<Long, Long> steps) {

    /// From dictionary entries; the key `base` is a fixed fee.
    ///
    /// @throws IllegalArgumentException no tariff, or entries that are no numbers
    public static Tariff of(Map<String, Object> dictionary) {
        NavigableMap<Long, Long> steps = new TreeMap<>();
        dictionary.forEach((key, value) -> {
            if (!(value instanceof Number fen) || fen.longValue() < 0) {
                throw new IllegalArgumentException("a tariff holds fen");
            }
            steps.put(key.equals("base") ? -1L : Long.parseLong(key), fen.longValue());
        });
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no such tariff");
        }
        return new Tariff(steps);
    }

    /// What `units` cost together.
    ///
    /// @throws ArithmeticException more than a long of fen
    public long fee(long units) {
        long total = steps.getOrDefault(-1L, 0L);
        for (Map.Entry<Long, Long> step : steps.tailMap(0L, true).entrySet()) {
            Long next = steps.higherKey(step.getKey());
            long last = next == null ? units : Math.min(units, next);
            if (last > step.getKey()) {
                total =
                        Math.addExact(
                                total, Math.multiplyExact(last - step.getKey(), step.getValue()));
            }
        }
        return total;
    }
}
