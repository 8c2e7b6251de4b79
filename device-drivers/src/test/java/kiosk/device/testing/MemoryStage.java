package kiosk.device.testing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.memory.MemoryLine;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.SystemPace;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.SimulatorLoop;

/// Driver and simulator with threads of their own in this process, in real time.
public final class MemoryStage implements DeviceStage {
    private final SimulatedDevice device;
    private final SimulatorLoop loop;
    private MemoryLine far;
    private boolean plugged = true;

    public MemoryStage(SimulatedDevice device) {
        this.device = device;
        this.loop = new SimulatorLoop(device.name(), device);
    }

    private synchronized Line open() throws LineException {
        if (!plugged) {
            throw new LineException("no such port");
        }
        MemoryLine.Pair pair = MemoryLine.pair();
        far = pair.there();
        loop.attach(far);
        return pair.here();
    }

    @Override
    public DeviceSetup setup(String name) {
        return DeviceSetup.live(name, this::open, true);
    }

    @Override
    public synchronized Map<String, Object> act(Map<String, Object> command) {
        if ("unplug".equals(command.get("do"))) {
            plugged = false;
            far.close();
            return Map.of();
        }
        if ("plug".equals(command.get("do"))) {
            plugged = true;
            return Map.of();
        }
        return loop.on(() -> device.handle(command)).orElseThrow();
    }

    @Override
    public Map<String, Object> state(String name) {
        return loop.on(device::state);
    }

    @Override
    public void after(Duration delay, Runnable then) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(then);
    }

    @Override
    public Pace pace() {
        return new SystemPace();
    }

    @Override
    public void close() {
        loop.close();
    }
}
