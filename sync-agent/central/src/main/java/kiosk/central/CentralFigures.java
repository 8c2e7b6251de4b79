package kiosk.central;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import kiosk.sync.figures.Labels;
import kiosk.sync.logs.LogFiles;

/// What central counts: messages by what became of them, log errors, masked lines, uptime.
final class CentralFigures {
    private static final int WHAT_MOST = 60;

    private CentralFigures() {}

    /// @param counts of the ingest, by name
    /// @param begun `System.nanoTime()` at the start
    static PrometheusRegistry of(Supplier<Map<String, Long>> counts, LogFiles logs, long begun) {
        PrometheusRegistry registry = new PrometheusRegistry();
        Labels what = new Labels(WHAT_MOST);
        CounterWithCallback.builder()
                .name("yimen_central_messages")
                .help("Messages by what became of them")
                .labelNames("what")
                .callback(told -> {
                    Map<String, Long> few = new TreeMap<>();
                    counts.get().forEach((name, n) -> few.merge(what.of(name), n, Long::sum));
                    few.forEach((name, n) -> told.call(n, name));
                })
                .register(registry);
        CounterWithCallback.builder()
                .name("yimen_log_errors")
                .help("Errors logged")
                .callback(told -> told.call((double) logs.errors()))
                .register(registry);
        CounterWithCallback.builder()
                .name("yimen_log_masked")
                .help("Log lines with a person's number blanked")
                .callback(told -> told.call((double) logs.masked()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("yimen_uptime_seconds")
                .help("Since the start of the process")
                .callback(told -> told.call((System.nanoTime() - begun) / 1e9))
                .register(registry);
        return registry;
    }
}
