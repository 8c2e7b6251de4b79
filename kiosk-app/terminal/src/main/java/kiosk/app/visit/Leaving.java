package kiosk.app.visit;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import kiosk.device.Cancel;

/// The moments after the last page: what the customer should take along, a reminder while the
/// machine still sees something, staff after that, then the start page.
///
/// Thread rule: the mailbox only.
final class Leaving {
    private static final int SECONDS = 15;
    private static final int STAFF_AFTER_S = 30;
    private static final Duration LOOK = Duration.ofSeconds(60);

    private final Floor floor;
    private final Set<String> take;
    private final Set<String> stillHere = new HashSet<>();
    private final Cancel cancel = new Cancel();
    private int left = SECONDS;
    private int overtime;

    Leaving(Floor floor, Set<String> take) {
        this.floor = floor;
        this.take = Set.copyOf(take);
    }

    void begin() {
        if (take.contains("idCard")) {
            stillHere.add("idCard");
            watchCard();
        }
    }

    private void watchCard() {
        floor.outside(
                () -> floor.ports().devices().reader().awaitRemoval(LOOK, cancel),
                gone -> {
                    if (gone) {
                        stillHere.remove("idCard");
                        floor.changed();
                    } else if (!cancel.requested()
                            && floor.ports().devices().reader().status().usable()) {
                        watchCard();
                    } else {
                        stillHere.remove("idCard");
                    }
                });
    }

    Scene.Place place() {
        return new Scene.Leaving(take, stillHere, left);
    }

    /// A second passed.
    ///
    /// @return true when the start page may come
    boolean tick(StaffBell bell) {
        if (left > 0) {
            left--;
        }
        if (left == 0 && !stillHere.isEmpty()) {
            overtime++;
            if (overtime == STAFF_AFTER_S) {
                bell.ring("left-behind");
            }
        }
        floor.changed();
        return left == 0 && (stillHere.isEmpty() || overtime > STAFF_AFTER_S * 2);
    }

    /// The customer says everything is taken.
    boolean mayFinish() {
        return stillHere.isEmpty();
    }

    void close() {
        cancel.request();
    }
}
