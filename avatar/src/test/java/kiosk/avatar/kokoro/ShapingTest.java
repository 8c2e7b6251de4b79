package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
        var sound = new float[KokoroModel.FRAME * 50];
        Arrays.fill(sound, soundFrom * KokoroModel.RATE / 1000, KokoroModel.FRAME * 40, 0.3f);
        var phrase = new Phrase(List.of(new Phrase.Part(0, 1, "a", true)));
        var shaping = new Shaping(phrase, List.of(new Phrase.Symbol('a', 0)), FRAMES);
        shaping.add(0, sound, 0, sound.length);
        return shaping.rest().mouth();
    }

    @Test
    void inPartsItIsWhatItIsAsAWhole() {
        var frames = new float[] {10, 20, 20, 20, 10};
        var symbols =
                List.of(
                        new Phrase.Symbol('a', 0),
                        new Phrase.Symbol('s', 1),
                        new Phrase.Symbol('u', 1));
        var phrase =
                new Phrase(
                        List.of(
                                new Phrase.Part(0, 1, "a", true),
                                new Phrase.Part(1, 3, "su", true)));
        var sound = new float[KokoroModel.FRAME * 80];
        for (int i = KokoroModel.FRAME * 10; i < KokoroModel.FRAME * 70; i++) {
            sound[i] = (float) (0.4 * Math.sin(i * 0.05));
        }
        var whole = new Shaping(phrase, symbols, frames);
        whole.add(0, sound, 0, sound.length);
        var expected = whole.rest();
        var parts = new ArrayList<Utterance>();
        var shaping = new Shaping(phrase, symbols, frames);
        for (int at = 0; at < 80; at += 16) {
            shaping.part().ifPresent(parts::add);
            shaping.add(
                    at * KokoroModel.FRAME, sound, at * KokoroModel.FRAME, 16 * KokoroModel.FRAME);
        }
        parts.add(shaping.rest());
        assertThat(parts).hasSizeGreaterThan(3);
        var joined = Utterance.joined(parts);
        assertThat(joined.pcm()).isEqualTo(expected.pcm());
        assertThat(joined.words()).isEqualTo(expected.words());
        assertThat(joined.mouth()).isEqualTo(expected.mouth());
        // a word that goes on stays the one that is heard
        assertThat(parts.get(1).words().getFirst().from()).isEqualTo(0);
        assertThat(parts.get(1).words().getFirst().atMillis()).isZero();
        assertThat(parts).allSatisfy(p -> assertThat(p.mouth().getFirst().atMillis()).isZero());
    }

    @Test
    void aPartOfNothingButSilenceIsNotGivenAway() {
        var phrase = new Phrase(List.of(new Phrase.Part(0, 1, "a", true)));
        var shaping = new Shaping(phrase, List.of(new Phrase.Symbol('a', 0)), FRAMES);
        shaping.add(0, new float[12_000], 0, 12_000);
        assertThat(shaping.part()).isEmpty();
        assertThat(shaping.rest().pcm()).isNotEmpty().containsOnly(0);
    }

    @Test
    void silenceAtTheEndIsNoneOfThePartsSound() {
        var phrase = new Phrase(List.of(new Phrase.Part(0, 1, "a", true)));
        var symbols = List.of(new Phrase.Symbol('a', 0));
        var sound = new float[KokoroModel.FRAME * 50];
        Arrays.fill(sound, KokoroModel.FRAME * 5, KokoroModel.FRAME * 20, 0.3f);
        var shaping = new Shaping(phrase, symbols, FRAMES);
        shaping.add(0, sound, 0, KokoroModel.FRAME * 30);
        assertThat(shaping.part().orElseThrow().millis()).isBetween(470, 480);
        shaping.add(KokoroModel.FRAME * 30, sound, KokoroModel.FRAME * 30, KokoroModel.FRAME * 10);
        assertThat(shaping.part()).isEmpty();
        assertThat(shaping.rest().millis()).isBetween(139, 141);
    }
}
