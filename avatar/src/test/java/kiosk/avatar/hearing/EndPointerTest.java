package kiosk.avatar.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.hearing.EndPointer.Step;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

class EndPointerTest {

    private final List<Step> steps = new ArrayList<>();
    private EndPointer end =
            new EndPointer(EndPointer.Limits.of(request(new Ears.Expected.Anything())));
    private int frames;
    private int silentAtTheEnd;

    @Test
    void anUtteranceBeginsPausesAndEnds() {
        hear(20, 0.02);
        hear(40, 0.98);
        hear(30, 0.02);
        assertThat(steps).containsExactly(Step.BEGAN, Step.PAUSE, Step.ENDED);
        assertThat(end.spokenMillis()).isEqualTo(40 * 32);
        assertThat(silentAtTheEnd * 32).isBetween(550, 582);
    }

    @Test
    void aClickIsNoSpeech() {
        hear(10, 0.02);
        hear(2, 0.9);
        hear(10, 0.02);
        hear(2, 0.9);
        hear(10, 0.02);
        assertThat(steps).isEmpty();
    }

    @Test
    void whoBeginsWithAWordMayThinkLonger() {
        hear(6, 0.98);
        hear(40, 0.02);
        assertThat(steps).containsExactly(Step.BEGAN, Step.PAUSE, Step.ENDED);
        assertThat(silentAtTheEnd * 32).isBetween(800, 832);
    }

    @Test
    void whoPausesBetweenWordsIsWaitedForLonger() {
        hear(30, 0.98);
        hear(15, 0.02);
        hear(30, 0.98);
        hear(40, 0.02);
        assertThat(steps)
                .containsExactly(Step.BEGAN, Step.PAUSE, Step.RESUMED, Step.PAUSE, Step.ENDED);
        assertThat(silentAtTheEnd * 32).isBetween(672, 704);
    }

    @Test
    void aNumberSaidInGroupsStaysOneNumber() {
        end = new EndPointer(EndPointer.Limits.of(request(new Ears.Expected.Digits())));
        hear(20, 0.98);
        hear(20, 0.02);
        hear(20, 0.98);
        hear(40, 0.02);
        assertThat(steps)
                .containsExactly(Step.BEGAN, Step.PAUSE, Step.RESUMED, Step.PAUSE, Step.ENDED);
    }

    @Test
    void oneOfAFewAnswersEndsSooner() {
        end = new EndPointer(EndPointer.Limits.of(request(phrases())));
        hear(8, 0.98);
        hear(30, 0.02);
        assertThat(steps).endsWith(Step.ENDED);
        assertThat(silentAtTheEnd * 32).isBetween(450, 482);
    }

    @Test
    void whoSpeaksWithoutEndIsEnded() {
        hear(2000, 0.98);
        assertThat(steps).containsExactly(Step.BEGAN, Step.TOO_LONG);
        assertThat(frames * 32).isBetween(15_000, 15_200);
    }

    @Test
    void nobodyIsWaitedForOnlySoLong() {
        hear(1000, 0.1);
        assertThat(steps).containsExactly(Step.NOBODY);
        assertThat(frames * 32).isBetween(5_000, 5_040);
    }

    private static Ears.Request request(Ears.Expected expected) {
        return new Ears.Request(Speech.Language.MANDARIN, expected, 5_000);
    }

    private static Ears.Expected phrases() {
        return new Ears.Expected.Phrases(List.of("是", "不是"));
    }

    /// Stops where the ears would.
    private void hear(int count, double speech) {
        for (int i = 0; i < count && !over(); i++) {
            frames++;
            var step = end.step(speech);
            if (step != Step.SAME) {
                steps.add(step);
            }
            silentAtTheEnd = end.silentFrames();
        }
    }

    private boolean over() {
        return !steps.isEmpty()
                && List.of(Step.ENDED, Step.TOO_LONG, Step.NOBODY).contains(steps.getLast());
    }
}
