package kiosk.app;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.app.config.KioskConfig;
import kiosk.app.visit.Devices;
import kiosk.app.visit.staff.Roster;
import kiosk.device.Device;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What the terminal reports of itself to central: devices and what waits to be sent, and which
/// versions it has. No personal data.
final class Reported {

    private Reported() {}

    static Map<String, Object> of(Devices devices, Store store, KioskConfig config) {
        Map<String, Object> states = new LinkedHashMap<>();
        devices.all().forEach(device -> states.put(device.name(), state(device)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", Build.version());
        report.put("outlet", config.terminal().outletZh());
        report.put("devices", states);
        report.put("simulated", devices.all().stream().anyMatch(Device::simulated));
        report.put("outbox", outbox(store));
        report.put("roster", roster(store));
        return report;
    }

    /// Which versions of program, pack and staff list it has, for every `sync/hello`.
    static Map<String, String> versions(String pack, Store store) {
        return Map.of(
                "program", Build.version(),
                "pack", pack,
                "roster", String.valueOf(roster(store)));
    }

    private static Map<String, Object> state(Device device) {
        return Map.of(
                "state", device.status().health().name().toLowerCase(Locale.ROOT),
                "detail",
                        device.status().conditions().stream()
                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(" ")),
                "simulated", device.simulated());
    }

    /// Which version of the staff list this machine has; central sends another when it differs.
    private static long roster(Store store) {
        try {
            return Roster.version(store);
        } catch (StoreException e) {
            return -1;
        }
    }

    private static long outbox(Store store) {
        try {
            return store.pendingCount();
        } catch (StoreException e) {
            return -1;
        }
    }
}
