package kiosk.central.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.TerminalTable.Terminal;
import kiosk.central.store.Tx;

/// Looks from time to time for terminals that say nothing and for alerts that nobody takes.
///
/// Thread rule: one thread; several nodes may look at once.
public final class AlertWatch {
    /// A terminal that said nothing for so long is an alert.
    public static final Duration SILENT = Duration.ofMinutes(5);

    /// An alert nobody took for so long goes one level up, and again after as long.
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    /// A customer waits: less patience.
    public static final Duration PATIENCE_CALL = Duration.ofMinutes(3);

    /// The highest level.
    public static final long LEVEL_MAX = 3;

    private final Database database;
    private final Clock clock;

    /// Watches this store.
    public AlertWatch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Looks once.
    public void look() throws CentralStoreException {
        database.inTransaction(tx -> {
            Instant now = clock.instant();
            tx.terminals().all().forEach(t -> silence(tx, t, now));
            RatingDesk.look(tx, now);
            tx.alerts().open().stream()
                    .filter(Alert::waits)
                    .forEach(alert -> patience(tx, alert, now));
            return now;
        });
    }

    private static void silence(Tx tx, Terminal terminal, Instant now) {
        String id = terminal.address().id();
        boolean silent =
                !terminal.state().equals("unknown")
                        && terminal.lastSeen().plus(SILENT).isBefore(now)
                        && expected(tx.identities().find(id));
        boolean open = tx.alerts().isOpen(id, "terminal.silent", "");
        if (silent && !open) {
            tx.alerts()
                    .raise(
                            id,
                            "terminal.silent",
                            "",
                            Map.of("since", terminal.lastSeen().toString()),
                            now);
        } else if (!silent && open) {
            tx.alerts().resolve(id, "terminal.silent", "", now);
        }
    }

    private static boolean expected(Optional<Identity> identity) {
        return identity.map(i -> i.state() == State.ENROLLED || i.state() == State.CLONED)
                .orElse(true);
    }

    private static void patience(Tx tx, Alert alert, Instant now) {
        Duration patience = alert.code().equals("staff.called") ? PATIENCE_CALL : PATIENCE;
        long periods = Duration.between(alert.raisedAt(), now).dividedBy(patience);
        long level = Math.min(LEVEL_MAX, 1 + Math.max(0, periods));
        if (level > alert.level()) {
            tx.alerts().level(alert.id(), level);
            tx.audit()
                    .add(
                            new Act(
                                    "central",
                                    alert.terminal(),
                                    "alert.escalated",
                                    alert.code() + " " + alert.subject(),
                                    "level " + level,
                                    "alert " + alert.id()),
                            now);
        }
    }
}
