package kiosk.device.sim.pad;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.device.sim.pad.PadLedger.Entry;
import kiosk.device.sim.pad.PadLedger.Entry.State;

/// What one pad holds, in memory: its orders and which batch each debit belongs to.
///
/// Thread rule: the simulator's thread.
final class PadBook {
    private final String serial;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();
    private int settled;
    private int numbered;

    PadBook(String serial) {
        this.serial = serial;
    }

    /// The same for a pad that had no number.
    PadBook named(String name) {
        var named = new PadBook(name);
        named.entries.putAll(entries);
        named.batches.putAll(batches);
        named.settled = settled;
        named.numbered = numbered;
        return named;
    }

    String serial() {
        return serial;
    }

    Optional<Entry> find(String order) {
        return Optional.ofNullable(entries.get(order));
    }

    Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    void keep(Entry entry) {
        entries.put(entry.order(), entry);
        if (entry.state() == State.PAID) {
            batches.putIfAbsent(entry.order(), settled);
            numbered = Math.max(numbered, Integer.parseInt(entry.trace()));
        }
    }

    void forget(String order) {
        entries.remove(order);
    }

    /// For the next debit.
    int nextNumber() {
        return numbered + 1;
    }

    /// Number of the open batch, six digits.
    String batch() {
        return "%06d".formatted(settled + 1);
    }

    boolean settled(String batch) {
        return batch.matches("\\d{6}")
                && Integer.parseInt(batch) >= 1
                && Integer.parseInt(batch) <= settled;
    }

    void closeBatch() {
        settled++;
    }

    /// Debits of the open batch, oldest first.
    List<Entry> open() {
        return entries.values().stream()
                .filter(e -> e.state() == State.PAID)
                .filter(e -> batches.getOrDefault(e.order(), 0) == settled)
                .toList();
    }
}
