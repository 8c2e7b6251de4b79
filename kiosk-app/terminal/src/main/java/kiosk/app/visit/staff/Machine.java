package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.Optional;

/// The machine around the program, as far as staff may touch it.
///
/// Thread rule: any thread; calls may block for a moment.
public interface Machine {

    /// Sets the loudness of all sounds, 0..100 %.
    void volume(int percent);

    /// Lets one tone sound.
    void tone();

    /// Whether the screen can be dimmed.
    boolean dims();

    /// Dims the screen, 20..100 %.
    void brightness(int percent);

    /// Ends the program so that it is started again; money is put away first.
    void restart();

    /// Switches the machine off; money is put away first.
    ///
    /// @return false where the machine cannot do that by itself
    boolean shutDown();

    /// Free bytes where the store lies; empty when not known.
    Optional<Long> freeBytes();

    /// This machine's own clock.
    Instant clock();

    /// Until when the machine's certificate counts; empty when it has none.
    Optional<Instant> certificateUntil();
}
