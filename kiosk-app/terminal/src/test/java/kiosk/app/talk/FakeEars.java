package kiosk.app.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;

/// Ears to which a test speaks.
public final class FakeEars implements Ears {

    private final List<Request> requests = new ArrayList<>();
    private Optional<Consumer<Event>> open = Optional.empty();
    private boolean deaf;

    /// What was listened for so far.
    public List<Request> requests() {
        return requests;
    }

    /// True while the microphone is open.
    public boolean listening() {
        return open.isPresent();
    }

    /// No microphone any more.
    public void unplug() {
        deaf = true;
    }

    /// There it is again.
    public void plugIn() {
        deaf = false;
    }

    /// Somebody says this.
    public void say(String text) {
        event(new Event.Began());
        event(new Event.Ended());
        end(new Event.Heard(List.of(new Guess(text, 0.9))));
    }

    /// There is nothing to hear.
    public void nothing(Why why) {
        end(new Event.Nothing(why));
    }

    /// Something on the way.
    public void event(Event event) {
        open.orElseThrow(() -> new AssertionError("nobody listens")).accept(event);
    }

    private void end(Event last) {
        var now = open.orElseThrow(() -> new AssertionError("nobody listens"));
        open = Optional.empty();
        now.accept(last);
    }

    @Override
    public Condition condition(Speech.Language language) {
        return deaf ? new Condition.Absent("unplugged") : new Condition.Available();
    }

    @Override
    public Listening listen(Request request, Consumer<Event> events) {
        requests.add(request);
        open = Optional.of(events);
        events.accept(new Event.Ready());
        return () -> open = open.filter(one -> one != events);
    }

    @Override
    public void close() {
        open = Optional.empty();
    }
}
