package kiosk.sync.store;

import static kiosk.sync.testing.Samples.down;
import static kiosk.sync.testing.Samples.entry;
import static kiosk.sync.testing.Samples.event;
import static kiosk.sync.testing.Samples.keepsake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;
import kiosk.sync.testing.Samples;

/// A store's folder that tests fill, damage and look at.
record StoreFolder(Path root) {
    Path store() {
        return root.resolve("store");
    }

    Path database() {
        return store().resolve("store.mv.db");
    }

    Path log() {
        return store().resolve("store.log1");
    }

    H2Store open() throws StoreException {
        return open(FileKey.file(root.resolve("key")));
    }

    H2Store open(FileKey key) throws StoreException {
        return H2Store.open(store(), key, InstantSource.fixed(Samples.NOW));
    }

    /// 60 transactions: events e1…e60, of which e1…e20 have receipts; five events from central.
    void fill() throws StoreException {
        try (H2Store store = open()) {
            for (int i = 1; i <= 60; i++) {
                store.append(
                        List.of(entry("case-" + i % 7, Phase.INTENT, "submit", "k" + i)),
                        List.of(event("e" + i)),
                        List.of(keepsake("code-" + i, false)));
                if (i <= 20) {
                    store.acknowledged(List.of("e" + i));
                }
            }
            store.refused("e21", "NO");
            for (int n = 1; n <= 5; n++) {
                store.received(down(n));
            }
        }
    }

    static void damage(Path file, double from, double to) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            long begin = (long) (raw.length() * from);
            byte[] noise = new byte[(int) (raw.length() * (to - from))];
            new Random(3).nextBytes(noise);
            raw.seek(begin);
            raw.write(noise);
        }
    }

    static void truncate(Path file, double part) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength((long) (raw.length() * part));
        }
    }

    /// Hash of every file but the lock.
    Map<String, String> hashes() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(store())) {
            for (Path file : files.toList()) {
                if (!file.endsWith("store.lock")) {
                    byte[] sum =
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
                }
            }
        }
        return hashes;
    }
}
