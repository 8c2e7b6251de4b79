package kiosk.avatar.hearing.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Event;
import kiosk.avatar.hearing.Ears.Why;
import kiosk.avatar.hearing.EndPointer;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.SpeechSense;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One listening, from the open microphone to the last event. Time is counted in samples; only the
/// device and the engines are watched by the clock.
final class Utterance implements Runnable, Ears.Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Utterance.class);

    private final Microphone microphone;
    private final Engines engines;
    private final Ears.Request request;
    private final Consumer<Event> events;
    private final EndPointer end;
    private final Loudness loudness = new Loudness();
    private final Deque<short[]> before = new ArrayDeque<>();
    private volatile boolean stopped;
    private boolean began;
    private String shown = "";

    Utterance(
            Microphone microphone, Engines engines, Ears.Request request, Consumer<Event> events) {
        this.microphone = microphone;
        this.engines = engines;
        this.request = request;
        this.events = events;
        this.end = new EndPointer(EndPointer.Limits.of(request));
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private boolean wanted() {
        return !stopped;
    }

    @Override
    public void run() {
        Event last;
        try {
            last = stopped ? nothing(Why.STOPPED) : listened();
        } catch (RuntimeException | LinkageError e) {
            // whatever it was: whoever listens must learn that it is over
            LOG.warn("hearing failed", e);
            last = nothing(Why.BROKEN);
        }
        tell(stopped ? nothing(Why.STOPPED) : last);
    }

    private static Event nothing(Why why) {
        return new Event.Nothing(why);
    }

    private void tell(Event event) {
        try {
            events.accept(event);
        } catch (RuntimeException e) {
            LOG.error("an event of hearing was not taken", e);
        }
    }

    private Event listened() {
        var sense = engines.sense();
        var recognisers = engines.hearing(request.language());
        if (sense.isEmpty() || recognisers.isEmpty()) {
            return nothing(Why.BROKEN);
        }
        var source = microphone.open();
        if (source.isEmpty()) {
            return nothing(Why.NO_DEVICE);
        }
        try (var take = new Together(recognisers, request, engines.inventions())) {
            var how = listened(source.get(), sense.get(), take);
            if (how.isEmpty()) {
                return nothing(Why.NO_DEVICE);
            }
            return how.get() == EndPointer.Step.NOBODY
                    ? nothing(loudness.noisy() ? Why.NOISE : Why.SILENCE)
                    : decided(take, how.get());
        }
    }

    /// How listening ended; empty when the device went away. The microphone is closed afterwards.
    private Optional<EndPointer.Step> listened(
            Microphone.Source source, SpeechSense sense, Together take) {
        sense.forget();
        try (source) {
            boolean ready = false;
            var frames = new Frames(source, this::wanted);
            while (true) {
                var frame = frames.next();
                if (frame.isEmpty()) {
                    return Optional.empty();
                }
                if (!ready) {
                    ready = true; // what is said before the first sound would be lost
                    tell(new Event.Ready());
                }
                loudness.next(frame.get()).ifPresent(share -> tell(new Event.Level(share)));
                var step = end.step(sense.speech(frame.get()));
                heard(frame.get(), step, take);
                switch (step) {
                    case ENDED, TOO_LONG, NOBODY -> {
                        return Optional.of(step);
                    }
                    default -> {}
                }
            }
        }
    }

    private void heard(short[] frame, EndPointer.Step step, Together take) {
        if (!began) {
            before.addLast(frame);
            if (before.size() > EndPointer.PREROLL) {
                before.removeFirst();
            }
            if (step == EndPointer.Step.BEGAN) {
                began = true;
                tell(new Event.Began());
                before.forEach(take::hear);
                before.clear();
            }
            return;
        }
        take.hear(frame);
        switch (step) {
            case PAUSE -> take.pause();
            case RESUMED -> take.resume();
            default -> show(take);
        }
    }

    private void show(Together take) {
        take.partial(end.spokenMillis())
                .filter(text -> !text.equals(shown))
                .ifPresent(text -> {
                    shown = text;
                    tell(new Event.Partial(text));
                });
    }

    private Event decided(Together take, EndPointer.Step step) {
        tell(new Event.Ended());
        var guesses = take.end(end.spokenMillis(), this::wanted);
        if (step == EndPointer.Step.TOO_LONG) {
            guesses.stream().findFirst().ifPresent(g -> tell(new Event.Partial(g.text())));
            return nothing(Why.TOO_LONG);
        }
        return guesses.isEmpty() ? nothing(Why.NOISE) : new Event.Heard(guesses);
    }
}
