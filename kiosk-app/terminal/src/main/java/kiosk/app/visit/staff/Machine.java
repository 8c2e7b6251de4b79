package kiosk.app.visit.staff;

import java.time.Duration;
import java.util.Optional;

/// The computer the terminal runs on, as far as staff may touch it.
///
/// Thread rule: any thread; calls block shortly.
public interface Machine {

    /// Free bytes where the data is.
    long freeBytes();

    /// How far the machine's clock is from central's; empty while central never said the time.
    Optional<Duration> clockOff();

    /// How long the certificate is still good; empty without one.
    Optional<Duration> certificateLeft();

    /// Whether volume, or brightness, can be changed here.
    boolean hasVolume();

    /// The same for the screen's brightness.
    boolean hasBrightness();

    /// Sets the volume, 0..100 %.
    ///
    /// @return whether it worked
    boolean volume(int percent);

    /// Sets the brightness, 20..100 %.
    ///
    /// @return whether it worked
    boolean brightness(int percent);

    /// Ends the program so that it is started again; returns at once.
    void restart();

    /// Shuts the machine down; returns at once.
    ///
    /// @return false where this is not configured
    boolean shutDown();

    /// A computer where nothing can be changed: scenarios and tests.
    static Machine untouchable() {
        return new Machine() {
            @Override
            public long freeBytes() {
                return Long.MAX_VALUE;
            }

            @Override
            public Optional<Duration> clockOff() {
                return Optional.of(Duration.ZERO);
            }

            @Override
            public Optional<Duration> certificateLeft() {
                return Optional.empty();
            }

            @Override
            public boolean hasVolume() {
                return false;
            }

            @Override
            public boolean hasBrightness() {
                return false;
            }

            @Override
            public boolean volume(int percent) {
                return false;
            }

            @Override
            public boolean brightness(int percent) {
                return false;
            }

            @Override
            public void restart() {
                // nothing to start again
            }

            @Override
            public boolean shutDown() {
                return false;
            }
        };
    }
}
