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
import java.util.UUID;
import java.util.regex.Pattern;
import kiosk.device.sim.pad.PadLedger.Entry.State;
import org.jspecify.annotations.Nullable;

/// What the pad did, one line of JSON per change, on the disk before anything is answered. Survives
/// a kill: a line that was cut off is dropped, an order that was open is ended as interrupted.
///
/// A debit belongs to the batch that was open when it was written; `{"settled":…}` closes a batch.
/// `{"pad":…}` says whose ledger goes on below: that of the pad with this serial number.
///
/// Thread rule: the simulator's thread.
public final class PadLedger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z-]{1,32}");

    private final Map<String, PadBook> pads = new HashMap<>();
    private PadBook pad = new PadBook("");
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
        var ledger = new PadLedger(null);
        ledger.goOn("SIM-00000000");
        return ledger;
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
        if (ledger.serial().isEmpty()) { // new, or of a time when pads had no number
            ledger.belongTo("SIM-" + UUID.randomUUID().toString().substring(0, 8));
        }
        for (Entry entry : ledger.all()) {
            if (entry.state() == State.OPEN) {
                ledger.put(ended(entry, interruptedCode, entry.at()));
            }
        }
        return ledger;
    }

    /// Whose ledger it is: the serial number of its pad.
    public String serial() {
        return pad.serial();
    }

    /// Goes on as the ledger of another pad; one that was here before finds its own again.
    ///
    /// @throws IllegalArgumentException no serial number
    public void belongTo(String serial) {
        if (!SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("'" + serial + "' is no serial number");
        }
        write(Map.of("pad", serial));
        goOn(serial);
    }

    private void goOn(String serial) {
        pad = pads.computeIfAbsent(serial, pad.serial().isEmpty() ? pad::named : PadBook::new);
    }

    /// An order as it stands.
    public Optional<Entry> find(String order) {
        return pad.find(order);
    }

    /// All orders, oldest first.
    public Collection<Entry> all() {
        return pad.all();
    }

    /// How many debits there were.
    public int debits() {
        return (int) pad.all().stream().filter(e -> e.state() == State.PAID).count();
    }

    /// Begins an order.
    ///
    /// @throws IllegalStateException the number was used
    public void open(String order, long amountFen, String at) {
        require(find(order).isEmpty(), "order number used");
        put(new Entry(order, State.OPEN, amountFen, "", "", "", "", at));
    }

    /// Debits an open order, once.
    ///
    /// @throws IllegalStateException it is not open
    public Entry debit(String order, String wallet, String at) {
        return paid(open(order), wallet, at);
    }

    private Entry paid(Entry entry, String wallet, String at) {
        int number = pad.nextNumber();
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
        require(find(order).isEmpty(), "order number used");
        put(new Entry(order, State.REFUSED, 0, "", "", "", "", at));
    }

    /// Number of the open batch, six digits.
    public String batch() {
        return pad.batch();
    }

    /// Whether a batch was closed.
    public boolean settled(String batch) {
        return pad.settled(batch);
    }

    /// Debits of the open batch, oldest first.
    public List<Entry> open() {
        return pad.open();
    }

    /// Closes the open batch.
    public void settle(String at) {
        write(Map.of("settled", batch(), "at", at));
        pad.closeBatch();
    }

    /// For tests: a debit nobody ordered.
    ///
    /// @throws IllegalStateException the number was used
    void plant(String order, long amountFen, String wallet, String at) {
        require(find(order).isEmpty(), "order number used");
        paid(new Entry(order, State.OPEN, amountFen, "", "", "", "", at), wallet, at);
    }

    /// For tests: the pad never heard of this order.
    void forget(String order) {
        require(find(order).isPresent(), "no such order");
        write(Map.of("forgotten", order));
        pad.forget(order);
    }

    /// For tests: the same debit with another amount.
    void alter(String order, long amountFen) {
        Entry e = find(order).orElseThrow(() -> new IllegalStateException("no such order"));
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
        return find(order)
                .filter(entry -> entry.state() == State.OPEN)
                .orElseThrow(() -> new IllegalStateException("order is not open"));
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
        if (line.has("pad")) {
            goOn(line.get("pad").asText());
        } else if (line.has("settled")) {
            pad.closeBatch();
        } else if (line.has("forgotten")) {
            pad.forget(line.get("forgotten").asText());
        } else {
            pad.keep(JSON.treeToValue(line, Entry.class));
        }
    }

    private void put(Entry entry) {
        write(entry);
        pad.keep(entry);
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
