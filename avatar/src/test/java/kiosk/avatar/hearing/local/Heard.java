package kiosk.avatar.hearing.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.microphone.StreamMicrophone;

/// Collects the events of one listening.
final class Heard implements Consumer<Ears.Event> {

    private final List<Ears.Event> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);

    @Override
    public void accept(Ears.Event event) {
        events.add(event);
        if (event instanceof Ears.Event.Ready) {
            ready.countDown();
        }
        if (event instanceof Ears.Event.Heard || event instanceof Ears.Event.Nothing) {
            over.countDown();
        }
    }

    void awaitReady() throws InterruptedException {
        assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /// The same, with silence coming in meanwhile.
    void awaitReady(StreamMicrophone microphone) throws InterruptedException {
        for (int i = 0; i < 500 && !ready.await(40, TimeUnit.MILLISECONDS); i++) {
            microphone.push(Sounds.silence(40));
        }
        awaitReady();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    Ears.Event last() throws InterruptedException {
        assertThat(over.await(60, TimeUnit.SECONDS)).as("listening ends").isTrue();
        return events.getLast();
    }

    /// The likeliest text; what became of it, if there is none.
    String text() throws InterruptedException {
        return switch (last()) {
            case Ears.Event.Heard(var guesses) -> guesses.getFirst().text();
            case Ears.Event.Nothing(var why) -> why.name();
            default -> "";
        };
    }

    /// Kinds of events without levels, in order.
    List<String> kinds() {
        return events.stream()
                .filter(e -> !(e instanceof Ears.Event.Level))
                .map(e -> e.getClass().getSimpleName())
                .toList();
    }

    List<Double> levels() {
        return events.stream()
                .filter(e -> e instanceof Ears.Event.Level)
                .map(e -> ((Ears.Event.Level) e).share())
                .toList();
    }
}
