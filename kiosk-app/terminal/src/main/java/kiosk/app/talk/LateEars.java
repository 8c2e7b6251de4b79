package kiosk.app.talk;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;

/// Ears that are got ready while the machine serves already; until then there are none.
///
/// Thread rule: any thread.
public final class LateEars implements Ears {

    private final AtomicReference<Optional<Ears>> ready = new AtomicReference<>(Optional.empty());
    private volatile boolean engaged;

    /// From now on there are these ears, and those before are closed; [#close] closes them.
    public void hearWith(Ears ears) {
        Objects.requireNonNull(ready.getAndSet(Optional.of(ears))).ifPresent(Ears::close);
        engaged = false; // whoever spoke to the ones before is not heard to the end
    }

    private Optional<Ears> now() {
        return Objects.requireNonNull(ready.get());
    }

    @Override
    public Condition condition(Speech.Language language) {
        return now().map(ears -> ears.condition(language))
                .orElseGet(() -> new Condition.Absent("hearing is not ready"));
    }

    @Override
    public Listening listen(Request request, Consumer<Event> events) {
        engaged = false;
        var ears = now();
        if (ears.isPresent()) {
            return ears.get()
                    .listen(
                            request,
                            event -> {
                                engage(event);
                                events.accept(event);
                            });
        }
        events.accept(new Event.Nothing(Why.NO_DEVICE));
        return () -> {};
    }

    private void engage(Event event) {
        switch (event) {
            case Event.Began _ -> engaged = true;
            case Event.Heard _, Event.Nothing _ -> engaged = false;
            default -> {}
        }
    }

    /// While somebody speaks and until it is known what was said: the processor is theirs.
    public boolean engaged() {
        return engaged;
    }

    @Override
    public void close() {
        now().ifPresent(Ears::close);
    }
}
