package kiosk.central.terminals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.central.identity.Roster;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable.Down;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.Decision;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.Tx;

/// What operators see and decide about outlets and terminals. Every change is the caller's to put
/// into the audit: see [#with].
///
/// Thread rule: any thread.
public final class TerminalRegistry {
    private final Database database;
    private final OutletNews news;
    private final Doors doors;
    private final Clock clock;
    private final Consumer<Tx> also;

    /// The world outside the store.
    ///
    /// @param disconnect ends the connection of a terminal
    /// @param tell sends numbered events after the commit
    public record Doors(Consumer<String> disconnect, Consumer<List<Down>> tell) {}

    /// Over this store.
    public TerminalRegistry(Database database, Doors doors, Clock clock) {
        this(database, doors, clock, _ -> {});
    }

    private TerminalRegistry(Database database, Doors doors, Clock clock, Consumer<Tx> also) {
        this.database = database;
        this.news = new OutletNews();
        this.doors = doors;
        this.clock = clock;
        this.also = also;
    }

    /// The same, which also does this inside every transaction that changes something.
    public TerminalRegistry with(Consumer<Tx> work) {
        return new TerminalRegistry(database, doors, clock, work);
    }

    /// All outlets by id.
    public List<Outlet> outlets() throws CentralStoreException {
        return database.read(tx -> tx.outlets().all());
    }

    /// All terminals that were ever given a code, by id.
    public List<Identity> terminals() throws CentralStoreException {
        return database.read(tx -> tx.identities().all());
    }

    /// One terminal.
    public Optional<Identity> terminal(String id) throws CentralStoreException {
        return database.read(tx -> tx.identities().find(id));
    }

    /// Its certificates, newest first.
    public List<Certificate> certificates(String terminal) throws CentralStoreException {
        return database.read(tx -> tx.certificates().of(terminal));
    }

    /// Keeps an outlet, new or changed, and tells all terminals, for any may name it as the
    /// nearest.
    ///
    /// @throws IllegalArgumentException the id is not 1 to 40 of a-z, 0-9 and -
    public void saveOutlet(Outlet outlet) throws CentralStoreException {
        if (!outlet.id().matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("outlet id must be 1 to 40 of a-z, 0-9 and -");
        }
        Instant now = clock.instant();
        doors.tell()
                .accept(
                        database.inTransaction(tx -> {
                            tx.outlets().save(outlet, now);
                            also.accept(tx);
                            List<Down> down = new ArrayList<>();
                            for (Identity terminal : tx.identities().all()) {
                                news.whenChanged(tx, terminal.terminal(), now).ifPresent(down::add);
                            }
                            return down;
                        }));
    }

    /// Moves a terminal; at another outlet it gets the staff of that one.
    ///
    /// @return whether both are known
    public boolean place(String terminal, String outlet, String place, String by)
            throws CentralStoreException {
        Instant now = clock.instant();
        List<Down> staff = new ArrayList<>();
        boolean done =
                decided(
                        terminal,
                        tx -> {
                            staff.clear();
                            Optional<Identity> known = tx.identities().lock(terminal);
                            if (known.isEmpty() || tx.outlets().find(outlet).isEmpty()) {
                                return false;
                            }
                            Identity old = known.get();
                            tx.identities()
                                    .place(
                                            new Identity(
                                                    terminal,
                                                    outlet,
                                                    place,
                                                    old.serial(),
                                                    old.state(),
                                                    old.reason(),
                                                    old.epoch(),
                                                    by,
                                                    now));
                            if (!old.outlet().equals(outlet)) {
                                staff.add(Roster.one(tx, terminal, now));
                            }
                            return true;
                        });
        doors.tell().accept(staff);
        return done;
    }

    /// Out for now.
    ///
    /// @return false when it is not enrolled
    public boolean suspend(String terminal, String reason, String by) throws CentralStoreException {
        boolean done =
                decided(
                        terminal,
                        tx ->
                                in(tx, terminal, State.ENROLLED)
                                        && set(tx, terminal, State.SUSPENDED, reason, by));
        disconnect(terminal, done);
        return done;
    }

    /// In again: it was suspended, or the alarm about a clone was false. If a second machine really
    /// has its key, [#revoke] it and enrol it anew instead.
    public boolean restore(String terminal, String reason, String by) throws CentralStoreException {
        Instant now = clock.instant();
        return decided(
                terminal,
                tx -> {
                    if (!in(tx, terminal, State.SUSPENDED) && !in(tx, terminal, State.CLONED)) {
                        return false;
                    }
                    tx.identities().epoch(terminal, "");
                    tx.alerts().resolveAll(terminal, Gate.CLONED, now);
                    return set(tx, terminal, State.ENROLLED, reason, by);
                });
    }

    /// Never again with the certificates it has; a new code enrols it anew.
    public boolean revoke(String terminal, String reason, String by) throws CentralStoreException {
        Instant now = clock.instant();
        boolean done =
                decided(
                        terminal,
                        tx -> {
                            if (tx.identities().lock(terminal).isEmpty()) {
                                return false;
                            }
                            tx.certificates().revoke(terminal, cut(reason, 200), now);
                            return set(tx, terminal, State.REVOKED, reason, by);
                        });
        disconnect(terminal, done);
        return done;
    }

    private void disconnect(String terminal, boolean done) {
        if (done) {
            doors.disconnect().accept(terminal);
        }
    }

    private static boolean in(Tx tx, String terminal, State state) {
        return tx.identities().lock(terminal).filter(i -> i.state() == state).isPresent();
    }

    private boolean set(Tx tx, String terminal, State state, String reason, String by) {
        tx.identities().state(terminal, state, new Decision(cut(reason, 400), by, clock.instant()));
        return true;
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private boolean decided(String terminal, Tx.Work<Boolean, RuntimeException> work)
            throws CentralStoreException {
        record Done(boolean yes, List<Down> down) {}
        Done done =
                database.inTransaction(tx -> {
                    boolean yes = work.run(tx);
                    List<Down> down = new ArrayList<>();
                    if (yes) {
                        also.accept(tx);
                        news.whenChanged(tx, terminal, clock.instant()).ifPresent(down::add);
                    }
                    return new Done(yes, down);
                });
        doors.tell().accept(done.down());
        return done.yes();
    }
}
