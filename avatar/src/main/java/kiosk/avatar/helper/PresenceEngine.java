package kiosk.avatar.helper;

import java.util.Optional;
import java.util.function.Consumer;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.presence.Presence;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Presence] as an engine of the helper; [RemotePresence] is its other end. The camera is open
/// while somebody on the kiosk's side wants to know.
public final class PresenceEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceEngine.class);

    private final String name;
    private final Opening opening;
    private volatile Optional<Presence> watching = Optional.empty();
    private volatile String trouble = "the camera was not asked yet";

    /// Opens the camera and begins to watch.
    @FunctionalInterface
    public interface Opening {
        /// @throws ModelException when something is not installed; the message says what
        Presence open(Consumer<PresenceEvent> events) throws ModelException;
    }

    public PresenceEngine(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    @Override
    public String name() {
        return name;
    }

    /// Loads when it is asked for the first time.
    @Override
    public void load() {}

    @Override
    public byte[] report() {
        var now = watching.map(Presence::condition).orElseGet(() -> new Condition.Absent(trouble));
        return Conditions.of(_ -> now).bytes();
    }

    @Override
    public void answer(byte[] question, Reply reply) {
        stop();
        try {
            var begun = opening.open(event -> reply.part(PresenceFrames.event(event)));
            watching = Optional.of(begun);
            reply.whenUnwanted(() -> {
                begun.close();
                reply.done();
            });
        } catch (ModelException e) {
            trouble = e.getMessage() == null ? "it does not start" : e.getMessage();
            LOG.warn("{} is absent: {}", name, trouble);
            reply.failed();
        }
    }

    private void stop() {
        watching.ifPresent(Presence::close);
        watching = Optional.empty();
    }
}
