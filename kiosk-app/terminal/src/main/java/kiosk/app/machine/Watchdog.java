package kiosk.app.machine;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kiosk.app.visit.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides once a second whether systemd hears that we live. Window and desk must have answered
/// lately; while money is under way a hung window gets up to three minutes, since a restart between
/// money steps is better, and after them none, since the journal is safe. A machine that a bug put
/// out of service starts anew after a minute, at most three times an hour.
///
/// Thread rule: [#second] from one thread; [#saw] and answers to pings from any.
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration MONEY_MOST = Duration.ofMinutes(3);
    private static final Duration OUT_OF_SERVICE = Duration.ofSeconds(60);

    /// Codes that a bug gives (`Desk`), not a person or a broken disk.
    private static final Set<String> BUGS = Set.of("E1", "X1");

    private final Consumer<Runnable> window;
    private final Consumer<Runnable> desk;
    private final Restarts restarts;
    private volatile long windowAt;
    private volatile long deskAt;
    private volatile boolean money;
    private volatile Optional<String> broken = Optional.empty();
    private long brokenSince;
    private boolean brokenBefore;
    private boolean gaveUp;

    /// @param window runs something on the window's thread, later
    /// @param desk runs something in the desk's mailbox, later
    /// @param now nanoseconds, as all others here
    public Watchdog(
            Consumer<Runnable> window, Consumer<Runnable> desk, Restarts restarts, long now) {
        this.window = window;
        this.desk = desk;
        this.restarts = restarts;
        windowAt = now;
        deskAt = now;
    }

    /// What is to be done now.
    public enum Verdict {
        /// Say that we live.
        ALIVE,
        /// Say nothing: systemd ends us.
        SILENT,
        /// End the process, to be started anew.
        START_ANEW
    }

    /// What stands on the glass.
    public void saw(Scene scene) {
        broken =
                scene.place() instanceof Scene.OutOfService(String code, var _)
                                && BUGS.contains(code)
                        ? Optional.of(code)
                        : Optional.empty();
        money =
                scene.place() instanceof Scene.AtPage(var _, var _, Scene.Work work)
                        && switch (work) {
                            case Scene.Work.Reserving _,
                                    Scene.Work.Present _,
                                    Scene.Work.Confirming _,
                                    Scene.Work.Unknown _,
                                    Scene.Work.HandingIn _ ->
                                    true;
                            default -> false;
                        };
    }

    /// Another second. Asks window and desk for a sign of life and judges the last ones.
    public Verdict second(long now) {
        window.accept(() -> windowAt = now);
        desk.accept(() -> deskAt = now);
        if (outOfService(now)) {
            return Verdict.START_ANEW;
        }
        long silent = now - Math.min(windowAt, deskAt);
        if (silent <= ANSWER.toNanos()) {
            return Verdict.ALIVE;
        }
        if (money && silent <= MONEY_MOST.toNanos()) {
            return Verdict.ALIVE;
        }
        LOG.error("window or desk have not answered for {} s", silent / 1_000_000_000L);
        return Verdict.SILENT;
    }

    private boolean outOfService(long now) {
        boolean is = broken.isPresent();
        if (is && !brokenBefore) {
            brokenSince = now;
        }
        brokenBefore = is;
        if (!is || gaveUp || now - brokenSince < OUT_OF_SERVICE.toNanos()) {
            return false;
        }
        if (restarts.another()) {
            return true;
        }
        gaveUp = true;
        LOG.error("out of service again and again: staying so until somebody comes");
        return false;
    }
}
