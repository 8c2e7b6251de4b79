package kiosk.app.visit;

import java.time.Duration;
import java.util.function.Consumer;
import kiosk.device.Cancel;
import kiosk.device.IdentityDocument;
import kiosk.device.IdentityReader;
import kiosk.device.IdentityReader.ReadOutcome;

/// Looks for an ID card while nobody is here: laying it down begins a visit without a touch. A card
/// somebody forgot begins nothing: it must have left the reader once since the last visit.
///
/// Thread rule: the mailbox only.
final class Doorstep {
    private static final Duration LOOK = Duration.ofMillis(700);

    private final Floor floor;
    private final Consumer<IdentityDocument> laid;
    private Cancel cancel = new Cancel();
    private boolean looking;
    private boolean clear;

    /// `laid` hears of a card that was laid down.
    Doorstep(Floor floor, Consumer<IdentityDocument> laid) {
        this.floor = floor;
        this.laid = laid;
    }

    /// A second passed; `empty` while nobody is served and somebody might come.
    void tick(boolean empty) {
        if (!empty) {
            cancel.request();
            clear = false;
        } else if (!looking) {
            look();
        }
    }

    private void look() {
        IdentityReader reader = floor.ports().devices().reader();
        if (!reader.status().usable()) {
            return;
        }
        looking = true;
        Cancel now = new Cancel();
        cancel = now;
        if (clear) {
            floor.outside(() -> reader.read(LOOK, now), this::saw);
        } else {
            floor.outside(
                    () -> reader.awaitRemoval(LOOK, now),
                    gone -> {
                        looking = false;
                        clear = gone;
                    });
        }
    }

    private void saw(ReadOutcome outcome) {
        looking = false;
        if (outcome instanceof ReadOutcome.Identified(IdentityDocument document)) {
            laid.accept(document);
        }
    }
}
