package kiosk.app;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kiosk.app.config.KioskConfig;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.presence.BlazeFace;
import kiosk.avatar.presence.CameraSource;
import kiosk.avatar.presence.Presence;
import kiosk.avatar.presence.PresenceEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the eye at the machine's front ready in the background, where the operator wants it.
final class PresenceDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceDoor.class);

    private final KioskConfig config;
    private final ExecutorService loading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("presence-loading").factory());
    private Optional<Presence> presence = Optional.empty();
    private boolean closed;

    PresenceDoor(KioskConfig config) {
        this.config = config;
    }

    void open(Consumer<PresenceEvent> listener) {
        if (config.presence().enabled()) {
            loading.execute(() -> {
                try {
                    load(listener);
                } catch (ModelException | RuntimeException | LinkageError e) {
                    LOG.warn("presence does not start: {}", e.getMessage());
                }
            });
        }
    }

    private void load(Consumer<PresenceEvent> listener) throws ModelException {
        var models =
                config.voice()
                        .models()
                        .map(ModelFolder::new)
                        .orElseGet(() -> ModelFolder.usual(System.getenv()));
        var finder = BlazeFace.load(models);
        ready(Presence.watch(finder, CameraSource.of(config.presence().camera()), listener));
    }

    private synchronized void ready(Presence made) {
        if (closed) {
            made.close();
        } else {
            presence = Optional.of(made);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        loading.shutdown();
        presence.ifPresent(Presence::close);
    }
}
