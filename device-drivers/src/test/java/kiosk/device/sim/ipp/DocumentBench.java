package kiosk.device.sim.ipp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kiosk.device.DocumentPrinter;
import kiosk.device.ipp.HttpChannel;
import kiosk.device.ipp.IppDocumentPrinter;
import kiosk.device.ipp.IppSettings;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.SystemPace;
import kiosk.device.sim.SimulatedTime;

/// A driver and its simulator, connected in one of two ways.
interface DocumentBench extends AutoCloseable {
    PageEngine.Speed FAST = new PageEngine.Speed(Duration.ofMillis(500), Duration.ofMillis(200));
    Duration STOPPED_MAX = Duration.ofMillis(1200);

    DocumentPrinter printer();

    Map<String, Object> command(Map<String, Object> command);

    /// Runs something once, on another thread or at another time, as soon as `when` holds.
    void once(BooleanSupplier when, Runnable act);

    Map<String, Object> state();

    /// Whether a job is in the printer.
    default boolean busy() {
        return ((Number) state().get("waiting")).intValue() > 0;
    }

    /// The printer has a job with its document: from then on pages may come out.
    default boolean loaded() {
        return busy() && ((Number) state().get("documents")).intValue() > 0;
    }

    default boolean trayEmpty() {
        return "out".equals(state().get("paper"));
    }

    @Override
    void close();

    /// In simulated time, without network.
    record Lockstep(SimulatedTime time, IppPrinterModel model, DocumentPrinter printer)
            implements DocumentBench {
        static Lockstep in(Path dir) {
            var time = new SimulatedTime(Instant.EPOCH);
            var uri = URI.create("ipp://a4.test/ipp/print");
            var model = new IppPrinterModel(time, dir, uri, FAST);
            var settings = new IppSettings("a4", uri, time, true, STOPPED_MAX, false);
            return new Lockstep(time, model, new IppDocumentPrinter(settings, model.channel()));
        }

        @Override
        public Map<String, Object> command(Map<String, Object> command) {
            return model.handle(command).orElseThrow();
        }

        @Override
        public Map<String, Object> state() {
            return model.state();
        }

        @Override
        public void once(BooleanSupplier when, Runnable act) {
            time.after(
                    Duration.ofMillis(10),
                    () -> {
                        if (when.getAsBoolean()) {
                            act.run();
                        } else {
                            once(when, act);
                        }
                    });
        }

        @Override
        public void close() {
            printer.close();
        }
    }

    /// In real time over HTTP.
    record Http(SimulatedIppPrinter simulator, DocumentPrinter printer) implements DocumentBench {
        static Http in(Path dir) {
            var simulator = new SimulatedIppPrinter(0, dir, FAST);
            URI uri = simulator.uri();
            var settings = new IppSettings("a4", uri, new SystemPace(), true, STOPPED_MAX, true);
            return new Http(simulator, new IppDocumentPrinter(settings, new HttpChannel(uri)));
        }

        @Override
        public Map<String, Object> command(Map<String, Object> command) {
            return simulator.handle(command).orElseThrow();
        }

        @Override
        public Map<String, Object> state() {
            return simulator.state();
        }

        @Override
        public void once(BooleanSupplier when, Runnable act) {
            Thread.ofVirtual()
                    .start(() -> {
                        var pace = new SystemPace();
                        Deadline deadline = Deadline.in(Duration.ofSeconds(15), pace);
                        while (!when.getAsBoolean() && !deadline.passed()) {
                            pace.pause(Duration.ofMillis(10));
                        }
                        act.run();
                    });
        }

        @Override
        public void close() {
            printer.close();
            simulator.close();
        }
    }
}
