package kiosk.app.visit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kiosk.matter.PackScene;
import kiosk.sync.DownEvent;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which scene of the active pack is on: what central orders for the outlet, else what the calendar
/// says. It changes between two visits, never in one.
///
/// Thread rule: the mailbox only.
final class Staging {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final String OUTLET = "terminal.outlet";

    private final Ports ports;
    private String ordered = "";
    private String unknown = "";
    private Optional<PackScene> scene;

    Staging(Ports ports) {
        this.ports = ports;
        try {
            ordered = latest(ports.store().downEvents(""));
        } catch (StoreException e) {
            LOG.error("which scene central ordered cannot be read: {}", e.getMessage());
        }
        scene = now();
    }

    private static String latest(List<DownEvent> events) {
        return events.stream()
                .flatMap(event -> order(event).stream())
                .reduce("", (_, later) -> later);
    }

    /// What central orders with this event, empty for nothing; no value for other events.
    private static Optional<String> order(DownEvent event) {
        return event.type().equals(OUTLET)
                ? Optional.of(Json.read(event.body()).get("scene") instanceof String id ? id : "")
                : Optional.empty();
    }

    /// Central said something: perhaps which scene.
    void heard(DownEvent event) {
        order(event).ifPresent(id -> ordered = id);
    }

    /// Nobody is served: another scene may come on.
    ///
    /// @return whether one did
    boolean look() {
        var next = now();
        boolean other = !next.equals(scene);
        scene = next;
        if (other) {
            LOG.info("scene: {}", next.map(PackScene::id).orElse("the house's own"));
        }
        return other;
    }

    private Optional<PackScene> now() {
        var scenes = ports.content().pack().scenes();
        boolean known = ordered.isEmpty() || scenes.stream().anyMatch(s -> s.id().equals(ordered));
        if (!known && !unknown.equals(ordered)) {
            LOG.warn("central orders the scene '{}', which the active pack does not have", ordered);
        }
        unknown = known ? "" : ordered;
        var here = LocalDateTime.ofInstant(ports.central().now(), ports.terminal().zone());
        return PackScene.on(scenes, ordered, here);
    }

    /// The scene that is on.
    Optional<PackScene> scene() {
        return scene;
    }
}
