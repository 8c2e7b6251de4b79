package kiosk.app.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import kiosk.app.visit.Devices;
import kiosk.app.visit.Scene;
import kiosk.device.DeviceStatus;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.figures.Labels;
import kiosk.sync.logs.LogFiles;

/// What the kiosk counts and measures. Hears scenes and journal appends; asks devices and store
/// when somebody reads.
///
/// Thread rule: any thread.
public final class Figures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CASES_AT_ONCE = 1000;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Labels matters = new Labels(200);
    private final Labels ways = new Labels(20);
    private final Labels states = new Labels(20);
    private final Map<String, String> matterOf = new ConcurrentHashMap<>();
    private final Counter visits =
            Counter.builder().name("yimen_visits").help("Visits begun").register(registry);
    private final Counter cases =
            Counter.builder()
                    .name("yimen_matters")
                    .help("Matters ended, by how")
                    .labelNames("matter", "how")
                    .register(registry);
    private final Counter payments =
            Counter.builder()
                    .name("yimen_payments")
                    .help("Payment attempts by what became of them")
                    .labelNames("state")
                    .register(registry);
    private final Histogram steps = seconds("yimen_step_seconds", "Time on a page", "page");
    private final Histogram appends =
            seconds("yimen_journal_append_seconds", "Until journal lines were durable");

    private String page = "";
    private long pageSince;
    private boolean someone;

    private Histogram seconds(String name, String help, String... labels) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .unit(Unit.SECONDS)
                .labelNames(labels)
                .classicOnly()
                .classicUpperBounds(.005, .02, .05, .1, .5, 1, 2, 5, 10, 30, 60, 120, 300)
                .register(registry);
    }

    /// The same store, counted; its outbox and open payments are read when somebody asks.
    public Store counted(Store store) {
        gauge("yimen_outbox_events", "Events central does not have yet", () -> outbox(store));
        gauge(
                "yimen_payments_unresolved",
                "Payment attempts whose outcome is not known",
                () -> unresolved(store));
        return new CountedStore(store, this);
    }

    /// States of the devices.
    public void watch(Devices devices) {
        GaugeWithCallback.builder()
                .name("yimen_device_state")
                .help("1 for the state a device is in")
                .labelNames("device", "state")
                .callback(told ->
                        devices.all()
                                .forEach(device -> {
                                    for (var health : DeviceStatus.Health.values()) {
                                        told.call(
                                                device.status().health() == health ? 1 : 0,
                                                device.name(),
                                                health.name().toLowerCase(Locale.ROOT));
                                    }
                                }))
                .register(registry);
    }

    /// Seconds since `begun` (System.nanoTime), and what the log counted.
    public void watch(LogFiles logs, long begun) {
        gauge(
                "yimen_uptime_seconds",
                "Since the start of the process",
                () -> Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
        total("yimen_log_errors", "Errors logged", logs::errors);
        total("yimen_log_masked", "Log lines with a person's number blanked", logs::masked);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(value.getAsDouble()))
                .register(registry);
    }

    private void total(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(told -> told.call(value.getAsDouble()))
                .register(registry);
    }

    private static double outbox(Store store) {
        try {
            return store.pendingCount();
        } catch (StoreException e) {
            return Double.NaN;
        }
    }

    private static double unresolved(Store store) {
        try {
            return store.openIntents("pay").size();
        } catch (StoreException e) {
            return Double.NaN;
        }
    }

    /// A new scene is on the glass.
    public synchronized void saw(Scene scene) {
        boolean now =
                !(scene.place() instanceof Scene.Attract)
                        && !(scene.place() instanceof Scene.OutOfService);
        if (now && !someone) {
            visits.inc();
        }
        someone = now;
        String next =
                scene.place() instanceof Scene.AtPage(var at, var _, var _)
                        ? at.getClass().getSimpleName()
                        : scene.place().getClass().getSimpleName();
        if (!next.equals(page)) {
            long at = System.nanoTime();
            if (!page.isEmpty()) {
                steps.labelValues(page).observe((at - pageSince) / 1e9);
            }
            page = next;
            pageSince = at;
        }
    }

    void appended(long nanos, List<JournalEntry> entries, List<OutboundEvent> events) {
        appends.observe(nanos / 1e9);
        for (JournalEntry entry : entries) {
            if (entry.effect().equals("case")
                    && entry.phase() == JournalEntry.Phase.INTENT
                    && matterOf.size() < CASES_AT_ONCE) {
                matterOf.put(entry.caseId(), matters.of(word(entry.body(), "matter")));
            }
        }
        for (OutboundEvent event : events) {
            switch (event.type()) {
                case "case.closed" -> {
                    String matter = matterOf.remove(event.subject());
                    cases.labelValues(
                                    matter == null ? "other" : matter,
                                    ways.of(word(event.data(), "how")))
                            .inc();
                }
                case "payment.settled", "payment.unknown" ->
                        payments.labelValues(states.of(word(event.data(), "state"))).inc();
                default -> {
                    // Not counted.
                }
            }
        }
    }

    private static String word(String json, String field) {
        try {
            JsonNode value = JSON.readTree(json).path(field);
            return value.isTextual() ? value.asText() : "";
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /// For the page.
    public PrometheusRegistry registry() {
        return registry;
    }
}
