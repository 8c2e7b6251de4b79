package kiosk.matter.pack;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import kiosk.matter.PackId;

/// The orders at the door: which is to be followed now. One that is refused is told once and
/// changes nothing; one that was carried out may stay without a word.
final class PackOrders {
    private final Path door;
    private final TrustRoot trust;
    private final Map<String, String> told = new HashMap<>();

    PackOrders(Path door, TrustRoot trust) {
        this.door = door;
        this.trust = trust;
    }

    /// The way back that is to be taken, with the names of the packs in the store.
    Optional<Rollback> rollback(
            ShelfState state, List<String> kept, List<PackShelf.Refusal> refused) {
        return judged(
                new Read<>(Rollback.FILE, Rollback.read(door), refused),
                order ->
                        state.active().isEmpty()
                                || order.print().equals(state.orders().rollback())
                                || order.target().equals(state.active()),
                order -> problem(order, state, kept));
    }

    /// The city that is to be served.
    Optional<CityOrder> city(ShelfState state, List<String> kept, List<PackShelf.Refusal> refused) {
        return judged(
                new Read<>(CityOrder.FILE, CityOrder.read(door), refused),
                order ->
                        state.active().isEmpty()
                                || order.print().equals(state.orders().city())
                                || order.to().id().equals(state.city()),
                order -> problem(order, state, kept));
    }

    /// What stands in a file of this name, and who hears of it when it is refused.
    private record Read<T extends Order>(
            String file, Optional<T> order, List<PackShelf.Refusal> refused) {}

    private <T extends Order> Optional<T> judged(
            Read<T> read, Predicate<T> spent, Function<T, Optional<String>> problem) {
        if (read.order().isEmpty()) {
            unread(read.file(), read.refused());
            return Optional.empty();
        }
        told.remove(read.file());
        T order = read.order().get();
        if (spent.test(order)) {
            return Optional.empty();
        }
        Optional<String> why = problem.apply(order);
        why.ifPresent(words -> tell(order, words, read.refused()));
        return why.isEmpty() ? read.order() : Optional.empty();
    }

    /// The number that counts from then on: only a signed order has one.
    long serial(Order order) {
        return order.signed(trust) ? order.serial() : 0;
    }

    /// Tells of an order that is not followed, unless this was said of it already.
    void tell(Order order, String problem, List<PackShelf.Refusal> refused) {
        if (!problem.equals(told.put(order.file() + order.print(), problem))) {
            String reason = order instanceof Rollback ? "rollback" : "city";
            refused.add(new PackShelf.Refusal(order.file(), reason, problem));
        }
    }

    private void unread(String file, List<PackShelf.Refusal> refused) {
        if (!Files.exists(door.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
            told.remove(file);
        } else if (told.put(file, file) == null) {
            refused.add(new PackShelf.Refusal(file, "broken", file + " is no order to follow"));
        }
    }

    private Optional<String> problem(Rollback order, ShelfState state, List<String> kept) {
        if (order.signed(trust)) {
            if (order.serial() <= state.orders().serial()) {
                return old(order, state);
            }
        } else if (!mayGoUnsigned(order, state)) {
            return Optional.of("going back to " + order.target() + " needs a trusted signature");
        }
        if (!order.active().equals(state.active())) {
            return Optional.of(
                    "the order leads away from "
                            + order.active()
                            + ", but "
                            + state.active()
                            + " is active");
        }
        return kept.contains(order.target())
                ? Optional.empty()
                : Optional.of(order.target() + " is not on this machine");
    }

    /// Only one step down, within the same city.
    private static boolean mayGoUnsigned(Rollback order, ShelfState state) {
        return state.serves(order.target())
                && order.target().equals(state.previous())
                && Version.higher(Version.in(state.active()), order.to());
    }

    private Optional<String> problem(CityOrder order, ShelfState state, List<String> kept) {
        if (!order.signed(trust)) {
            return Optional.of("serving " + order.target() + " needs a trusted signature");
        }
        if (order.serial() <= state.orders().serial()) {
            return old(order, state);
        }
        if (!order.from().equals(state.city())) {
            return Optional.of(
                    "the order leads away from "
                            + order.from()
                            + ", but "
                            + state.city()
                            + " is served");
        }
        if (state.withdrew(order.to())) {
            return Optional.of(order.target() + " was taken back here; order a higher version");
        }
        return kept.stream()
                .filter(name -> above(name, order.to()))
                .findFirst()
                .map(name -> order.target() + " is lower than " + name + ", which is here");
    }

    private static boolean above(String name, PackId pack) {
        return name.startsWith(pack.id() + "@") && Version.higher(Version.in(name), pack.version());
    }

    private static Optional<String> old(Order order, ShelfState state) {
        return Optional.of(
                "the order has the serial %d, and one with %d was carried out here"
                        .formatted(order.serial(), state.orders().serial()));
    }
}
