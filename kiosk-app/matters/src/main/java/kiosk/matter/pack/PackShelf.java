package kiosk.matter.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.PackId;

/// The packs of one terminal: a folder as the door through which versions come in, and a store of
/// its own that holds the active version, the one before, and every version a case may still run
/// on. What comes in is verified in full before it is stored, and stored before it is activated.
///
/// Thread rule: one thread at a time; takes a second or so for a new pack.
public final class PackShelf {
    private final Path door;
    private final PackStore store;
    private final TrustRoot trust;
    private final Rules rules;
    private final Map<String, String> judged = new HashMap<>();
    private final Map<String, String> lastSeen = new HashMap<>();
    private final PackOrders orders;
    private ShelfState state = ShelfState.NONE;
    private Optional<LoadedPack> active = Optional.empty();
    private Optional<Order> followed = Optional.empty();

    /// What a pack must fit.
    ///
    /// @param kiosk version of the program
    /// @param fit whether the program can use it in full, its papers too
    public record Rules(String kiosk, Supplier<LocalDate> today, Fit fit) {}

    /// The program's own look at a pack, before anything depends on it.
    public interface Fit {
        /// @throws PackException the program cannot use it
        void check(LoadedPack pack) throws PackException;
    }

    /// A pack that was not taken.
    ///
    /// @param folder its folder's name
    /// @param reason `incomplete`, `changed`, `signature`, `broken`, `downgrade`, `other-pack`,
    ///   `same-version`, `min-kiosk`, `expired`; of an order `rollback`, `city`, `broken`
    /// @param problem one sentence for the log
    public record Refusal(String folder, String reason, String problem) {}

    /// What a look at the door brought.
    ///
    /// @param ready verified and stored, to be activated when nobody is served
    public record Look(Optional<LoadedPack> ready, List<Refusal> refused) {}

    /// `door` is a folder of pack folders, or one pack folder; `store` is ours alone.
    public PackShelf(Path door, Path store, TrustRoot trust, Rules rules) {
        this.door = door;
        this.store = new PackStore(store, trust);
        this.trust = trust;
        this.orders = new PackOrders(door, trust);
        this.rules = rules;
    }

    /// The active pack at the start of the program: the one that was active, else a kept one of the
    /// same city, else the best that the door offers. A better one at the door is taken at once. A
    /// terminal never becomes another city's because its pack is spoilt: that takes a signed order.
    ///
    /// @return what was refused on the way
    /// @throws PackException there is no pack that can run
    public List<Refusal> open() throws PackException, IOException {
        state = store.begin();
        List<Refusal> refused = new ArrayList<>();
        for (String name : candidates()) {
            if (active.isEmpty()) {
                try {
                    Optional<LoadedPack> kept = store.load(name);
                    if (kept.isPresent()) {
                        rules.fit().check(kept.get());
                        active = kept;
                    } else {
                        refused.add(
                                new Refusal(name, "incomplete", name + " is not on this machine"));
                    }
                } catch (PackException e) {
                    refused.add(refusal(name, e));
                }
            }
        }
        Look look = look(true);
        refused.addAll(look.refused());
        if (look.ready().isPresent()) {
            activate(look.ready().get());
        }
        if (active.isEmpty()) {
            String why = refused.isEmpty() ? "there is none" : refused.getFirst().problem();
            String city =
                    state.city().isEmpty() ? "" : "; only a signed order leaves " + state.city();
            throw new PackException(door.toString(), 0, 0, "no pack can run: " + why + city);
        }
        return refused;
    }

    /// What may run without an order: the active pack, the one before it, then what else is kept of
    /// the same city and was not taken back, the highest version first.
    private List<String> candidates() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        if (!state.active().isEmpty()) {
            names.add(state.active());
            if (mayRun(state.previous())) {
                names.add(state.previous());
            }
            store.names().stream()
                    .filter(this::mayRun)
                    .sorted(
                            Comparator.comparing(
                                    (String name) -> Version.of(Version.in(name)),
                                    Comparator.reverseOrder()))
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }

    private boolean mayRun(String name) {
        return state.serves(name) && !state.withdrawn().contains(name);
    }

    /// The active pack.
    public LoadedPack active() {
        return active.orElseThrow(() -> new IllegalStateException("open() comes first"));
    }

    /// A version that was active once, for the cases that began with it.
    public Optional<LoadedPack> version(String idAndVersion) throws PackException {
        if (active.isPresent() && active.get().id().toString().equals(idAndVersion)) {
            return active;
        }
        return store.load(idAndVersion);
    }

    /// Names of the other versions in the store.
    public List<String> kept() throws IOException {
        return store.names().stream().filter(name -> !name.equals(state.active())).toList();
    }

    /// Looks what came to the door. A folder that still changes is left alone; what was refused is
    /// told once.
    public Look look() throws IOException {
        return look(false);
    }

    private Look look(boolean atOnce) throws IOException {
        List<Refusal> refused = new ArrayList<>();
        Optional<LoadedPack> back = rollback(refused);
        if (back.isPresent()) {
            return new Look(back, refused);
        }
        Optional<CityOrder> city = orders.city(state, store.names(), refused);
        Optional<LoadedPack> best = Optional.empty();
        for (Path folder : PackStore.packsIn(door)) {
            String name = String.valueOf(folder.getFileName());
            String print = PackStore.fingerprint(folder) + city.map(Order::print).orElse("");
            boolean still = atOnce || print.equals(lastSeen.put(name, print));
            if (!still || print.equals(judged.get(name))) {
                continue;
            }
            try {
                Optional<LoadedPack> found = judge(folder, city);
                if (found.isPresent() && best.filter(b -> !preferred(found.get(), b)).isEmpty()) {
                    best = found;
                }
                if (found.isEmpty()) {
                    judged.put(name, print);
                }
            } catch (PackException e) {
                judged.put(name, print);
                refused.add(refusal(name, e));
            }
        }
        if (best.isPresent()) {
            store.keep(best.get());
            Optional<String> ready = best.map(pack -> pack.id().toString());
            followed = city.filter(o -> ready.equals(Optional.of(o.target()))).map(o -> o);
        }
        return new Look(best, refused);
    }

    private Optional<LoadedPack> rollback(List<Refusal> refused) throws IOException {
        Optional<Rollback> order = orders.rollback(state, store.names(), refused);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<LoadedPack> kept = store.load(order.get().target());
            if (kept.isPresent()) {
                rules.fit().check(kept.get());
                followed = order.map(o -> o);
            }
            return kept;
        } catch (PackException e) {
            orders.tell(order.get(), String.valueOf(e.getMessage()), refused);
            return Optional.empty();
        }
    }

    private static boolean better(LoadedPack one, Pack other) {
        return one.id().id().equals(other.id().id())
                && Version.higher(one.id().version(), other.id().version());
    }

    /// A city that was ordered goes before a newer version of the present one.
    private boolean preferred(LoadedPack one, Pack other) {
        boolean same = one.id().id().equals(other.id().id());
        return same
                ? better(one, other)
                : !state.city().isEmpty() && !state.city().equals(one.id().id());
    }

    /// The pack in this folder when it is to be taken, empty when there is nothing to do.
    private Optional<LoadedPack> judge(Path folder, Optional<CityOrder> city)
            throws PackException, IOException {
        PackFiles files = PackFiles.read(folder);
        Pack.Signer signer = PackSignature.verify(files, trust);
        PackTerms terms = PackTerms.of(files);
        if (withdrawn(PackSignature.id(files)) || rules.today().get().isBefore(terms.from())) {
            return Optional.empty();
        }
        if (terms.to().isBefore(rules.today().get())) {
            throw refuse("expired", "the pack was valid until " + terms.to());
        }
        if (terms.minKiosk().compareTo(Version.of(rules.kiosk())) > 0) {
            throw refuse("min-kiosk", "the pack needs a newer program than " + rules.kiosk());
        }
        if (!wanted(files, signer, city)) {
            return Optional.empty();
        }
        LoadedPack pack = PackReader.read(files, signer);
        store.refuseAnother(pack);
        rules.fit().check(pack);
        return Optional.of(pack);
    }

    private boolean withdrawn(PackId coming) {
        return !coming.toString().equals(state.active()) && state.withdrew(coming);
    }

    private boolean wanted(PackFiles files, Pack.Signer signer, Optional<CityOrder> city)
            throws PackException, IOException {
        PackId coming = PackSignature.id(files);
        if (!state.city().isEmpty() && !coming.id().equals(state.city())) {
            if (city.filter(order -> order.to().equals(coming)).isPresent()) {
                return true;
            }
            if (state.previous().startsWith(coming.id() + "@")
                    || store.names().contains(coming.toString())) {
                return false; // a city that was served here: its folder may stay
            }
            throw refuse("other-pack", "the pack " + coming.id() + " is not " + state.city());
        }
        return active.isEmpty() || newer(files, signer, coming);
    }

    private boolean newer(PackFiles files, Pack.Signer signer, PackId coming)
            throws PackException, IOException {
        PackId now = active().id();
        int order = Version.of(coming.version()).compareTo(Version.of(now.version()));
        if (order == 0) {
            boolean same = files.digests().equals(active().files().digests());
            if (!same && !signer.development()) {
                throw refuse("same-version", "another pack of version " + now.version());
            }
            return !same;
        }
        if (order < 0 && !store.names().contains(coming.toString())) {
            throw refuse("downgrade", coming.version() + " is lower than " + now.version());
        }
        return order > 0;
    }

    /// From now on this pack is active; the one before is kept. An order counts as carried out only
    /// when it led to this very pack.
    public void activate(LoadedPack pack) throws IOException {
        String now = pack.id().toString();
        Optional<Order> order = followed.filter(o -> o.target().equals(now));
        boolean lower = active.filter(running -> better(running, pack)).isPresent();
        boolean back = lower || order.filter(Rollback.class::isInstance).isPresent();
        ShelfState next =
                (back ? state.takingBack() : state)
                        .after(pack.id(), order, order.map(orders::serial).orElse(0L));
        store.write(next);
        state = next;
        followed = Optional.empty();
        active = Optional.of(pack);
    }

    private static PackException refuse(String reason, String problem) {
        return new PackException("pack.yaml", 0, 0, reason + ": " + problem);
    }

    private static Refusal refusal(String folder, PackException e) {
        String problem = e.problem();
        int colon = problem.indexOf(": ");
        String first = colon < 0 ? "" : problem.substring(0, colon);
        String reason =
                switch (first) {
                    case "expired", "min-kiosk", "other-pack", "same-version", "downgrade" -> first;
                    default -> reason(e);
                };
        return new Refusal(folder, reason, String.valueOf(e.getMessage()));
    }

    private static String reason(PackException e) {
        if (e.problem().contains("missing")) {
            return e.file().equals(PackFiles.SIGNATURE) ? "signature" : "incomplete";
        }
        if (e.problem().contains("changed after signing")) {
            return "changed";
        }
        return e.file().equals(PackFiles.SIGNATURE) ? "signature" : "broken";
    }
}
