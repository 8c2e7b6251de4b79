package kiosk.central.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.IdentityTable;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.Tx;

/// Checks staff PINs: after 5 wrong ones a number is locked for 10 minutes.
///
/// Thread rule: any thread.
public final class StaffDesk {
    private static final int WRONG_MAX = 5;
    private static final Duration LOCKED = Duration.ofMinutes(10);
    private static final Member NOBODY =
            new Member("", "", "0000000000000000", "0".repeat(64), "", false, "", false);

    private final Database database;
    private final Clock clock;

    /// A desk for the staff accounts in this store.
    public StaffDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Result {
        /// It is this person.
        record Known(String name) implements Result {}

        /// Wrong number or PIN; which of them is not said.
        record Wrong() implements Result {}

        /// Too many wrong ones.
        record Locked(Instant until) implements Result {}
    }

    /// Makes accounts of people whose numbers have none yet.
    public void seed(List<Staff> people) throws CentralStoreException {
        database.inTransaction(tx -> {
            for (Staff p : people) {
                tx.staff()
                        .add(
                                new Member(
                                        p.no(), p.name(), p.salt(), p.hash(), "", p.lead(), "",
                                        true),
                                clock.instant());
            }
            return people;
        });
    }

    /// Checks. Unknown numbers take as long and lock as known ones.
    public Result check(String staffNo, char[] pin) throws CentralStoreException {
        if (!staffNo.matches("[0-9A-Za-z-]{1,20}") || pin.length > 40) {
            return new Result.Wrong();
        }
        Member person =
                database.read(tx -> tx.staff().find(staffNo)).filter(Member::active).orElse(NOBODY);
        boolean right = Staff.fits(pin, person.salt(), person.hash());
        return database.inTransaction(tx -> judge(tx, staffNo, right ? person.name() : ""));
    }

    private Result judge(Tx tx, String staffNo, String name) {
        Instant now = clock.instant();
        IdentityTable.Lock lock = tx.identity().staff(staffNo);
        if (now.isBefore(lock.until())) {
            return new Result.Locked(lock.until());
        }
        if (!name.isEmpty()) {
            tx.identity().staff(staffNo, new IdentityTable.Lock(0, Instant.EPOCH));
            return new Result.Known(name);
        }
        long wrong = lock.wrong() + 1;
        Instant until = wrong >= WRONG_MAX ? now.plus(LOCKED) : Instant.EPOCH;
        tx.identity().staff(staffNo, new IdentityTable.Lock(wrong % WRONG_MAX, until));
        return wrong >= WRONG_MAX ? new Result.Locked(until) : new Result.Wrong();
    }
}
