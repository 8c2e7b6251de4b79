package kiosk.sync.store;

import static kiosk.sync.testing.Samples.entry;
import static kiosk.sync.testing.Samples.event;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.testing.Samples;

/// Writes until it is killed, on three threads, and says each number once it is durable.
final class StoreChild {
    private StoreChild() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        String round = args[1];
        PrintStream out = System.out;
        H2Store store =
                H2Store.open(
                        root.resolve("store"),
                        FileKey.file(root.resolve("key")),
                        InstantSource.fixed(Samples.NOW));
        out.println("READY");
        for (int thread = 0; thread < 3; thread++) {
            String prefix = round + "-" + thread + "-";
            Thread.ofPlatform().start(() -> write(store, prefix, out));
        }
    }

    private static void write(H2Store store, String prefix, PrintStream out) {
        try {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                store.append(List.of(entry("c", Phase.INTENT, "pay", id)), List.of(event(id)));
                synchronized (out) {
                    out.println(id);
                    out.flush();
                }
            }
        } catch (kiosk.sync.StoreException e) {
            out.println("FAILED " + e);
        }
    }
}
