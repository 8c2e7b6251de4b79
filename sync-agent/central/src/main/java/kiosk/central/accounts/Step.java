package kiosk.central.accounts;

import java.time.Instant;

/// What came of a step of a login.
public sealed interface Step {
    /// One step further: the browser gets this session id, the one before is dead.
    record On(String id, Seat.Stage stage) implements Step {}

    /// Not right; which part of it is not said.
    record Wrong() implements Step {}

    /// Too many wrong ones.
    record Locked(Instant until) implements Step {}

    /// The new password is not taken.
    record Unfit(Passwords.Fault fault) implements Step {}
}
