package kiosk.device.modbus;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import kiosk.device.DeviceStatus;
import kiosk.device.GuidanceLights;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.owner.Deadline;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.DeviceThread;

/// Lights on the relays of a Modbus RTU board: each [GuidanceLights.Position] has its coil. The
/// driver itself flashes, because cheap boards cannot.
///
/// Thread rule: any thread.
public final class ModbusLights implements GuidanceLights {
    private static final int BOARD = 1;
    private static final int ECHO_BYTES = 8;
    private static final Duration ANSWER_WITHIN = Duration.ofMillis(300);
    private static final Duration SLICE = Duration.ofMillis(20);
    private static final Duration ALIVE_EVERY = Duration.ofSeconds(10);
    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();

    private final DeviceSetup setup;
    private final Pace pace;
    private final DeviceThread owner;
    private final boolean[] lit = new boolean[Position.values().length];
    private volatile Map<Position, Flash> wanted = Map.of();
    private long aliveAtNanos;
    private boolean phase;

    public ModbusLights(DeviceSetup setup) {
        this.setup = setup;
        this.pace = setup.pace();
        this.owner = new DeviceThread(setup, new LightCare());
    }

    @Override
    public void show(Map<Position, Flash> lights) {
        if (lights.equals(wanted)) {
            return;
        }
        wanted = lights.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(lights));
        owner.call(
                line -> {
                    phase = true;
                    owner.publish(switchAll(line));
                    return owner.status();
                },
                status -> status);
    }

    /// Switches what is not yet as it should be.
    private DeviceStatus switchAll(Line line) throws LineException {
        for (Position position : Position.values()) {
            int coil = position.relay();
            boolean on = on(position);
            if (lit[coil] != on) {
                if (!exchange(line, ModbusRtu.writeCoil(BOARD, coil, on))) {
                    return DeviceStatus.offline("light board is silent");
                }
                lit[coil] = on;
            }
        }
        return DeviceStatus.online();
    }

    private boolean on(Position position) {
        Flash flash = wanted.get(position);
        if (flash == null) {
            return false;
        }
        return switch (flash) {
            case CONTINUOUS -> true;
            case SLOW -> phase || pace.nanos() / SLOW_NANOS % 2 == 0;
            case QUICK -> phase || !lit[position.relay()];
        };
    }

    /// Sends a frame and waits for an answer of the same length: the echo.
    private boolean exchange(Line line, byte[] frame) throws LineException {
        DeviceThread.drain(line);
        line.write(frame);
        byte[] heard = new byte[ECHO_BYTES];
        return read(line, heard, ECHO_BYTES) && Arrays.equals(heard, frame);
    }

    private boolean read(Line line, byte[] into, int bytes) throws LineException {
        Deadline limit = Deadline.in(ANSWER_WITHIN, pace);
        byte[] part = new byte[bytes];
        int length = 0;
        while (length < bytes && !limit.passed()) {
            int count = line.read(part, limit.leftOr(SLICE));
            int taken = Math.min(count, bytes - length);
            System.arraycopy(part, 0, into, length, taken);
            length += taken;
        }
        return length == bytes;
    }

    private DeviceStatus alive(Line line) throws LineException {
        aliveAtNanos = pace.nanos();
        DeviceThread.drain(line);
        line.write(ModbusRtu.readCoils(BOARD, lit.length));
        byte[] answer = new byte[6];
        boolean good =
                read(line, answer, answer.length)
                        && ModbusRtu.whole(answer, answer.length)
                        && answer[1] == ModbusRtu.READ_COILS;
        if (!good) {
            return DeviceStatus.offline("light board is silent");
        }
        for (int coil = 0; coil < lit.length; coil++) {
            lit[coil] = (answer[3] >> coil & 1) == 1;
        }
        return DeviceStatus.online();
    }

    @Override
    public String name() {
        return setup.name();
    }

    @Override
    public DeviceStatus status() {
        return owner.status();
    }

    @Override
    public DeviceStatus refresh(Duration deadline) {
        return owner.call(
                line -> {
                    owner.publish(alive(line));
                    return owner.status();
                },
                status -> status);
    }

    @Override
    public boolean simulated() {
        return setup.simulated();
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("slow", "quick", "continuous");
    }

    @Override
    public void close() {
        owner.close();
    }

    private final class LightCare implements DeviceThread.Care {
        @Override
        public DeviceStatus greet(Line line) throws LineException {
            DeviceStatus met = alive(line);
            return met.usable() ? switchAll(line) : met;
        }

        @Override
        public DeviceStatus idle(Line line, DeviceStatus last) throws LineException {
            phase = false;
            if (pace.nanos() - aliveAtNanos >= ALIVE_EVERY.toNanos()) {
                DeviceStatus now = alive(line);
                return now.usable() ? switchAll(line) : now;
            }
            return last.usable() ? switchAll(line) : last;
        }
    }
}
