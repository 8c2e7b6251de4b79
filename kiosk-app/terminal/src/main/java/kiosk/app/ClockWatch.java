package kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kiosk.sync.Ids;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says once in each run that this machine's clock is more than five minutes wrong. What the kiosk
/// does goes by central's time all the same.
///
/// Thread rule: any thread.
final class ClockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration OFF_MAX = Duration.ofMinutes(5);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final AtomicBoolean said = new AtomicBoolean();

    ClockWatch(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// Central says it is so late now.
    void heard(Instant time) {
        Duration off = Duration.between(time, clock.instant());
        if (off.abs().compareTo(OFF_MAX) <= 0 || said.getAndSet(true)) {
            return;
        }
        LOG.warn("this machine's clock is {} s off", off.toSeconds());
        String data =
                "{\"code\":\"clock.wrong\",\"facts\":{\"seconds\":%d},\"subject\":\"clock\"}"
                        .formatted(off.toSeconds());
        try {
            store.append(
                    List.of(),
                    List.of(new OutboundEvent(ids.next(), "alert.raised", "", 1, data, time)));
        } catch (StoreException e) {
            said.set(false);
            LOG.error("the wrong clock is not told: {}", e.getMessage());
        }
    }
}
