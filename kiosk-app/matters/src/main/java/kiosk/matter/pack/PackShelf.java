package kiosk.matter.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private ShelfState state = new ShelfState("", "", List.of());
    private Optional<LoadedPack> active = Optional.empty();

    /// What a pack must fit.
    ///
    /// @param kiosk version of the program
    public record Rules(String kiosk, Supplier<LocalDate> today) {}

    /// A pack that was not taken.
    ///
    /// @param folder its folder's name
    /// @param reason `incomplete`, `changed`, `signature`, `broken`, `downgrade`, `other-pack`,
    ///   `same-version`, `min-kiosk`, `expired`, `rollback`
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
        this.rules = rules;
    }

    /// The active pack at the start of the program: the one that was active, else the one before,
    /// else the best that the door offers. A better one at the door is taken at once.
    ///
    /// @return what was refused on the way
    /// @throws PackException there is no pack that can run
    public List<Refusal> open() throws PackException, IOException {
        state = store.begin();
        List<Refusal> refused = new ArrayList<>();
        for (String name : List.of(state.active(), state.previous())) {
            if (active.isEmpty() && !name.isEmpty()) {
                try {
                    active = store.load(name);
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
            throw new PackException(door.toString(), 0, 0, "no pack can run: " + why);
        }
        return refused;
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
        brokenOrders(refused);
        Optional<LoadedPack> back = rollback(refused);
        if (back.isPresent()) {
            return new Look(back, refused);
        }
        Optional<CityOrder> city = CityOrder.read(door);
        Optional<LoadedPack> best = Optional.empty();
        for (Path folder : PackStore.packsIn(door)) {
            String name = String.valueOf(folder.getFileName());
            String print = PackStore.fingerprint(folder) + city;
            boolean still = atOnce || print.equals(lastSeen.put(name, print));
            if (!still || print.equals(judged.get(name))) {
                continue;
            }
            try {
                Optional<LoadedPack> found = judge(folder);
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
        }
        return new Look(best, refused);
    }

    /// An order that cannot be read changes nothing and is told once.
    private void brokenOrders(List<Refusal> refused) throws IOException {
        for (String name : List.of(Rollback.FILE, CityOrder.FILE)) {
            String told = "broken:" + name;
            if (!DoorFile.broken(door.resolve(name))) {
                judged.remove(told);
            } else if (judged.put(told, name) == null) {
                refused.add(new Refusal(name, "broken", name + " is no order that can be read"));
            }
        }
    }

    private static boolean better(LoadedPack one, Pack other) {
        return one.id().id().equals(other.id().id())
                && higher(one.id().version(), other.id().version());
    }

    /// A city that was ordered goes before a newer version of the present one.
    private boolean preferred(LoadedPack one, Pack other) {
        boolean same = one.id().id().equals(other.id().id());
        return same
                ? better(one, other)
                : active.filter(now -> !now.id().id().equals(one.id().id())).isPresent();
    }

    /// Whether a trusted order at the door calls this pack to serve instead of the present one.
    private boolean called(PackId coming) throws IOException {
        return CityOrder.read(door)
                .filter(order -> order.from().equals(active().id().id()))
                .filter(order -> order.to().equals(coming))
                .filter(order -> order.signed(trust))
                .isPresent();
    }

    /// The pack in this folder when it is to be taken, empty when there is nothing to do.
    private Optional<LoadedPack> judge(Path folder) throws PackException, IOException {
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
        if (active.isPresent() && !newer(files, signer)) {
            return Optional.empty();
        }
        return Optional.of(PackReader.read(files, signer));
    }

    /// After a rollback nothing up to the version that was taken back comes in again.
    private boolean withdrawn(PackId coming) {
        return active.filter(now -> !now.id().equals(coming)).isPresent()
                && state.withdrawn().stream()
                        .filter(name -> name.startsWith(coming.id() + "@"))
                        .map(name -> name.substring(name.indexOf('@') + 1))
                        .anyMatch(version -> !higher(coming.version(), version));
    }

    private static boolean higher(String one, String other) {
        return Version.of(one).compareTo(Version.of(other)) > 0;
    }

    private boolean newer(PackFiles files, Pack.Signer signer) throws PackException, IOException {
        var now = active().id();
        var coming = PackSignature.id(files);
        if (!coming.id().equals(now.id())) {
            if (called(coming)) {
                return true;
            }
            if (state.previous().startsWith(coming.id() + "@")) {
                return false; // the city before: its folder may stay
            }
            throw refuse("other-pack", "the pack " + coming.id() + " is not " + now.id());
        }
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

    private Optional<LoadedPack> rollback(List<Refusal> refused) throws IOException {
        Optional<Rollback> order = Rollback.read(door).filter(this::meant);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        String to = order.get().pack() + "@" + order.get().to();
        String print = order.get().toString();
        boolean allowed = to.equals(state.previous()) || order.get().signed(trust);
        try {
            Optional<LoadedPack> kept = allowed ? store.load(to) : Optional.empty();
            if (kept.isEmpty() && !print.equals(judged.put(Rollback.FILE, print))) {
                refused.add(
                        new Refusal(
                                Rollback.FILE,
                                "rollback",
                                allowed
                                        ? to + " is not on this machine"
                                        : "going back to " + to + " needs a trusted signature"));
            }
            return kept;
        } catch (PackException e) {
            refused.add(refusal(Rollback.FILE, e));
            return Optional.empty();
        }
    }

    private boolean meant(Rollback order) {
        return active.isPresent()
                && state.active().equals(order.active())
                && !order.from().equals(order.to());
    }

    /// From now on this pack is active; the one before is kept.
    public void activate(LoadedPack pack) throws IOException {
        List<String> withdrawn = new ArrayList<>(state.withdrawn());
        String before = state.active();
        String now = pack.id().toString();
        boolean back = Rollback.read(door).filter(this::meant).isPresent();
        if (back || (active.isPresent() && better(active.get(), pack))) {
            withdrawn.add(before);
        }
        withdrawn.remove(now);
        String previous = before.equals(now) ? state.previous() : before;
        state = new ShelfState(now, previous, withdrawn);
        store.write(state);
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
