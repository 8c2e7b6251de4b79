package kiosk.app.machine;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Lets the [Watchdog] look once a second and passes on what it says.
public final class Guard {
    private final Watchdog watchdog;
    private final Optional<NotifySocket> systemd;
    private final Runnable startAnew;
    private final ScheduledExecutorService seconds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("watchdog").daemon().factory());

    private Optional<ScheduledFuture<?>> looking = Optional.empty();

    /// @param systemd empty where nobody watches; an out-of-service machine starts anew only where
    ///   somebody starts it
    public Guard(Watchdog watchdog, Optional<NotifySocket> systemd, Runnable startAnew) {
        this.watchdog = watchdog;
        this.systemd = systemd;
        this.startAnew = startAnew;
    }

    /// The window stands: tells so, and looks from now on.
    public void begin() {
        systemd.ifPresent(s -> s.tell("READY=1\nSTATUS=serving"));
        looking = Optional.of(seconds.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS));
    }

    private void second() {
        switch (watchdog.second(System.nanoTime())) {
            case ALIVE -> systemd.ifPresent(s -> s.tell("WATCHDOG=1"));
            case SILENT -> systemd.ifPresent(s -> s.tell("STATUS=hung"));
            case START_ANEW ->
                    systemd.ifPresent(s -> {
                        s.tell("STATUS=starting anew after a fault");
                        startAnew.run();
                    });
        }
    }

    /// The process is about to end.
    public void end() {
        looking.ifPresent(look -> look.cancel(false));
        systemd.ifPresent(s -> s.tell("STOPPING=1\nSTATUS=putting money away"));
    }
}
