package kiosk.device.sim.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.device.scanner.Newland;
import kiosk.device.sim.ControlCommand;
import kiosk.device.sim.SimulatedDevice;
import kiosk.device.sim.Wire;
import org.jspecify.annotations.Nullable;

/// A code scanner with Newland's commands: reads what is held before it while it is lit, sends it
/// with CR at the end and goes dark. A code is held up for ten seconds. An engine that sees nothing
/// goes dark after five.
///
/// Command: `scan` with `text`.
public final class SimulatedScanner implements SimulatedDevice {
    private static final Duration SEES_AFTER = Duration.ofMillis(120);
    private static final Duration DARK_AFTER = Duration.ofSeconds(5);
    private static final Duration HELD = Duration.ofSeconds(10);

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private @Nullable Wire wire;
    private byte[] held = new byte[0];
    private boolean lit;
    private int turn;
    private int scans;

    @Override
    public String name() {
        return "scanner";
    }

    /// Holds a code before the window.
    public void hold(String text) {
        hold(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Holds a code whose content is these bytes.
    public void hold(byte[] content) {
        held = content.clone();
        byte[] mine = held;
        Wire at = wire;
        if (at != null) {
            at.after(
                    HELD,
                    () -> {
                        if (Arrays.equals(held, mine)) {
                            held = new byte[0];
                        }
                    });
        }
        look();
    }

    /// Whether it is lit.
    public boolean lit() {
        return lit;
    }

    @Override
    public Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("lit", lit);
        state.put("holding", held.length > 0);
        state.put("scans", scans);
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        var asked = new ControlCommand(command);
        if (!asked.what().equals("scan")) {
            return Optional.empty();
        }
        hold(asked.text("text"));
        return Optional.of(Map.of("lit", lit));
    }

    @Override
    public void attached(Wire now) {
        wire = now;
    }

    @Override
    public void detached() {
        lit = false;
        heard.reset();
    }

    @Override
    public void received(byte[] bytes, Wire now) {
        wire = now;
        for (byte b : bytes) {
            if (heard.size() == 0 && b == Newland.ALIVE) {
                now.send(new byte[] {Newland.ALIVE_YES});
            } else if (heard.size() > 0 || b == 0x7E) {
                heard.write(b);
                if (b == 0x03) {
                    perform(heard.toByteArray(), now);
                    heard.reset();
                }
            }
        }
    }

    private void perform(byte[] command, Wire now) {
        if (Arrays.equals(command, Newland.command(Newland.TRIGGER_ON))) {
            now.send(Newland.acknowledgement(Newland.TRIGGER_ON));
            lit = true;
            turn++;
            int mine = turn;
            now.after(DARK_AFTER, () -> dark(mine));
            look();
        } else if (Arrays.equals(command, Newland.command(Newland.TRIGGER_OFF))) {
            now.send(Newland.acknowledgement(Newland.TRIGGER_OFF));
            lit = false;
        }
    }

    private void dark(int mine) {
        if (mine == turn) {
            lit = false;
        }
    }

    private void look() {
        Wire at = wire;
        if (lit && held.length > 0 && at != null) {
            at.after(SEES_AFTER, () -> see(at));
        }
    }

    private void see(Wire at) {
        if (lit && held.length > 0) {
            byte[] sent = Arrays.copyOf(held, held.length + 1);
            sent[held.length] = 0x0D;
            held = new byte[0];
            lit = false;
            scans++;
            at.send(sent);
        }
    }
}
