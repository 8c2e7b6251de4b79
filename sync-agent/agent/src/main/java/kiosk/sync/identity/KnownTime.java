package kiosk.sync.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The time central last told, carried on by the monotonic clock and over restarts: what
/// certificates are checked against when this machine's own clock cannot be right.
///
/// A clock more than a day behind that time is wrong, for time does not go back; one more than 400
/// days ahead is wrong, for no terminal is away so long and its certificate lasts 90 days.
///
/// Thread rule: any thread.
public final class KnownTime {
    private static final Duration BEHIND_MAX = Duration.ofDays(1);
    private static final Duration AHEAD_MAX = Duration.ofDays(400);
    private static final Duration KEEP_EVERY = Duration.ofMinutes(9);

    private final Path file;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant base;
    private long since;
    private Instant kept;

    /// @param file keeps it; need not be there
    /// @param clock this machine's own
    /// @param nanos monotonic
    KnownTime(Path file, InstantSource clock, LongSupplier nanos) {
        this.file = file;
        this.clock = clock;
        this.nanos = nanos;
        this.base = read(file);
        this.kept = base;
        this.since = nanos.getAsLong();
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException | DateTimeException e) {
            // None or damaged: nothing is known yet.
            return Instant.EPOCH;
        }
    }

    /// Central says it is so late now.
    ///
    /// @throws IdentityException not kept: after a restart an older time is known
    public synchronized void heard(Instant now) throws IdentityException {
        base = now;
        since = nanos.getAsLong();
        if (Duration.between(kept, now).abs().compareTo(KEEP_EVERY) > 0) {
            SealedKeys.replace(file, now.toString().getBytes(StandardCharsets.US_ASCII));
            kept = now;
        }
    }

    /// The time to check certificates against.
    public synchronized Instant now() {
        Instant local = clock.instant();
        if (base.equals(Instant.EPOCH)) {
            return local;
        }
        Instant known = base.plusNanos(nanos.getAsLong() - since);
        boolean wrong =
                local.isBefore(known.minus(BEHIND_MAX)) || local.isAfter(known.plus(AHEAD_MAX));
        return wrong ? known : local;
    }

    /// Whether this machine's clock cannot be right.
    public boolean clockWrong() {
        return Duration.between(now(), clock.instant()).abs().compareTo(BEHIND_MAX) > 0;
    }
}
