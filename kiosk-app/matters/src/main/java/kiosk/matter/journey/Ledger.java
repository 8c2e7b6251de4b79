package kiosk.matter.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The latest entry of each step, with what accumulates beside it.
///
/// @param entries step id → entry
/// @param attempts failed attempts to pay
/// @param news what departments said about the submitted case
/// @param work step id → what it gathered so far
record Ledger(
        Map<String, Entry> entries,
        int attempts,
        Map<String, Object> news,
        Map<String, Work> work) {
    Ledger {
        entries = Map.copyOf(entries);
        news = Map.copyOf(news);
        work = Map.copyOf(work);
    }

    static Ledger empty() {
        return new Ledger(Map.of(), 0, Map.of(), Map.of());
    }

    Optional<Entry> entry(String step) {
        return Optional.ofNullable(entries.get(step));
    }

    /// What a step gathered, if it gathered work of this kind.
    <W extends Work> Optional<W> work(String step, Class<W> kind) {
        return Optional.ofNullable(work.get(step)).filter(kind::isInstance).map(kind::cast);
    }

    Ledger with(String step, Entry entry) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(step, entry);
        return new Ledger(more, attempts, news, work);
    }

    Ledger without(String step) {
        Map<String, Entry> fewer = new LinkedHashMap<>(entries);
        fewer.remove(step);
        return new Ledger(fewer, attempts, news, work);
    }

    Ledger working(String step, Work gathered) {
        Map<String, Work> more = new LinkedHashMap<>(work);
        more.put(step, gathered);
        return new Ledger(entries, attempts, news, more);
    }

    Ledger opened(String step) {
        Entry entry = entries.get(step);
        return entry == null ? this : with(step, entry.opened());
    }

    Ledger failedAttempt() {
        return new Ledger(entries, attempts + 1, news, work);
    }

    Ledger heard(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(news);
        all.putAll(more);
        return new Ledger(entries, attempts, all, work);
    }
}
