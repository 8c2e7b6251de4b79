package kiosk.central.days;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kiosk.central.store.DayTable;
import kiosk.central.store.Tx;

/// Looks for money that central knows of and no close covers: a terminal whose day was not ended.
///
/// Thread rule: any thread; works inside the caller's transaction.
public final class NightCheck {
    /// How long after a payment a close may take.
    static final Duration GRACE = Duration.ofHours(12);

    /// Code of its alerts.
    static final String CODE = "day.difference";

    /// Subject of its alerts.
    static final String SUBJECT = "not-closed";

    private NightCheck() {}

    /// Raises an alert for every terminal with such money; the same one once.
    ///
    /// @return how many terminals
    public static int run(Tx tx, Instant now) {
        int found = 0;
        for (DayTable.Uncovered each : tx.days().uncovered(now.minus(GRACE))) {
            found++;
            tx.alerts()
                    .raise(
                            each.terminal(),
                            CODE,
                            SUBJECT,
                            Map.of(
                                    "payments", each.payments(),
                                    "fen", each.fen(),
                                    "since", each.first().toString()),
                            now);
        }
        return found;
    }
}
