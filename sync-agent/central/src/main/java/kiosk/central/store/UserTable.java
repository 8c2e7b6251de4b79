package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// People who may enter central's page, and wrong tries at entering it.
public final class UserTable {
    private final Sql sql;

    UserTable(Sql sql) {
        this.sql = sql;
    }

    /// One user.
    ///
    /// @param password encoded hash
    /// @param mustChange the password was given by somebody else
    /// @param totpSecret Base32; empty until enrolled
    /// @param totpLast the last time step whose code was used: none is taken twice
    /// @param roles names of roles with commas
    /// @param outlet sees only this one; empty for all
    public record User(
            String name,
            String display,
            String password,
            boolean mustChange,
            String totpSecret,
            long totpLast,
            String roles,
            String outlet,
            boolean active,
            Instant createdAt) {
        @Override
        public String toString() {
            return "User[" + name + "]";
        }
    }

    /// Wrong tries of a user or an address.
    public record Lock(long wrong, Instant lastAt, Instant until) {}

    /// Whether there is none yet.
    public boolean none() {
        return sql.one("select name from console_users limit 1", row -> row.text("name")).isEmpty();
    }

    /// Adds one.
    ///
    /// @return false when the name is taken
    public boolean add(User u) {
        return sql.update(
                        "insert into console_users values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on"
                                + " conflict do nothing",
                        u.name(),
                        u.display(),
                        u.password(),
                        u.mustChange(),
                        u.totpSecret(),
                        u.totpLast(),
                        u.roles(),
                        u.outlet(),
                        u.active(),
                        u.createdAt())
                == 1;
    }

    /// Sets what an administrator decides.
    public void change(String name, String roles, String outlet, boolean active) {
        sql.update(
                "update console_users set roles = ?, outlet = ?, active = ? where name = ?",
                roles,
                outlet,
                active,
                name);
    }

    /// Sets the password.
    public void password(String name, String password, boolean mustChange) {
        sql.update(
                "update console_users set password = ?, must_change = ? where name = ?",
                password,
                mustChange,
                name);
    }

    /// Sets the secret of the one-time codes; an empty one asks for enrolment at the next login.
    public void totp(String name, String secret, long lastStep) {
        sql.update(
                "update console_users set totp_secret = ?, totp_last = ? where name = ?",
                secret,
                lastStep,
                name);
    }

    /// Remembers the step of a code that was used.
    ///
    /// @return false when this or a later one was used before
    public boolean used(String name, long step) {
        return sql.update(
                        "update console_users set totp_last = ? where name = ? and totp_last < ?",
                        step,
                        name,
                        step)
                == 1;
    }

    /// One user.
    public Optional<User> find(String name) {
        return sql.one("select * from console_users where name = ?", UserTable::of, name);
    }

    /// All by name.
    public List<User> all() {
        return sql.list("select * from console_users order by name", UserTable::of);
    }

    /// Wrong tries so far, locked until the end of the transaction.
    public Lock lock(String subject) {
        sql.update(
                "insert into console_locks values (?, 0, ?, ?) on conflict do nothing",
                subject,
                Instant.EPOCH,
                Instant.EPOCH);
        return sql.one(
                        "select * from console_locks where subject = ? for update",
                        row ->
                                new Lock(
                                        row.whole("wrong"),
                                        row.at("last_at"),
                                        row.at("locked_until")),
                        subject)
                .orElseThrow();
    }

    /// Sets them.
    public void lock(String subject, Lock lock) {
        sql.update(
                "update console_locks set wrong = ?, last_at = ?, locked_until = ? where subject ="
                        + " ?",
                lock.wrong(),
                lock.lastAt(),
                lock.until(),
                subject);
    }

    private static User of(Sql.Columns row) throws java.sql.SQLException {
        return new User(
                row.text("name"),
                row.text("display"),
                row.text("password"),
                row.flag("must_change"),
                row.text("totp_secret"),
                row.whole("totp_last"),
                row.text("roles"),
                row.text("outlet"),
                row.flag("active"),
                row.at("created_at"));
    }
}
