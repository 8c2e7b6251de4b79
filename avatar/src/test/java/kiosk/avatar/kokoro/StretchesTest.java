package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.kokoro.Stretches.Stretch;
import org.junit.jupiter.api.Test;

class StretchesTest {

    /// A zero of 20 frames, an a of so many, a full stop of 15, a zero of 5.
    private static float[] frames(int sound) {
        return new float[] {20, sound, 15, 5};
    }

    private static final List<Phrase.Symbol> SYMBOLS =
            List.of(new Phrase.Symbol('a', 0), new Phrase.Symbol('.', 0));

    @Test
    void theSilenceAtTheEndsIsNotMade() {
        var parts = Stretches.of(SYMBOLS, frames(8));
        assertThat(parts).containsExactly(new Stretch(15, 34, 12, 37));
    }

    @Test
    void theFirstStretchIsShortAndAllOfThemTogetherAreTheWhole() {
        for (int sound = 1; sound < 400; sound++) {
            var parts = Stretches.of(SYMBOLS, frames(sound));
            assertThat(parts.getFirst().from()).isEqualTo(15);
            assertThat(parts.getFirst().to() - 15).isLessThanOrEqualTo(23);
            assertThat(parts.getFirst().madeFrom()).isEqualTo(12);
            assertThat(parts.getLast().to()).isEqualTo(26 + sound);
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
                assertThat(parts.get(i).from() - parts.get(i).madeFrom()).isEqualTo(3);
            }
        }
    }

    @Test
    void eachIsReadyBeforeTheOneBeforeWasHeard() {
        var parts = Stretches.of(SYMBOLS, frames(300));
        for (int i = 1; i < parts.size(); i++) {
            int made = parts.get(i).madeTo() - parts.get(i).madeFrom();
            int heard = parts.get(i - 1).to() - Math.max(20, parts.get(i - 1).from());
            assertThat(made * 0.55).as("%s", parts.get(i)).isLessThan(heard);
        }
    }

    @Test
    void aClauseOfNothingButSilenceIsMadeAsItIs() {
        var silence = new ArrayList<>(List.of(new Phrase.Symbol('.', 0)));
        assertThat(Stretches.of(silence, new float[] {3, 4, 2}))
                .singleElement()
                .satisfies(s -> assertThat(s.to()).isBetween(1, 9));
    }

    @Test
    void aSlowMachineBeginsLaterRatherThanStopInTheMiddle() {
        var parts = Stretches.of(SYMBOLS, frames(150));
        double frame = 25e6;
        assertThat(Stretches.lasts(parts, 1, 0.5 * frame)).as("twice as fast as speech").isTrue();
        assertThat(Stretches.lasts(parts, 1, 0.8 * frame)).as("hardly faster").isFalse();
        assertThat(Stretches.lasts(parts, 3, 0.8 * frame)).as("with more in hand").isTrue();
        assertThat(Stretches.lasts(parts, 1, 3 * frame)).isFalse();
        assertThat(Stretches.lasts(parts, parts.size(), 3 * frame)).as("all of it").isTrue();
    }
}
