package kiosk.app.visit.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kiosk.app.visit.Json;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.Unresolved;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// The day in figures, the devices, and what waits for somebody.
final class OverviewRoom implements Room {
    private static final int LOOK_AT = 200;

    private final StaffHall hall;
    private final Premises premises;
    private final DeviceTable devices;
    private final Service service;
    private Seen seen =
            new Seen(
                    new StaffPlace.Today(0, 0, 0, 0, 0, Optional.empty(), 0, Optional.empty()),
                    List.of(),
                    List.of());

    private record Seen(
            StaffPlace.Today today, List<DeviceRow> devices, List<Unresolved> unresolved) {}

    OverviewRoom(StaffHall hall, Premises premises, DeviceTable devices, Service service) {
        this.hall = hall;
        this.premises = premises;
        this.devices = devices;
        this.service = service;
    }

    @Override
    public void enter() {
        hall.work(
                () -> new Seen(today(), devices.rows(), premises.payments().open()),
                now -> seen = now);
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Overview(
                banner,
                notice,
                seen.today(),
                seen.devices(),
                seen.unresolved(),
                service.suspended());
    }

    @Override
    public void act(StaffAct act) {
        if (act instanceof StaffAct.Resume) {
            service.resume(hall);
        }
    }

    private StaffPlace.Today today() throws StoreException {
        List<JournalEntry> cases = devices.today().entries("case");
        List<JournalEntry> paid =
                devices.today().entries("pay").stream()
                        .filter(e -> e.phase() == Phase.OUTCOME)
                        .filter(e -> Boolean.TRUE.equals(Json.read(e.body()).get("paid")))
                        .toList();
        long fen = 0;
        for (JournalEntry outcome : paid) {
            fen += amount(outcome.key());
        }
        Store store = hall.ports().store();
        Calls calls = calls(devices.today().entries("call"));
        return new StaffPlace.Today(
                (int) cases.stream().filter(e -> e.phase() == Phase.INTENT).count(),
                (int)
                        cases.stream()
                                .filter(e -> e.phase() == Phase.OUTCOME)
                                .filter(e -> "finished".equals(Json.read(e.body()).get("how")))
                                .count(),
                paid.size(),
                fen,
                store.pendingCount(),
                store.pending(LOOK_AT).stream().map(p -> p.event().at()).min(Instant::compareTo),
                calls.count(),
                calls.seconds());
    }

    private long amount(String orderNo) throws StoreException {
        return hall.ports().store().entriesOf("pay", orderNo).stream()
                .filter(e -> e.phase() == Phase.INTENT)
                .map(e -> Json.read(e.body()).get("amountFen"))
                .filter(Number.class::isInstance)
                .mapToLong(n -> ((Number) n).longValue())
                .findFirst()
                .orElse(0);
    }

    private record Calls(int count, Optional<Integer> seconds) {}

    private static Calls calls(List<JournalEntry> lines) {
        Map<String, Instant> rung = new HashMap<>();
        for (JournalEntry line : lines) {
            if (line.phase() == Phase.INTENT) {
                rung.put(line.key(), line.at());
            }
        }
        OptionalDouble mean =
                lines.stream()
                        .filter(e -> e.phase() == Phase.OUTCOME)
                        .filter(e -> "answered".equals(Json.read(e.body()).get("how")))
                        .filter(e -> rung.containsKey(e.key()))
                        .mapToLong(e ->
                                Duration.between(rung.getOrDefault(e.key(), e.at()), e.at())
                                        .toSeconds())
                        .average();
        return new Calls(
                rung.size(),
                mean.isPresent() ? Optional.of((int) mean.getAsDouble()) : Optional.empty());
    }
}
