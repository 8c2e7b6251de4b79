package kiosk.app.visit.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.Devices;
import kiosk.app.visit.Json;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.Ports;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.device.Device;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;

/// The devices as rows: how they are, what to do, what they did today and what is left in them.
///
/// Thread rule: blocking; reads the journal, touches no device.
final class DeviceTable {
    private final Ports ports;
    private final PaperCount count;
    private final Today today;

    DeviceTable(Ports ports, PaperCount count) {
        this.ports = ports;
        this.count = count;
        this.today = new Today(ports);
    }

    Today today() {
        return today;
    }

    List<DeviceRow> rows() throws StoreException {
        Map<String, Integer> left = count.left();
        List<JournalEntry> prints = today.entries(MachinePaper.PRINT);
        List<JournalEntry> payments = today.entries("pay");
        List<JournalEntry> steps = today.entries("journey");
        return ports.devices().all().stream()
                .map(device -> {
                    String kind = kind(device);
                    int used =
                            switch (kind) {
                                case "receiptPrinter", "a4Printer" ->
                                        PaperCount.since(device.name(), prints, today.begin());
                                case "pad" ->
                                        (int)
                                                payments.stream()
                                                        .filter(e -> e.phase() == Phase.INTENT)
                                                        .count();
                                case "idReader" ->
                                        (int) steps.stream().filter(DeviceTable::reading).count();
                                default -> 0;
                            };
                    return row(device, kind, used, Optional.ofNullable(left.get(device.name())));
                })
                .toList();
    }

    private static boolean reading(JournalEntry step) {
        return "Identified".equals(Json.read(step.body()).get("is"));
    }

    List<DeviceRow> printers() throws StoreException {
        return rows().stream().filter(r -> r.kind().endsWith("Printer")).toList();
    }

    Optional<Device> printer(String name) {
        return List.<Device>of(ports.devices().receipts(), ports.devices().pages()).stream()
                .filter(d -> d.name().equals(name))
                .findFirst();
    }

    private static DeviceRow row(Device device, String kind, int used, Optional<Integer> left) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        conditions.addAll(device.status().conditions());
        Health health = device.status().health();
        if (left.isPresent()
                && left.get() < PaperCount.LOW
                && !conditions.contains(Condition.PAPER_OUT)) {
            conditions.add(Condition.PAPER_LOW);
            health = health == Health.ONLINE ? Health.DEGRADED : health;
        }
        return new DeviceRow(
                device.name(),
                kind,
                health,
                conditions,
                device.simulated(),
                used,
                left,
                StaffWords.todo(kind, health, conditions));
    }

    /// The matter language's word for a device.
    String kind(Device device) {
        Devices all = ports.devices();
        if (device.equals(all.reader())) {
            return "idReader";
        }
        if (device.equals(all.receipts())) {
            return "receiptPrinter";
        }
        if (device.equals(all.pages())) {
            return "a4Printer";
        }
        if (device.equals(all.pad())) {
            return "pad";
        }
        return device.equals(all.scanner()) ? "scanner" : "lights";
    }
}
