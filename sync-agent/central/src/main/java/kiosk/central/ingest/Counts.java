package kiosk.central.ingest;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often what happened: events taken in, repeated, refused; foreign and malformed messages.
///
/// Thread rule: any thread.
public final class Counts {
    private final Map<String, LongAdder> byName = new ConcurrentHashMap<>();

    /// One more.
    public void add(String name) {
        byName.computeIfAbsent(name, _ -> new LongAdder()).increment();
    }

    /// All counts by name.
    public Map<String, Long> all() {
        Map<String, Long> copy = new TreeMap<>();
        byName.forEach((name, count) -> copy.put(name, count.sum()));
        return copy;
    }

    /// One count.
    public long of(String name) {
        LongAdder count = byName.get(name);
        return count == null ? 0 : count.sum();
    }
}
