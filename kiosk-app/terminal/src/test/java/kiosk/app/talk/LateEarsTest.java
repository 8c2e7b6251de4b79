package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

class LateEarsTest {

    private static final Ears.Request REQUEST =
            new Ears.Request(Speech.Language.MANDARIN, new Ears.Expected.Anything(), 1000);

    private final FakeEars behind = new FakeEars();

    @Test
    void withoutEarsThereIsNoDevice() {
        var events = new ArrayList<Ears.Event>();
        try (var ears = new LateEars()) {
            ears.listen(REQUEST, events::add);
        }
        assertThat(events).containsExactly(new Ears.Event.Nothing(Ears.Why.NO_DEVICE));
    }

    @Test
    void theyAreEngagedFromTheFirstWordUntilItIsKnownWhatWasSaid() {
        var ears = new LateEars();
        ears.hearWith(behind);
        ears.listen(REQUEST, _ -> {});
        assertThat(ears.engaged()).isFalse();
        behind.event(new Ears.Event.Began());
        behind.event(new Ears.Event.Ended());
        assertThat(ears.engaged()).isTrue();
        behind.nothing(Ears.Why.NOISE);
        assertThat(ears.engaged()).isFalse();
    }

    @Test
    void newEarsAreFree() {
        var ears = new LateEars();
        ears.hearWith(behind);
        ears.listen(REQUEST, _ -> {});
        behind.event(new Ears.Event.Began());
        ears.hearWith(new FakeEars());
        assertThat(ears.engaged()).isFalse();
    }

    @Test
    void whoListensAnewBeginsWithSilence() {
        var ears = new LateEars();
        ears.hearWith(behind);
        ears.listen(REQUEST, _ -> {});
        behind.event(new Ears.Event.Began());
        ears.listen(REQUEST, _ -> {});
        assertThat(ears.engaged()).isFalse();
    }
}
