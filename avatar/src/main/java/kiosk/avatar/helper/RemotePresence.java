package kiosk.avatar.helper;

import java.net.ProtocolException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Presence whose camera and detector live in the helper. When that dies, whoever stood there
/// counts as gone, and the new process is asked as soon as it is there.
///
/// Thread rule: any thread; events come one after the other on a thread of its own.
public final class RemotePresence implements AutoCloseable {

    /// The name of the engine in the helper.
    public static final String NAME = "presence";

    private static final Logger LOG = LoggerFactory.getLogger(RemotePresence.class);
    private static final int FIRST_MILLIS = 200;
    private static final int AGAIN_MILLIS = 2_000;

    /// Nobody may come for days.
    private static final Duration PATIENCE = Duration.ofDays(10_000);

    private final HelperProcess helper;
    private final Consumer<PresenceEvent> events;
    private final ScheduledExecutorService telling =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("presence").factory());

    // the telling thread's own
    private Optional<Asked> asked = Optional.empty();
    private boolean there;

    private RemotePresence(HelperProcess helper, Consumer<PresenceEvent> events) {
        this.helper = helper;
        this.events = events;
    }

    /// Begins; waits for nothing.
    public static RemotePresence watch(HelperProcess helper, Consumer<PresenceEvent> events) {
        var presence = new RemotePresence(helper, events);
        presence.later(presence::ask, FIRST_MILLIS);
        return presence;
    }

    /// How it stands; waits for nothing.
    public Condition condition() {
        return Conditions.now(helper.standing(NAME), Speech.Language.MANDARIN);
    }

    private void ask() {
        asked = Optional.of(helper.ask(NAME, new byte[0], PATIENCE, new Watching()));
    }

    private void later(Runnable work, int millis) {
        try {
            var _ = telling.schedule(work, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing", e);
        }
    }

    private void tell(PresenceEvent event) {
        boolean leaves = event instanceof PresenceEvent.Left;
        if (leaves && !there) {
            return;
        }
        there = !leaves;
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            // the camera is not to be lost for it
            LOG.warn("an event of presence was not taken", e);
        }
    }

    private final class Watching implements Replies {

        @Override
        public void part(byte[] body) {
            try {
                var event = PresenceFrames.event(body);
                later(() -> tell(event), 0);
            } catch (ProtocolException e) {
                LOG.warn("what presence tells cannot be read");
            }
        }

        @Override
        public void done() {
            failed();
        }

        @Override
        public void failed() {
            later(() -> tell(new PresenceEvent.Left()), 0);
            later(RemotePresence.this::ask, AGAIN_MILLIS);
        }
    }

    /// No more of it; the camera is closed.
    @Override
    public void close() {
        later(() -> asked.ifPresent(Asked::cancel), 0);
        telling.shutdown();
    }
}
