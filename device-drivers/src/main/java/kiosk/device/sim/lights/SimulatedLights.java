package kiosk.device.sim.lights;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiosk.device.GuidanceLights.Position;
import kiosk.device.modbus.ModbusRtu;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.Wire;

/// A Modbus RTU board with one relay for each light, at address 1. What does not concern it or has
/// a wrong checksum it passes over in silence, as real boards do.
///
/// No commands: one looks at it (`state`).
public final class SimulatedLights implements SimulatedDevice {
    private static final int BOARD = 1;
    private static final int REQUEST_BYTES = 8;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;

    private final boolean[] lit = new boolean[Position.values().length];
    private final int[] switched = new int[lit.length];
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Override
    public String name() {
        return "lights";
    }

    /// Which lights are on, and how often each was switched on.
    @Override
    public Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Position position : Position.values()) {
            String name = position.name().toLowerCase(Locale.ROOT);
            state.put(name, lit[position.relay()]);
            state.put(name + "_times", switched[position.relay()]);
        }
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        return Optional.empty();
    }

    @Override
    public void detached() {
        heard.reset();
    }

    @Override
    public void received(byte[] bytes, Wire wire) {
        heard.writeBytes(bytes);
        if (heard.size() < REQUEST_BYTES) {
            return;
        }
        byte[] frame = heard.toByteArray();
        heard.reset();
        boolean mine = frame[0] == BOARD && frame.length == REQUEST_BYTES;
        if (mine && ModbusRtu.whole(frame, frame.length)) {
            wire.send(answer(frame));
        }
    }

    private byte[] answer(byte[] frame) {
        int function = frame[1] & 0xFF;
        int first = ((frame[2] & 0xFF) << 8) | (frame[3] & 0xFF);
        int value = ((frame[4] & 0xFF) << 8) | (frame[5] & 0xFF);
        return switch (function) {
            case ModbusRtu.WRITE_COIL -> {
                if (first >= lit.length) {
                    yield refuse(function, ILLEGAL_ADDRESS);
                }
                boolean on = value == 0xFF00;
                switched[first] += on && !lit[first] ? 1 : 0;
                lit[first] = on;
                yield frame;
            }
            case ModbusRtu.READ_COILS ->
                    first + value > lit.length
                            ? refuse(function, ILLEGAL_ADDRESS)
                            : ModbusRtu.frame(BOARD, function, 1, bits(first, value));
            default -> refuse(function, ILLEGAL_FUNCTION);
        };
    }

    private static byte[] refuse(int function, int why) {
        return ModbusRtu.frame(BOARD, function | ModbusRtu.REFUSED, why);
    }

    private int bits(int first, int count) {
        int bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= lit[first + i] ? 1 << i : 0;
        }
        return bits;
    }
}
