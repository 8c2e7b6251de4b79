package kiosk.matter.pack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kiosk.matter.PackId;

/// Which pack is active, which was before, which were taken back, and which orders were carried
/// out. Written in one move.
///
/// @param active `id@version`, or empty
/// @param previous the one before it, or empty
/// @param withdrawn versions that were rolled back and are not taken again
/// @param orders what is known of orders
record ShelfState(String active, String previous, List<String> withdrawn, Done orders) {
    private static final String FILE = "state.properties";

    /// A terminal that never had a pack.
    static final ShelfState NONE = new ShelfState("", "", List.of(), new Done(0, "", ""));

    /// Orders that were carried out here.
    ///
    /// @param serial of the last signed one; no order up to it is followed again
    /// @param city print of the last [CityOrder]: its file may stay at the door
    /// @param rollback print of the last [Rollback]
    record Done(long serial, String city, String rollback) {}

    static ShelfState read(Path store) throws IOException {
        Path file = store.resolve(FILE);
        if (!Files.exists(file)) {
            return NONE;
        }
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
            String withdrawn = lines.getProperty("withdrawn", "");
            return new ShelfState(
                    lines.getProperty("active", ""),
                    lines.getProperty("previous", ""),
                    withdrawn.isEmpty() ? List.of() : List.of(withdrawn.split(" ")),
                    new Done(
                            Long.parseLong(lines.getProperty("serial", "0")),
                            lines.getProperty("city", ""),
                            lines.getProperty("rollback", "")));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is spoilt", e);
        }
    }

    void write(Path store) throws IOException {
        Path coming = store.resolve(FILE + ".coming");
        String text =
                "active=%s\nprevious=%s\nwithdrawn=%s\nserial=%d\ncity=%s\nrollback=%s\n"
                        .formatted(
                                active,
                                previous,
                                String.join(" ", withdrawn),
                                orders.serial(),
                                orders.city(),
                                orders.rollback());
        Files.write(
                coming,
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
        Files.move(coming, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Id of the pack this terminal serves, or empty.
    String city() {
        return active.isEmpty() ? "" : active.substring(0, active.indexOf('@'));
    }

    /// Whether this `id@version` is of the city that is served.
    boolean serves(String name) {
        return !active.isEmpty() && name.startsWith(city() + "@");
    }

    /// After a rollback nothing up to the version that was taken back comes in again.
    boolean withdrew(PackId coming) {
        return withdrawn.stream()
                .filter(name -> name.startsWith(coming.id() + "@"))
                .anyMatch(name -> !Version.higher(coming.version(), Version.in(name)));
    }

    /// The same, with the active version among those that do not come in again.
    ShelfState takingBack() {
        List<String> back = new ArrayList<>(withdrawn);
        back.remove(active);
        back.add(active);
        return new ShelfState(active, previous, back, orders);
    }

    /// The state after this pack became active, by an order or as the next version.
    ///
    /// @param serial of the order when it is signed, else 0
    ShelfState after(PackId pack, Optional<Order> order, long serial) {
        String now = pack.toString();
        List<String> back = new ArrayList<>(withdrawn);
        Done done = orders;
        if (order.isPresent()) {
            long highest = Math.max(orders.serial(), serial);
            String print = order.get().print();
            done =
                    order.get() instanceof Rollback
                            ? new Done(highest, orders.city(), print)
                            : new Done(highest, print, orders.rollback());
        }
        back.remove(now);
        return new ShelfState(now, active.equals(now) ? previous : active, back, done);
    }
}
