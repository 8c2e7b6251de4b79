package kiosk.central.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kiosk.central.store.Tx;

/// What central may not keep any longer goes, round after round: cases laid aside after their last
/// day, files from phones for cases that were never handed in after 90 days, copies for reprinting
/// after a year, one-time codes after a day, and the log of department calls after three years.
/// Cases, payments, issued documents and the audit stay: they are the office's files.
public final class Forgetting {
    /// How long a document can be printed again.
    public static final Duration COPIES = Duration.ofDays(365);

    /// How long the log of department calls is kept: three years, one of which may be longer. It
    /// names no person.
    public static final Duration CALLS = Duration.ofDays(1096);

    /// How long one-time codes are kept, to count how many were sent.
    public static final Duration CODES = Duration.ofDays(1);

    /// How long files from phones wait for their case to be handed in: as long as a case may be
    /// laid aside at most.
    public static final Duration FILES = Duration.ofDays(90);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Forgetting() {}

    /// Forgets what is due.
    ///
    /// @return how many rows went or lost what they said
    public static int run(Tx tx, Instant now) {
        String today = LocalDate.ofInstant(now, ZONE).toString();
        return tx.documents().dropOverdue(today, now.minus(COPIES))
                + tx.uploads().forget(now.minus(FILES))
                + tx.calls().dropBefore(now.minus(CALLS))
                + tx.identity().dropBefore(now.minus(CODES));
    }
}
