package kiosk.app.visit;

import java.util.Optional;
import java.util.concurrent.Executor;
import kiosk.device.Pace;
import kiosk.matter.Catalogue;
import kiosk.matter.Pack;
import kiosk.sync.Central;
import kiosk.sync.Ids;
import kiosk.sync.Store;

/// Everything a visit touches outside itself.
///
/// @param shelf the packs of this machine
/// @param effects runs blocking work: one virtual thread per task, or the caller's thread in
///   simulated time
/// @param pace time for pauses
/// @param ids makes UUIDv7
public record Ports(
        Terminal terminal,
        Shelf shelf,
        Devices devices,
        Papers papers,
        Store store,
        Central central,
        Executor effects,
        Pace pace,
        Ids ids) {

    /// The active pack and what is found in it.
    public Content content() {
        return shelf.now();
    }

    /// The packs of this machine: one is active, a case may still run on an older one.
    public interface Shelf {

        /// The active one.
        Content now();

        /// The one a case began with (`id@version`); empty when it is no longer here.
        Optional<Content> pinned(String pack);

        /// Nobody is served: a pack that waits may become active. Returns at once.
        void idle();
    }

    /// A pack and what is found in it. Alone, it is a shelf that never changes.
    public record Content(Pack pack, Catalogue catalogue) implements Shelf {
        @Override
        public Content now() {
            return this;
        }

        @Override
        public Optional<Content> pinned(String id) {
            return pack.id().toString().equals(id) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public void idle() {
            // It stays as it is.
        }
    }
}
