package kiosk.sync.agent;

import static kiosk.sync.testing.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kiosk.sync.Ids;
import kiosk.sync.Topics;
import kiosk.sync.sim.FaultyLink;
import kiosk.sync.sim.FaultyLink.Faults;
import kiosk.sync.sim.MemoryBus;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import kiosk.sync.testing.FakeCentral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One thread, one clock that a test turns, a line that loses, repeats, holds back and breaks.
class SimulatedTimeAgentTest {
    @TempDir Path root;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final InstantSource clock = now::get;
    private final MemoryBus bus = new MemoryBus(MemoryBus.Delivery.SYNCHRONOUS);
    private final Topics topics = new Topics("bank", "k-7");

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private AgentSettings settings() {
        return AgentSettings.of("boot-1", Map::of, Map::of, clock, Ids.v7(new Random(1), clock));
    }

    private H2Store store() throws Exception {
        return H2Store.open(
                root.resolve("store"), FileKey.file(root.resolve("key")), InstantSource.system());
    }

    @Test
    void whateverTheLineDoesBothEndsHaveTheSameInTheEnd() throws Exception {
        FakeCentral central = new FakeCentral(bus.link("central"));
        FaultyLink line = new FaultyLink(bus.link("k-7"), new Random(99));
        List<Long> heard = new ArrayList<>();
        try (H2Store store = store();
                TerminalAgent agent = new TerminalAgent(line, store, topics, settings())) {
            agent.onEvent(event -> heard.add(event.n()));
            line.start();
            agent.step();
            line.faults(new Faults(0.25, 0.15, 0.2));
            for (int i = 0; i < 40; i++) {
                store.append(List.of(), List.of(event("e" + i)));
                central.send(topics, central.keep("case.decided"));
                if (i % 10 == 5) {
                    line.partition();
                }
                if (i % 10 == 8) {
                    line.mend();
                    line.release();
                }
                // Quiet for the answers to the agent's own questions: waiting is real time.
                line.faults(Faults.NONE);
                agent.step();
                line.faults(new Faults(0.25, 0.15, 0.2));
                pass(Duration.ofSeconds(20));
            }
            line.faults(Faults.NONE);
            line.release();
            for (int i = 0; i < 10; i++) {
                pass(Duration.ofMinutes(6));
                agent.step();
            }
            assertThat(store.pendingCount()).isZero();
            assertThat(central.ids())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 40).mapToObj(i -> "e" + i).toList());
            assertThat(heard)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
            assertThat(central.problems).isEmpty();
        }
    }

    @Test
    void withoutReceiptsItRepeatsMoreAndMoreRarely() throws Exception {
        FakeCentral central = new FakeCentral(bus.link("central"));
        try (H2Store store = store();
                TerminalAgent agent =
                        new TerminalAgent(bus.link("k-7"), store, topics, settings())) {
            bus.link("k-7").start();
            central.receiptsToLose = Integer.MAX_VALUE;
            store.append(List.of(), List.of(event("a")));
            for (int i = 0; i < 12; i++) {
                agent.step();
                pass(Duration.ofSeconds(15));
            }
            // At 0, 15, 45, 105 s and not before 225 s again.
            assertThat(central.batches).hasSize(4);
            central.receiptsToLose = 0;
            pass(Duration.ofMinutes(6));
            agent.step();
            assertThat(store.pendingCount()).isZero();
        }
    }
}
