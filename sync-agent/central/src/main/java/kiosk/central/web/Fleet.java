package kiosk.central.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.PaymentTable.Payment;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.TerminalTable.Address;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.store.TerminalTable.Terminal;
import kiosk.central.store.Tx;

/// Terminals as a user may see them: with their outlets, and only those of the user's own outlet if
/// there is one.
final class Fleet {
    private static final Duration QUIET = Duration.ofMinutes(3);
    private static final int PAYMENTS_MAX = 500;

    private Fleet() {}

    /// One terminal with what belongs to it.
    ///
    /// @param state of the machine, or why it may not come in
    record Unit(
            Terminal terminal,
            Optional<Identity> identity,
            Optional<Outlet> outlet,
            List<Device> devices,
            String state) {
        String id() {
            return terminal.address().id();
        }
    }

    static List<Unit> units(Tx tx, Visit visit) {
        Clock clock = visit.house().clock();
        Map<String, Identity> identities =
                tx.identities().all().stream()
                        .collect(Collectors.toMap(Identity::terminal, i -> i));
        Map<String, Outlet> outlets =
                tx.outlets().all().stream().collect(Collectors.toMap(Outlet::id, o -> o));
        Map<String, List<Device>> devices =
                tx.terminals().devices().stream().collect(Collectors.groupingBy(Device::terminal));
        List<Terminal> heard = tx.terminals().all();
        List<String> ids = heard.stream().map(t -> t.address().id()).toList();
        return Stream.concat(
                        heard.stream(),
                        identities.values().stream()
                                .filter(i -> !ids.contains(i.terminal()))
                                .map(Fleet::neverHeard))
                .map(t -> {
                    String id = t.address().id();
                    Optional<Identity> identity = Optional.ofNullable(identities.get(id));
                    return new Unit(
                            t,
                            identity,
                            identity.map(i -> outlets.get(i.outlet())),
                            devices.getOrDefault(id, List.of()),
                            state(t, identity, clock));
                })
                .filter(u -> inside(u.identity(), visit.outlet()))
                .toList();
    }

    private static Terminal neverHeard(Identity identity) {
        return new Terminal(
                new Address("", "", identity.terminal()),
                "unknown",
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                "",
                0,
                false,
                "{}",
                0,
                0);
    }

    private static boolean inside(Optional<Identity> identity, String outlet) {
        return outlet.isEmpty() || identity.filter(i -> i.outlet().equals(outlet)).isPresent();
    }

    /// Online but quiet for long is worth a look; a terminal that may not come in is nothing else.
    private static String state(Terminal terminal, Optional<Identity> identity, Clock clock) {
        Optional<State> refused = identity.map(Identity::state).filter(s -> s != State.ENROLLED);
        if (refused.isPresent()) {
            return refused.get().name().toLowerCase(Locale.ROOT);
        }
        boolean quiet = terminal.lastSeen().plus(QUIET).isBefore(clock.instant());
        return terminal.state().equals("online") && quiet ? "quiet" : terminal.state();
    }

    /// Open alerts of terminals the user may see; those of central itself for everybody who may see
    /// all.
    static List<Alert> alerts(Tx tx, Visit visit) {
        return own(tx, visit, tx.alerts().open());
    }

    /// The same of the past.
    static List<Alert> history(Tx tx, Visit visit, int most) {
        return own(tx, visit, tx.alerts().history(most));
    }

    private static List<Alert> own(Tx tx, Visit visit, List<Alert> alerts) {
        return alerts.stream().filter(a -> sees(tx, visit, a.terminal())).toList();
    }

    /// Whether the user may see what is about this terminal.
    static boolean sees(Tx tx, Visit visit, String terminal) {
        return inside(
                visit.outlet().isEmpty() ? Optional.empty() : tx.identities().find(terminal),
                visit.outlet());
    }

    /// Payments whose outcome is not known.
    static List<Payment> unresolved(Tx tx, Visit visit) {
        return tx.payments().unresolved(PAYMENTS_MAX).stream()
                .filter(p -> sees(tx, visit, p.terminal()))
                .toList();
    }

    /// For queries by terminal: empty means all; never empty for a user with an outlet.
    static List<String> scope(Tx tx, Visit visit) {
        if (visit.outlet().isEmpty()) {
            return List.of();
        }
        List<String> own =
                tx.identities().ofOutlet(visit.outlet()).stream().map(Identity::terminal).toList();
        return own.isEmpty() ? List.of("-") : own;
    }

    /// An outlet's name in the visitor's language.
    static String name(Outlet outlet, Words words) {
        return words.english() && !outlet.nameEn().isEmpty() ? outlet.nameEn() : outlet.nameZh();
    }
}
