package kiosk.device.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kiosk.device.DeviceStatus;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.memory.MemoryLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeviceThreadTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final List<MemoryLine> farEnds = new ArrayList<>();
    private volatile boolean plugged = true;
    private final DeviceThread thread =
            new DeviceThread(
                    DeviceSetup.live("test", this::open, true), line -> DeviceStatus.online());

    private synchronized Line open() throws LineException {
        opened.incrementAndGet();
        if (!plugged) {
            throw new LineException("not there");
        }
        MemoryLine.Pair pair = MemoryLine.pair();
        farEnds.add(pair.there());
        return pair.here();
    }

    private synchronized void pull() {
        plugged = false;
        farEnds.forEach(MemoryLine::close);
    }

    @AfterEach
    void end() {
        thread.close();
    }

    private String call(DeviceThread.Task<String> task) {
        return thread.call(task, status -> "unavailable: " + status.raw());
    }

    @Test
    void operationsRunOneAfterTheOtherOnOneThread() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var calls = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < 8; i++) {
            calls.add(
                    CompletableFuture.supplyAsync(
                            () ->
                                    call(line -> {
                                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                        line.read(new byte[1], Duration.ofMillis(10));
                                        running.decrementAndGet();
                                        return Thread.currentThread().getName();
                                    }),
                            task -> Thread.ofVirtual().start(task)));
        }
        assertThat(calls.stream().map(CompletableFuture::join)).containsOnly("device-test");
        assertThat(most).hasValue(1);
    }

    @Test
    void aLostLineIsOpenedAnewWhenSomebodyAsks() {
        assertThat(call(_ -> "fine")).isEqualTo("fine");
        pull();
        assertThat(call(_ -> "fine")).isEqualTo("unavailable: not there");
        assertThat(thread.status().usable()).isFalse();
        plugged = true;
        assertThat(call(_ -> "fine")).isEqualTo("fine");
        assertThat(thread.status().usable()).isTrue();
    }

    @Test
    void aLostLineIsOpenedAnewEvenWhenNobodyAsks() {
        assertThat(call(_ -> "fine")).isEqualTo("fine");
        pull();
        plugged = true;
        int before = opened.get();
        var pace = new SystemPace();
        var limit = Deadline.in(Duration.ofSeconds(10), pace);
        while (opened.get() == before && !limit.passed()) {
            pace.pause(Duration.ofMillis(20));
        }
        assertThat(opened.get()).isGreaterThan(before);
    }

    @Test
    void closingEndsAnOperationUnderWay() throws Exception {
        var begun = new CountDownLatch(1);
        var outcome =
                CompletableFuture.supplyAsync(() ->
                        call(line -> {
                            begun.countDown();
                            line.read(new byte[1], Duration.ofSeconds(15));
                            return "read";
                        }));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        thread.close();
        assertThat(outcome.get(5, TimeUnit.SECONDS)).startsWith("unavailable");
        assertThat(call(_ -> "fine")).isEqualTo("unavailable: driver closed");
    }

    @Test
    void anInterruptDoesNotLoseTheOutcome() throws Exception {
        var outcome = new CompletableFuture<String>();
        var begun = new CountDownLatch(1);
        Thread caller =
                Thread.ofVirtual()
                        .start(() -> {
                            String said =
                                    call(line -> {
                                        begun.countDown();
                                        line.read(new byte[1], Duration.ofMillis(300));
                                        return "done";
                                    });
                            outcome.complete(said + Thread.currentThread().isInterrupted());
                        });
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("donetrue");
    }

    @Test
    void aBugInAnOperationReachesItsCallerAndNobodyElse() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        call(_ -> {
                            throw new IllegalStateException("bug");
                        }))
                .hasRootCauseMessage("bug");
        assertThat(call(_ -> "fine")).isEqualTo("fine");
    }
}
