package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Utterance;
import org.junit.jupiter.api.Test;

class ShapingTest {

    /// Frames of 25 ms: silence, the one sound, silence.
    private static final float[] FRAMES = {20, 20, 10};

    @Test
    void theMouthOpensWithTheSoundAlsoWhereTheModelPlacesItLater() {
        assertThat(opens(shaped(430))).isBetween(38, 42);
    }

    @Test
    void soundFarBeforeBelongsToSomethingElse() {
        var shapes = shaped(100);
        assertThat(opens(shapes)).isEqualTo(40 + 400 - 150);
    }

    private static int opens(List<Utterance.Shape> shapes) {
        return shapes.stream()
                .filter(shape -> shape.viseme() != Viseme.SIL)
                .findFirst()
                .orElseThrow()
                .atMillis();
    }

    /// An a, which the model begins at 500 ms, with sound from this millisecond on.
    private static List<Utterance.Shape> shaped(int soundFrom) {
        var sound = new float[Graph.FRAME * 50];
        Arrays.fill(sound, soundFrom * Graph.RATE / 1000, Graph.FRAME * 40, 0.3f);
        var phrase = new Phrase(List.of(new Phrase.Part(0, 1, "a", true)));
        var result = new Model.Result(sound, FRAMES);
        return new Shaping(phrase, List.of(new Phrase.Symbol('a', 0)), result).utterance().mouth();
    }
}
