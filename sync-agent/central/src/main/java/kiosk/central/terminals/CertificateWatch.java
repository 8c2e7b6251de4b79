package kiosk.central.terminals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.Database;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.Tx;

/// Raises `certificate.expiring` for enrolled terminals whose newest certificate ends within 14
/// days: a renewal should have come 16 days before that.
///
/// Thread rule: one thread; to be run a few times a day.
public final class CertificateWatch {
    /// The alert.
    public static final String EXPIRING = "certificate.expiring";

    private static final Duration AHEAD = Duration.ofDays(14);

    private final Database database;
    private final Clock clock;

    /// Over this store.
    public CertificateWatch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Looks once.
    ///
    /// @return how many are about to end, or have ended
    public int look() throws CentralStoreException {
        Instant now = clock.instant();
        return database.inTransaction(tx -> {
            List<Certificate> ending =
                    tx.certificates().endingBefore(now.plus(AHEAD)).stream()
                            .filter(certificate -> enrolled(tx, certificate.terminal()))
                            .toList();
            for (Certificate certificate : ending) {
                tx.alerts()
                        .raise(
                                certificate.terminal(),
                                EXPIRING,
                                certificate.serial(),
                                Map.of("until", certificate.notAfter().toString()),
                                now);
            }
            return ending.size();
        });
    }

    private static boolean enrolled(Tx tx, String terminal) {
        return tx.identities().find(terminal).filter(i -> i.state() == State.ENROLLED).isPresent();
    }
}
