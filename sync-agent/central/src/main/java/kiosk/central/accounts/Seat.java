package kiosk.central.accounts;

import java.util.Set;
import kiosk.central.store.SessionTable.Session;
import kiosk.central.store.UserTable.User;

/// Somebody with a session.
public record Seat(User user, Session session) {

    /// How far a login is.
    public enum Stage {
        /// The password was right, the one-time code is still missing.
        CODE,
        /// The password must be changed first.
        PASSWORD,
        /// The second factor must be set up first.
        ENROL,
        /// Inside.
        IN
    }

    /// How far.
    public Stage stage() {
        return Stage.valueOf(session.stage());
    }

    /// What the user is; nothing before the login is through.
    public Set<Role> roles() {
        return stage() == Stage.IN ? Role.read(user.roles()) : Set.of();
    }

    /// Whether it is one of these.
    public boolean is(Role role) {
        return roles().contains(role);
    }
}
