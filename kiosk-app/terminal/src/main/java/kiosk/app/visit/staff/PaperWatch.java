package kiosk.app.visit.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.sync.StoreException;

/// Tells central once when the paper counted in a printer runs low.
///
/// Thread rule: the mailbox only.
final class PaperWatch {
    private static final int EVERY = 30;

    private final Premises premises;
    private final StaffLog log;
    private final DeviceTable devices;
    private final Set<String> told = new HashSet<>();
    private int seconds;
    private boolean looking;

    PaperWatch(Premises premises, StaffLog log, DeviceTable devices) {
        this.premises = premises;
        this.log = log;
        this.devices = devices;
    }

    void tick() {
        if (++seconds % EVERY == 0 && !looking) {
            looking = true;
            Set<String> known = Set.copyOf(told);
            premises.outside(() -> look(known), this::looked);
        }
    }

    private Set<String> look(Set<String> known) throws StoreException {
        Map<String, Integer> low = devices.low();
        for (Map.Entry<String, Integer> printer : low.entrySet()) {
            if (!known.contains(printer.getKey())) {
                log.write(
                        List.of(),
                        List.of(
                                log.alert(
                                        "paper.low",
                                        printer.getKey(),
                                        Map.of("left", printer.getValue()))));
            }
        }
        return low.keySet();
    }

    private void looked(Set<String> low) {
        looking = false;
        told.clear();
        told.addAll(low);
    }
}
