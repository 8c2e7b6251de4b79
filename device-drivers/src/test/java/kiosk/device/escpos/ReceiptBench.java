package kiosk.device.escpos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.ReceiptPrinter;
import kiosk.device.memory.MemoryLine;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.SystemPace;
import kiosk.device.raster.Typefaces;
import kiosk.device.serial.SerialLine;
import kiosk.device.sim.SerialSimulator;
import kiosk.device.sim.SimulatedCable;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.SimulatorLoop;
import kiosk.device.sim.printer.SimulatedReceiptPrinter;

/// A driver and its simulator, connected in one of three ways.
abstract class ReceiptBench implements AutoCloseable {
    static final Typefaces FONTS = Typefaces.usual();
    private static final int FAST = 3_000;

    ReceiptPrinter printer;

    abstract Map<String, Object> command(Map<String, Object> command);

    abstract Map<String, Object> state();

    abstract void unplug();

    abstract void plug();

    /// Runs something once, on another thread or at another time, as soon as `when` holds.
    abstract void once(BooleanSupplier when, Runnable act);

    /// Whether the greater part of a receipt still waits in the printer.
    boolean printing() {
        return ((Number) state().get("waiting")).intValue() > 10;
    }

    abstract Line rawLine() throws LineException;

    @Override
    public abstract void close();

    void connect(DeviceSetup setup) {
        // Patient, for machines that are busy with other tests.
        var profile =
                new EscPosProfile(
                        48, Condition.PAPER_JAM, 24, Duration.ofSeconds(1), Duration.ofMillis(200));
        printer = new EscPosReceiptPrinter(setup, profile, FONTS);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> sheets() {
        return (List<Map<String, Object>>)
                command(Map.of("do", "receipts", "after", 0)).get("receipts");
    }

    static void watch(BooleanSupplier when, Runnable act) {
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

    /// In simulated time, without threads.
    static final class Lockstep extends ReceiptBench {
        private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);
        private final SimulatedReceiptPrinter simulator;
        private final SimulatedCable cable;

        Lockstep(Path dir) {
            simulator = new SimulatedReceiptPrinter(dir, FONTS, FAST);
            cable = time.cable(simulator);
            connect(DeviceSetup.lockstep("printer", cable, time));
        }

        @Override
        Map<String, Object> command(Map<String, Object> command) {
            return simulator.handle(command).orElseThrow();
        }

        @Override
        Map<String, Object> state() {
            return simulator.state();
        }

        @Override
        void unplug() {
            cable.unplug();
        }

        @Override
        void plug() {
            cable.plug();
        }

        @Override
        void once(BooleanSupplier when, Runnable act) {
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
        Line rawLine() throws LineException {
            return cable.open();
        }

        @Override
        public void close() {
            printer.close();
        }
    }

    /// In real time over a line in memory.
    static final class Memory extends ReceiptBench {
        private final SimulatorLoop loop;
        private final SimulatedReceiptPrinter simulator;
        private volatile MemoryLine there;
        private volatile boolean plugged = true;

        Memory(Path dir) {
            simulator = new SimulatedReceiptPrinter(dir, FONTS, FAST);
            loop = new SimulatorLoop("printer", simulator);
            connect(DeviceSetup.live("printer", this::rawLine, true));
        }

        @Override
        synchronized Line rawLine() throws LineException {
            if (!plugged) {
                throw new LineException("no such port");
            }
            var pair = MemoryLine.pair();
            there = pair.there();
            loop.attach(there);
            return pair.here();
        }

        @Override
        Map<String, Object> command(Map<String, Object> command) {
            return loop.on(() -> simulator.handle(command)).orElseThrow();
        }

        @Override
        Map<String, Object> state() {
            return loop.on(simulator::state);
        }

        @Override
        synchronized void unplug() {
            plugged = false;
            there.close();
        }

        @Override
        synchronized void plug() {
            plugged = true;
        }

        @Override
        void once(BooleanSupplier when, Runnable act) {
            watch(when, act);
        }

        @Override
        public void close() {
            printer.close();
            loop.close();
        }
    }

    /// In real time over a pseudo-terminal and the serial library.
    static final class Pseudoterminal extends ReceiptBench {
        private final SerialSimulator host;
        private final Line.Source source;

        Pseudoterminal(Path dir) {
            host =
                    new SerialSimulator(
                            new SimulatedReceiptPrinter(dir.resolve("paper"), FONTS, FAST), dir);
            String path = dir.resolve("printer").toString();
            source = SerialLine.at(new SerialLine.Settings(path, 115_200), new SystemPace());
            connect(DeviceSetup.live("printer", source, true));
        }

        @Override
        Map<String, Object> command(Map<String, Object> command) {
            return host.handle(command).orElseThrow();
        }

        @Override
        Map<String, Object> state() {
            return host.state();
        }

        @Override
        void unplug() {
            command(Map.of("do", "unplug", "device", "printer"));
        }

        @Override
        void plug() {
            command(Map.of("do", "plug", "device", "printer"));
        }

        @Override
        void once(BooleanSupplier when, Runnable act) {
            watch(when, act);
        }

        @Override
        Line rawLine() throws LineException {
            return source.open();
        }

        @Override
        public void close() {
            printer.close();
            host.close();
        }
    }
}
