package kiosk.sync.agent;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages that are not what their topic promises: counted by kind, the first of each kind logged,
/// never with content.
final class Strays {
    private static final Logger LOG = LoggerFactory.getLogger(Strays.class);

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    void count(String kind, Object what) {
        long before = counts.computeIfAbsent(kind, _ -> new AtomicLong()).getAndIncrement();
        if (before == 0) {
            LOG.warn("ignored, and counted from now on: {} ({})", kind, what);
        }
    }

    Map<String, Long> counts() {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((kind, count) -> copy.put(kind, count.get()));
        return copy;
    }
}
