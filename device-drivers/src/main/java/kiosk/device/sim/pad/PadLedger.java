package kiosk.device.sim.pad;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.device.sim.pad.PadLedger.Entry.State;
import org.jspecify.annotations.Nullable;

/// What the pad did, one line of JSON per change, on the disk before anything is answered. Survives
/// a kill: a line that was cut off is dropped, an order that was open is ended as interrupted.
///
/// A debit belongs to the batch that was open when it was written; `{"settled":…}` closes a batch.
///
/// Thread rule: the simulator's thread.
public final class PadLedger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();
    private int settled;
    private int numbered;
    private final @Nullable FileChannel file;

    /// One order.
    ///
    /// @param wallet key of what was presented, empty before that
    /// @param code response code at the end, empty while open
    /// @param at ISO-8601 instant of the last change
    public record Entry(
            String order,
            State state,
            long amountFen,
            String wallet,
            String code,
            String reference,
            String trace,
            String at) {

        /// As JSON values.
        Map<String, Object> asMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("order", order);
            map.put("state", state.name());
            map.put("amountFen", amountFen);
            map.put("wallet", wallet);
            map.put("code", code);
            map.put("reference", reference);
            map.put("at", at);
            return map;
        }

        /// Where an order stands.
        public enum State {
            OPEN,
            PAID,
            /// Ended without a debit.
            ENDED,
            /// Asked for, never seen: refused for ever.
            REFUSED
        }
    }

    private PadLedger(@Nullable FileChannel file) {
        this.file = file;
    }

    /// A ledger that dies with this process, for simulated time.
    public static PadLedger inMemory() {
        return new PadLedger(null);
    }

    /// A ledger in a file, which is made where there is none.
    ///
    /// @param interruptedCode the code for orders that were open when the process died
    public static PadLedger in(Path path, String interruptedCode) throws IOException {
        byte[] old = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var ledger = new PadLedger(file);
        int good = ledger.load(old);
        file.truncate(good);
        file.position(good);
        for (Entry entry : List.copyOf(ledger.entries.values())) {
            if (entry.state() == State.OPEN) {
                ledger.put(ended(entry, interruptedCode, entry.at()));
            }
        }
        return ledger;
    }

    /// An order as it stands.
    public Optional<Entry> find(String order) {
        return Optional.ofNullable(entries.get(order));
    }

    /// All orders, oldest first.
    public Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    /// How many debits there were.
    public int debits() {
        return (int) entries.values().stream().filter(e -> e.state() == State.PAID).count();
    }

    /// Begins an order.
    ///
    /// @throws IllegalStateException the number was used
    public void open(String order, long amountFen, String at) {
        require(!entries.containsKey(order), "order number used");
        put(new Entry(order, State.OPEN, amountFen, "", "", "", "", at));
    }

    /// Debits an open order, once.
    ///
    /// @throws IllegalStateException it is not open
    public Entry debit(String order, String wallet, String at) {
        return paid(open(order), wallet, at);
    }

    private Entry paid(Entry entry, String wallet, String at) {
        int number = numbered + 1;
        var paid =
                new Entry(
                        entry.order(),
                        State.PAID,
                        entry.amountFen(),
                        wallet,
                        "00",
                        "%012d".formatted(600_000_000_000L + number),
                        "%06d".formatted(number),
                        at);
        put(paid);
        return paid;
    }

    /// Ends an open order without a debit.
    ///
    /// @throws IllegalStateException it is not open
    public void end(String order, String code, String at) {
        put(ended(open(order), code, at));
    }

    /// Refuses an order number from now on.
    public void refuse(String order, String at) {
        require(!entries.containsKey(order), "order number used");
        put(new Entry(order, State.REFUSED, 0, "", "", "", "", at));
    }

    /// Number of the open batch, six digits.
    public String batch() {
        return "%06d".formatted(settled + 1);
    }

    /// Whether a batch was closed.
    public boolean settled(String batch) {
        return batch.matches("\\d{6}")
                && Integer.parseInt(batch) >= 1
                && Integer.parseInt(batch) <= settled;
    }

    /// Debits of the open batch, oldest first.
    public List<Entry> open() {
        return entries.values().stream()
                .filter(e -> e.state() == State.PAID)
                .filter(e -> batches.getOrDefault(e.order(), 0) == settled)
                .toList();
    }

    /// Closes the open batch.
    public void settle(String at) {
        write(Map.of("settled", batch(), "at", at));
        settled++;
    }

    /// For tests: a debit nobody ordered.
    ///
    /// @throws IllegalStateException the number was used
    void plant(String order, long amountFen, String wallet, String at) {
        require(!entries.containsKey(order), "order number used");
        paid(new Entry(order, State.OPEN, amountFen, "", "", "", "", at), wallet, at);
    }

    /// For tests: the pad never heard of this order.
    void forget(String order) {
        require(entries.containsKey(order), "no such order");
        write(Map.of("forgotten", order));
        entries.remove(order);
    }

    /// For tests: the same debit with another amount.
    void alter(String order, long amountFen) {
        Entry e = entries.get(order);
        if (e == null) {
            throw new IllegalStateException("no such order");
        }
        put(
                new Entry(
                        order,
                        e.state(),
                        amountFen,
                        e.wallet(),
                        e.code(),
                        e.reference(),
                        e.trace(),
                        e.at()));
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry open(String order) {
        Entry entry = entries.get(order);
        if (entry == null || entry.state() != State.OPEN) {
            throw new IllegalStateException("order is not open");
        }
        return entry;
    }

    private static Entry ended(Entry entry, String code, String at) {
        return new Entry(
                entry.order(), State.ENDED, entry.amountFen(), entry.wallet(), code, "", "", at);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// @return how many bytes were whole lines
    private int load(byte[] bytes) {
        int good = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                try {
                    take(JSON.readTree(bytes, good, i - good));
                } catch (IOException e) {
                    return good;
                }
                good = i + 1;
            }
        }
        return good;
    }

    private void take(JsonNode line) throws JsonProcessingException {
        if (line.has("settled")) {
            settled++;
        } else if (line.has("forgotten")) {
            entries.remove(line.get("forgotten").asText());
        } else {
            keep(JSON.treeToValue(line, Entry.class));
        }
    }

    private void keep(Entry entry) {
        entries.put(entry.order(), entry);
        if (entry.state() == State.PAID) {
            batches.putIfAbsent(entry.order(), settled);
            numbered = Math.max(numbered, Integer.parseInt(entry.trace()));
        }
    }

    private void put(Entry entry) {
        write(entry);
        keep(entry);
    }

    private void write(Object what) {
        if (file == null) {
            return;
        }
        try {
            var line = JSON.writeValueAsString(what) + "\n";
            var buffer = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
            file.force(true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
