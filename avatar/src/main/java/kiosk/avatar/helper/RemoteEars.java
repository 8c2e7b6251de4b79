package kiosk.avatar.helper;

import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ears whose microphone and engines live in the helper. When that dies while listening, the
/// listening ends with [Ears.Why#BROKEN]; the next one finds the new process.
///
/// Thread rule: any thread; events come one after the other on a thread of their own.
public final class RemoteEars implements Ears {

    /// The name of the engine in the helper.
    public static final String NAME = "ears";

    private static final Logger LOG = LoggerFactory.getLogger(RemoteEars.class);

    /// While listening a level comes ten times a second; understanding may take this long.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// More than this behind, what only moves a picture is left out.
    private static final int BEHIND_MAX = 32;

    private final HelperProcess helper;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("ears").factory());

    public RemoteEars(HelperProcess helper) {
        this.helper = helper;
    }

    @Override
    public Condition condition(Speech.Language language) {
        return Conditions.now(helper.standing(NAME), language);
    }

    @Override
    public Listening listen(Request request, Consumer<Event> events) {
        var hearing = new Hearing(events);
        var asked = helper.ask(NAME, HearingFrames.request(request), PATIENCE, hearing);
        return () -> {
            hearing.tell(new Event.Nothing(Why.STOPPED));
            asked.cancel();
        };
    }

    /// One listening; after its last event nothing more is told.
    private final class Hearing implements Replies {

        private final Consumer<Event> events;
        private boolean over; // the telling thread's own

        private Hearing(Consumer<Event> events) {
            this.events = events;
        }

        @Override
        public void part(byte[] body) {
            try {
                tell(HearingFrames.event(body));
            } catch (ProtocolException e) {
                LOG.warn("what the ears tell cannot be read");
                tell(new Event.Nothing(Why.BROKEN));
            }
        }

        @Override
        public void done() {
            tell(new Event.Nothing(Why.BROKEN)); // unless the last event came
        }

        @Override
        public void failed() {
            tell(new Event.Nothing(Why.BROKEN));
        }

        private void tell(Event event) {
            if (event instanceof Event.Level && waiting.get() > BEHIND_MAX) {
                return;
            }
            waiting.incrementAndGet();
            try {
                telling.execute(() -> told(event));
            } catch (RejectedExecutionException e) {
                waiting.decrementAndGet(); // closing
            }
        }

        private void told(Event event) {
            waiting.decrementAndGet();
            if (over) {
                return;
            }
            over = event instanceof Event.Heard || event instanceof Event.Nothing;
            try {
                events.accept(event);
            } catch (RuntimeException e) {
                // its message could hold what was heard
                LOG.warn("an event of the ears was not taken: {}", e.getClass().getName());
            }
        }
    }

    /// The helper is closed by whoever started it.
    @Override
    public void close() {
        telling.shutdown();
    }
}
