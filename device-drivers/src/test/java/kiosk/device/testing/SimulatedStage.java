package kiosk.device.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.device.Pace;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.sim.SimulatedCable;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.SimulatedTime;

/// Driver and simulator in one thread and one simulated clock.
public final class SimulatedStage implements DeviceStage {
    private final SimulatedTime time;
    private final Map<String, SimulatedDevice> devices = new LinkedHashMap<>();
    private final Map<String, SimulatedCable> cables = new LinkedHashMap<>();

    public SimulatedStage(SimulatedTime time, SimulatedDevice... devices) {
        this.time = time;
        for (SimulatedDevice each : devices) {
            this.devices.put(each.name(), each);
            this.cables.put(each.name(), time.cable(each));
        }
    }

    public static SimulatedTime morning() {
        return new SimulatedTime(Instant.parse("2026-11-20T01:00:00Z"));
    }

    @Override
    public DeviceSetup setup(String device) {
        return DeviceSetup.lockstep(device, cables.get(device), time);
    }

    @Override
    public Map<String, Object> act(Map<String, Object> command) {
        SimulatedCable cable = cables.get(String.valueOf(command.get("device")));
        if (cable != null && "unplug".equals(command.get("do"))) {
            cable.unplug();
            return Map.of();
        }
        if (cable != null && "plug".equals(command.get("do"))) {
            cable.plug();
            return Map.of();
        }
        return devices.values().stream()
                .flatMap(each -> each.handle(command).stream())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Map<String, Object> state(String device) {
        return devices.get(device).state();
    }

    @Override
    public void after(Duration delay, Runnable then) {
        time.after(delay, then);
    }

    @Override
    public Pace pace() {
        return time;
    }

    @Override
    public void close() {}
}
