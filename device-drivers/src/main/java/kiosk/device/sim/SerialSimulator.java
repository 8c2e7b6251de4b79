package kiosk.device.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.device.sim.pty.Pty;
import org.jspecify.annotations.Nullable;

/// A [SimulatedDevice] on a pseudo-terminal that can be pulled and plugged; understands `unplug`
/// and `plug` with its name in `device`, and hands every other command to the device.
///
/// Thread rule: any thread.
public final class SerialSimulator implements HostedSimulator {
    private final SimulatedDevice device;
    private final Path link;
    private final SimulatorLoop loop;
    private @Nullable Pty pty;

    /// Plugged in at once; the link has the device's name.
    public SerialSimulator(SimulatedDevice device, Path dir) {
        this.device = device;
        this.link = dir.resolve(device.name());
        this.loop = new SimulatorLoop(device.name(), device);
        plug();
    }

    @Override
    public String name() {
        return device.name();
    }

    @Override
    public Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>(loop.on(device::state));
        state.put("plugged", plugged());
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        if (name().equals(command.get("device"))) {
            if ("unplug".equals(command.get("do"))) {
                unplug();
                return Optional.of(Map.of("plugged", false));
            }
            if ("plug".equals(command.get("do"))) {
                plug();
                return Optional.of(Map.of("plugged", true));
            }
        }
        return loop.on(() -> device.handle(command));
    }

    @Override
    public void close() {
        unplug();
        loop.close();
    }

    private synchronized boolean plugged() {
        return pty != null;
    }

    private synchronized void plug() {
        if (pty != null) {
            return;
        }
        try {
            Pty made = Pty.open(link);
            pty = made;
            loop.attach(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void unplug() {
        Pty out = pty;
        pty = null;
        if (out != null) {
            loop.detach();
            out.close();
        }
    }
}
