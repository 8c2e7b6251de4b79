package kiosk.central.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.central.store.Tx;
import kiosk.central.store.UserTable.Lock;

/// Wrong tries: from the fifth on (of an address: the twentieth) each one doubles the wait, up to
/// an hour; a quiet day forgets them.
final class Locks {
    private static final int USER_MAX = 5;
    private static final int ADDRESS_MAX = 20;
    private static final int DOUBLINGS_MAX = 6;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofDays(1);

    private Locks() {}

    static String user(String name) {
        return "user " + name;
    }

    static String address(String address) {
        return "address " + address;
    }

    /// The latest end of these locks.
    static Instant until(Tx tx, List<String> subjects) {
        return subjects.stream()
                .map(subject -> tx.users().lock(subject).until())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /// One more wrong try; raises an alert when it locks.
    static void wrong(Tx tx, List<String> subjects, Instant now) {
        for (String subject : subjects) {
            Lock lock = tx.users().lock(subject);
            boolean old = lock.lastAt().plus(FORGET).isBefore(now);
            long wrong = old ? 1 : lock.wrong() + 1;
            long over = wrong - (subject.startsWith("user ") ? USER_MAX : ADDRESS_MAX);
            Instant until =
                    over < 0
                            ? Instant.EPOCH
                            : now.plus(FIRST.multipliedBy(1L << Math.min(over, DOUBLINGS_MAX)));
            tx.users().lock(subject, new Lock(wrong, now, until));
            if (over >= 0) {
                tx.alerts().raise("central", "login.locked", subject, Map.of("wrong", wrong), now);
            }
        }
    }

    /// The user is in.
    static void right(Tx tx, String name, Instant now) {
        tx.users().lock(user(name));
        tx.users().lock(user(name), new Lock(0, now, Instant.EPOCH));
        tx.alerts().resolve("central", "login.locked", user(name), now);
    }
}
