package kiosk.matter.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The latest entry of each step, with what accumulates beside it.
///
/// @param entries step id → entry
/// @param attempts failed attempts to pay
/// @param news what departments said about the submitted case
record Ledger(Map<String, Entry> entries, int attempts, Map<String, Object> news) {
    Ledger {
        entries = Map.copyOf(entries);
        news = Map.copyOf(news);
    }

    static Ledger empty() {
        return new Ledger(Map.of(), 0, Map.of());
    }

    Optional<Entry> entry(String step) {
        return Optional.ofNullable(entries.get(step));
    }

    Ledger with(String step, Entry entry) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(step, entry);
        return new Ledger(more, attempts, news);
    }

    Ledger without(String step) {
        Map<String, Entry> fewer = new LinkedHashMap<>(entries);
        fewer.remove(step);
        return new Ledger(fewer, attempts, news);
    }

    Ledger opened(String step) {
        Entry entry = entries.get(step);
        return entry == null ? this : with(step, entry.opened());
    }

    Ledger failedAttempt() {
        return new Ledger(entries, attempts + 1, news);
    }

    Ledger heard(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(news);
        all.putAll(more);
        return new Ledger(entries, attempts, all);
    }
}
