package kiosk.sync.store;

import static kiosk.sync.testing.Samples.entry;
import static kiosk.sync.testing.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kiosk.sync.JournalEntry.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedStoreTest {
    private static final int WRITERS = 4;
    private static final int EACH = 40;

    @TempDir Path root;

    @Test
    void callersUnderAStormOfInterruptsLoseNothing() throws Exception {
        try (H2Store store = new StoreFolder(root).open()) {
            AtomicInteger stillInterrupted = new AtomicInteger();
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                String prefix = "w" + w + "-";
                writers.add(
                        Thread.ofPlatform().start(() -> write(store, prefix, stillInterrupted)));
            }
            AtomicBoolean stop = new AtomicBoolean();
            Thread storm = Thread.ofPlatform().start(() -> interruptAll(writers, stop));
            for (Thread writer : writers) {
                writer.join();
            }
            stop.set(true);
            storm.join();
            assertThat(store.pendingCount()).isEqualTo(WRITERS * EACH);
            assertThat(stillInterrupted.get()).as("the flag stays set").isPositive();
        }
        try (H2Store store = new StoreFolder(root).open()) {
            assertThat(store.recovery()).isEmpty();
            assertThat(store.openIntents("")).hasSize(WRITERS * EACH);
        }
    }

    private static void write(H2Store store, String prefix, AtomicInteger stillInterrupted) {
        try {
            for (int i = 0; i < EACH; i++) {
                store.append(
                        List.of(entry("c", Phase.INTENT, "pay", prefix + i)),
                        List.of(event(prefix + i)));
                if (Thread.currentThread().isInterrupted()) {
                    stillInterrupted.incrementAndGet();
                }
                if (i % 5 == 0) {
                    Thread.interrupted();
                }
            }
        } catch (kiosk.sync.StoreException e) {
            throw new AssertionError(e);
        }
    }

    private static void interruptAll(List<Thread> writers, AtomicBoolean stop) {
        while (!stop.get()) {
            writers.forEach(Thread::interrupt);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void concurrentCallersShareOneForce() throws Exception {
        try (H2Store store = new StoreFolder(root).open()) {
            long begin = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                store.append(List.of(), List.of(event("alone" + i)));
            }
            long alone = System.nanoTime() - begin;
            begin = System.nanoTime();
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < 50; w++) {
                String id = "together" + w;
                writers.add(Thread.ofVirtual().start(() -> appendOne(store, id)));
            }
            for (Thread writer : writers) {
                writer.join();
            }
            long together = System.nanoTime() - begin;
            assertThat(store.pendingCount()).isEqualTo(100);
            // A figure, not a promise: forcing is cheap on some disks.
            assertThat(together).isLessThan(alone * 3);
        }
    }

    private static void appendOne(H2Store store, String id) {
        try {
            store.append(List.of(), List.of(event(id)));
        } catch (kiosk.sync.StoreException e) {
            throw new AssertionError(e);
        }
    }
}
