package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Map;
import kiosk.avatar.english.Pronunciations;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

/// What becomes of the voice when its engine fails; without its packs.
class KokoroFailureTest {

    private static final Speech HELLO = new Speech("Hello.", Speech.Language.ENGLISH, 1);

    private static final Levels NOTHING =
            new Levels(new float[0], new float[0], new float[0], new float[0][0], new float[0][0]);

    private final Engine engine = new Engine();

    @Test
    void afterOneFailureItSpeaksAgain() throws Exception {
        try (var voice = voice()) {
            engine.failures = 1;
            assertThat(voice.say(HELLO)).isEmpty();
            assertThat(voice.condition(Speech.Language.ENGLISH))
                    .isInstanceOf(Condition.Degraded.class);
            assertThat(voice.condition(Speech.Language.ENGLISH).speaks()).isTrue();
            assertThat(voice.say(HELLO)).isPresent();
            assertThat(voice.condition(Speech.Language.ENGLISH))
                    .isInstanceOf(Condition.Available.class);
        }
    }

    @Test
    void whatFailsThreeTimesInARowIsAbsent() throws Exception {
        try (var voice = voice()) {
            engine.failures = 3;
            for (int i = 0; i < 3; i++) {
                assertThat(voice.say(HELLO)).isEmpty();
            }
            assertThat(voice.condition(Speech.Language.ENGLISH).speaks()).isFalse();
        }
    }

    @Test
    void aNativeLibraryThatCannotBeLoadedIsAMissingVoice() {
        assertThatThrownBy(() ->
                        KokoroVoice.up(() -> {
                            throw new NoClassDefFoundError("ai/onnxruntime");
                        }))
                .isInstanceOf(ModelException.class)
                .hasMessage("the voice's engine does not start here");
    }

    private KokoroVoice voice() throws Exception {
        var speaker = new KokoroVoice.Speaker("somebody", new float[KokoroModel.STYLE], NOTHING);
        return new KokoroVoice(
                engine,
                2,
                "print",
                Map.of(Speech.Language.MANDARIN, speaker, Speech.Language.ENGLISH, speaker),
                Pronunciations.of(List.of()));
    }

    /// Fails as often as it is told, then gives a second of sound.
    private static final class Engine implements Model {
        private int failures;

        @Override
        public Draft draft(long[] ids, float[] style, float speed) throws OrtException {
            if (failures > 0) {
                failures--;
                throw new OrtException("a kernel failed");
            }
            float[] frames = new float[ids.length];
            java.util.Arrays.fill(frames, 40f / ids.length);
            return new Draft(frames, new float[0], new float[0], new float[0]);
        }

        @Override
        public float[] sound(Draft draft, float[] levels, int from, int to) {
            float[] sound = new float[KokoroModel.FRAME * (to - from)];
            java.util.Arrays.fill(sound, 0.5f);
            return sound;
        }

        @Override
        public void close() {}
    }
}
