package kiosk.app.visit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import kiosk.matter.Catalogue;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The packs of the running terminal. A new one is verified and prepared beside the visit and
/// becomes active when nobody is served; cases keep the version they began with.
///
/// Thread rule: [#look] from one thread; everything else from any.
public final class PackRoom implements Ports.Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(PackRoom.class);

    private final PackShelf shelf;
    private final Workshop workshop;
    private final Consumer<PackShelf.Refusal> refused;
    private volatile Prepared now;
    private volatile Optional<Prepared> waiting = Optional.empty();
    private final Map<String, Prepared> older = new ConcurrentHashMap<>();

    /// The shelf takes one at a time.
    private final ReentrantLock turn = new ReentrantLock();

    /// Makes what a pack needs to be used.
    public interface Workshop {
        /// Its index.
        Catalogue catalogue(Pack pack);

        /// Its papers.
        Papers papers(Pack pack) throws PackException;
    }

    private record Prepared(LoadedPack pack, Ports.Content content, Papers papers) {}

    /// Over an opened shelf; `refused` hears once of every pack that was not taken.
    public PackRoom(PackShelf shelf, Workshop workshop, Consumer<PackShelf.Refusal> refused)
            throws PackException {
        this.shelf = shelf;
        this.workshop = workshop;
        this.refused = refused;
        this.now = prepare(shelf.active());
    }

    private Prepared prepare(LoadedPack pack) throws PackException {
        return new Prepared(
                pack, new Ports.Content(pack, workshop.catalogue(pack)), workshop.papers(pack));
    }

    @Override
    public Ports.Content now() {
        return now.content();
    }

    @Override
    public Optional<Ports.Content> pinned(String pack) {
        Prepared active = now;
        if (active.pack().id().toString().equals(pack)) {
            return Optional.of(active.content());
        }
        return older(pack).map(Prepared::content);
    }

    private Optional<Prepared> older(String pack) {
        Prepared known = older.get(pack);
        if (known != null) {
            return Optional.of(known);
        }
        turn.lock();
        try {
            Optional<LoadedPack> kept = shelf.version(pack);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Prepared prepared = prepare(kept.get());
            older.put(pack, prepared);
            return Optional.of(prepared);
        } catch (PackException e) {
            LOG.error("the pack {} of an open case cannot be read: {}", pack, e.getMessage());
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /// The papers of all versions in use, the active one first.
    public Papers papers() {
        return new ShelvedPapers(() -> {
            List<Papers> all = new ArrayList<>(List.of(now.papers()));
            older.values().forEach(prepared -> all.add(prepared.papers()));
            return all;
        });
    }

    /// Looks what came to the door; takes a second or so for a new pack.
    public void look() {
        turn.lock();
        try {
            PackShelf.Look look = shelf.look();
            look.refused().forEach(this::refuse);
            if (look.ready().isPresent()) {
                Prepared next = prepare(look.ready().get());
                LOG.info("the pack {} waits for the end of the visit", next.pack().id());
                waiting = Optional.of(next);
            }
        } catch (IOException e) {
            LOG.error("the folder of packs cannot be read: {}", e.getMessage());
        } catch (PackException e) {
            refuse(new PackShelf.Refusal("", "broken", String.valueOf(e.getMessage())));
        } finally {
            turn.unlock();
        }
    }

    /// Tells of a pack that was not taken.
    public void refuse(PackShelf.Refusal refusal) {
        LOG.warn("pack refused ({}): {} {}", refusal.reason(), refusal.folder(), refusal.problem());
        refused.accept(refusal);
    }

    @Override
    public void idle() {
        if (waiting.isEmpty() || !turn.tryLock()) {
            return;
        }
        try {
            Optional<Prepared> next = waiting;
            waiting = Optional.empty();
            next.ifPresent(this::begin);
        } finally {
            turn.unlock();
        }
    }

    private void begin(Prepared next) {
        Prepared before = now;
        try {
            shelf.activate(next.pack());
        } catch (IOException e) {
            LOG.error("the pack cannot be activated: {}", e.getMessage());
            return;
        }
        older.put(before.pack().id().toString(), before);
        older.remove(next.pack().id().toString());
        now = next;
        LOG.info("active pack: {}", next.pack().id());
    }
}
