package kiosk.device.owner;

import java.time.Duration;
import kiosk.device.Pace;

/// Real time.
///
/// Thread rule: any thread.
public final class SystemPace implements Pace {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
