package kiosk.app.kill;

import java.util.List;
import java.util.Map;

/// Reads the pad's ledger out of the simulators' state.
final class Ledgers {

    private Ledgers() {}

    static int debits(Map<String, Object> state) {
        for (Object value : flatten(state)) {
            if (value instanceof Map<?, ?> map && map.get("debits") instanceof Number n) {
                return n.intValue();
            }
        }
        throw new IllegalStateException("no pad in " + state.keySet());
    }

    private static List<Object> flatten(Map<String, Object> state) {
        Object devices = state.getOrDefault("devices", state);
        return devices instanceof Map<?, ?> map ? List.copyOf(map.values()) : List.of();
    }
}
