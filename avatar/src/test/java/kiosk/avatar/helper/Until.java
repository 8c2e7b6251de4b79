package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a state of another process.
final class Until {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Until() {}

    /// False also for a process that ended and whose parent has not looked yet.
    static boolean alive(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    /// How long it took.
    static Duration isTrue(BooleanSupplier state) {
        long begun = System.nanoTime();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).as("waited").isLessThan(PATIENCE.toNanos());
            LockSupport.parkNanos(2_000_000);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
