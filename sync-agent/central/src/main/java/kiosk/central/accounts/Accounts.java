package kiosk.central.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kiosk.central.accounts.Seat.Stage;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.SessionTable.Session;
import kiosk.central.store.Tx;
import kiosk.central.store.UserTable.User;

/// Logins and sessions. A session has a new id after every step of its login; only the hash of the
/// id is kept. It ends after 15 minutes without use, after 8 hours in any case.
///
/// Thread rule: any thread; calls block, a password takes some 0.3 s.
public final class Accounts {
    /// Without use.
    public static final Duration IDLE = Duration.ofMinutes(15);

    /// In any case.
    public static final Duration LONGEST = Duration.ofHours(8);

    /// So long a shown one-time code stands for the acts that ask for one.
    public static final Duration PROVED = Duration.ofMinutes(5);

    private static final Duration TOUCH = Duration.ofSeconds(20);
    private static final int ID_BYTES = 32;

    private final Database database;
    private final Passwords passwords;
    private final SecureRandom random;
    private final Clock clock;

    /// Accounts in this store.
    public Accounts(Database database, Passwords passwords, SecureRandom random, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.random = random;
        this.clock = clock;
    }

    /// Names of users: 2 to 40 of a-z, 0-9, `.`, `_`, `-`.
    public static boolean isName(String name) {
        return name.matches("[a-z0-9._-]{2,40}");
    }

    /// Name and password. Unknown names take as long and lock as known ones.
    public Step login(String typed, char[] password, String address) throws CentralStoreException {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        String name = isName(lower) ? lower : "?";
        List<String> subjects = List.of(Locks.user(name), Locks.address(address));
        Instant locked = database.inTransaction(tx -> Locks.until(tx, subjects));
        if (locked.isAfter(clock.instant())) {
            return new Step.Locked(locked);
        }
        Optional<User> user = database.read(tx -> tx.users().find(name));
        boolean fits =
                passwords.fits(password, user.map(User::password).orElse(passwords.nobody()));
        Optional<User> right = user.filter(u -> fits && u.active());
        return database.inTransaction(tx -> judge(tx, name, right, address));
    }

    private Step judge(Tx tx, String name, Optional<User> right, String address) {
        Instant now = clock.instant();
        List<String> subjects = List.of(Locks.user(name), Locks.address(address));
        Instant locked = Locks.until(tx, subjects);
        if (locked.isAfter(now)) {
            return new Step.Locked(locked);
        }
        if (right.isEmpty()) {
            Locks.wrong(tx, subjects, now);
            tx.audit().add(new Act(name, address, "login.password", "", "wrong", ""), now);
            Instant until = Locks.until(tx, subjects);
            return until.isAfter(now) ? new Step.Locked(until) : new Step.Wrong();
        }
        tx.sessions().sweep(now.minus(IDLE), now.minus(LONGEST));
        User user = right.get();
        Stage stage =
                user.totpSecret().isEmpty()
                        ? user.mustChange() ? Stage.PASSWORD : Stage.ENROL
                        : Stage.CODE;
        return open(tx, user, stage, address);
    }

    /// The one-time code: at login, or of a second factor being set up.
    public Step code(Seat seat, String code) throws CentralStoreException {
        return database.inTransaction(tx -> {
            Optional<Step> no = check(tx, seat, code);
            if (no.isPresent()) {
                return no.get();
            }
            tx.sessions().end(seat.session().idHash());
            Stage next =
                    seat.stage() == Stage.CODE && seat.user().mustChange()
                            ? Stage.PASSWORD
                            : Stage.IN;
            return open(tx, seat.user(), next, seat.session().address());
        });
    }

    /// The one-time code again, before an act that asks for it.
    ///
    /// @return empty when it is right
    public Optional<Step> prove(Seat seat, String code) throws CentralStoreException {
        return database.inTransaction(tx -> {
            Optional<Step> no = check(tx, seat, code);
            if (no.isEmpty()) {
                tx.sessions().proved(seat.session().idHash(), clock.instant());
            }
            return no;
        });
    }

    /// Whether the second factor was shown a moment ago.
    public boolean proved(Seat seat) {
        return seat.session().provedAt().plus(PROVED).isAfter(clock.instant());
    }

    private Optional<Step> check(Tx tx, Seat seat, String code) {
        Instant now = clock.instant();
        String name = seat.user().name();
        List<String> subjects = List.of(Locks.user(name));
        Instant locked = Locks.until(tx, subjects);
        if (locked.isAfter(now)) {
            return Optional.of(new Step.Locked(locked));
        }
        boolean enrols = seat.stage() == Stage.ENROL;
        String secret = enrols ? seat.session().secret() : seat.user().totpSecret();
        OptionalLong step = secret.isEmpty() ? OptionalLong.empty() : Totp.match(secret, code, now);
        if (enrols && step.isPresent()) {
            tx.users().totp(name, secret, step.getAsLong());
            audit(tx, seat, "login.enrolled", "ok");
            return Optional.empty();
        }
        if (step.isPresent() && tx.users().used(name, step.getAsLong())) {
            return Optional.empty();
        }
        Locks.wrong(tx, subjects, now);
        audit(tx, seat, "login.code", "wrong");
        Instant until = Locks.until(tx, subjects);
        return Optional.of(until.isAfter(now) ? new Step.Locked(until) : new Step.Wrong());
    }

    /// A new password: during the login, or by a user who is in. Ends all other sessions.
    public Step password(Seat seat, char[] old, char[] fresh) throws CentralStoreException {
        User user = seat.user();
        Instant locked =
                database.inTransaction(tx -> Locks.until(tx, List.of(Locks.user(user.name()))));
        if (locked.isAfter(clock.instant())) {
            return new Step.Locked(locked);
        }
        if (seat.stage() == Stage.IN && !passwords.fits(old, user.password())) {
            return database.inTransaction(tx -> {
                Locks.wrong(tx, List.of(Locks.user(user.name())), clock.instant());
                audit(tx, seat, "password.changed", "wrong");
                return new Step.Wrong();
            });
        }
        Optional<Passwords.Fault> fault = passwords.fault(user.name(), fresh);
        if (fault.isPresent() || passwords.fits(fresh, user.password())) {
            return new Step.Unfit(fault.orElse(Passwords.Fault.COMMON));
        }
        String encoded = passwords.encode(fresh);
        return database.inTransaction(tx -> {
            tx.users().password(user.name(), encoded, false);
            audit(tx, seat, "password.changed", "ok");
            tx.sessions().endOthers(user.name(), "");
            Stage next = user.totpSecret().isEmpty() ? Stage.ENROL : Stage.IN;
            return open(tx, user, next, seat.session().address());
        });
    }

    private Step open(Tx tx, User user, Stage stage, String address) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        random.nextBytes(bytes);
        Instant now = clock.instant();
        boolean in = stage == Stage.IN;
        Session session =
                new Session(
                        hash(id),
                        user.name(),
                        HexFormat.of().formatHex(bytes),
                        stage.name(),
                        stage == Stage.ENROL ? Totp.secret(random) : "",
                        address,
                        now,
                        now,
                        in ? now : Instant.EPOCH);
        tx.sessions().add(session);
        if (in) {
            Locks.right(tx, user.name(), now);
            tx.audit().add(new Act(user.name(), address, "login", "", "ok", ""), now);
        }
        return new Step.On(id, stage);
    }

    /// Whose session this is.
    ///
    /// @param use false for what a page asks by itself: that keeps no session alive
    public Optional<Seat> seat(String id, boolean use) throws CentralStoreException {
        Instant now = clock.instant();
        String hash = hash(id);
        Optional<Seat> seat =
                database.read(tx ->
                        tx.sessions()
                                .find(hash)
                                .filter(s -> s.seenAt().plus(IDLE).isAfter(now))
                                .filter(s -> s.createdAt().plus(LONGEST).isAfter(now))
                                .flatMap(s ->
                                        tx.users()
                                                .find(s.user())
                                                .filter(User::active)
                                                .map(u -> new Seat(u, s))));
        if (seat.isPresent() && use && seat.get().session().seenAt().plus(TOUCH).isBefore(now)) {
            database.inTransaction(tx -> {
                tx.sessions().seen(hash, now);
                return hash;
            });
        }
        return seat;
    }

    /// Ends the session.
    public void logout(Seat seat) throws CentralStoreException {
        database.inTransaction(tx -> {
            tx.sessions().end(seat.session().idHash());
            audit(tx, seat, "logout", "ok");
            return seat;
        });
    }

    /// Makes the very first user, who gets all roles but the auditor's; the password is theirs.
    ///
    /// @return what is wrong; empty when it is made
    public Optional<Passwords.Fault> first(String name, String display, char[] password)
            throws CentralStoreException {
        Optional<Passwords.Fault> fault = passwords.fault(name, password);
        if (fault.isPresent()) {
            return fault;
        }
        String roles = Role.write(Set.of(Role.VIEWER, Role.OPERATOR, Role.APPROVER));
        String encoded = passwords.encode(password);
        Instant now = clock.instant();
        database.inTransaction(tx -> {
            if (tx.users().none()) {
                tx.users()
                        .add(new User(name, display, encoded, false, "", 0, roles, "", true, now));
                tx.audit().add(new Act(name, "central", "user.first", name, "ok", roles), now);
            }
            return name;
        });
        return Optional.empty();
    }

    private void audit(Tx tx, Seat seat, String act, String outcome) {
        tx.audit()
                .add(
                        new Act(seat.user().name(), seat.session().address(), act, "", outcome, ""),
                        clock.instant());
    }

    private static String hash(String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
