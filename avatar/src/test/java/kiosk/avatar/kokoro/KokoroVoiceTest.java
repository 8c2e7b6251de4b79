package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real voice, where its packs are; few and short sentences.
class KokoroVoiceTest {

    private static KokoroVoice voice;

    @BeforeAll
    static void load() {
        try {
            voice =
                    KokoroVoice.load(
                            ModelFolder.usual(System.getenv()), KokoroVoice.Speakers.USUAL, 2);
        } catch (ModelException e) {
            assumeTrue(false, "no voice on this machine: " + e.getMessage());
        }
    }

    @AfterAll
    static void close() {
        if (voice != null) {
            voice.close();
        }
    }

    @Test
    void mandarinHasSoundMouthAndWordsOfOneLength() {
        String text = "您好，应缴50元。";
        var said = voice.say(new Speech(text, Speech.Language.MANDARIN, 1)).orElseThrow();
        assertThat(said.rate()).isEqualTo(24_000);
        assertThat(said.millis()).isBetween(1200, 4500);
        assertThat(loudness(said)).isBetween(300.0, 12_000.0);
        assertThat(said.words())
                .extracting(w -> text.substring(w.from(), w.to()))
                .containsExactly("您好", "应缴", "50元");
        assertThat(said.words())
                .allSatisfy(w ->
                        assertThat(w.untilMillis()).isBetween(w.atMillis() + 1, said.millis()));
        assertThat(shapes(said)).contains(Viseme.NN, Viseme.IH, Viseme.SIL);
        assertThat(said.mouth())
                .isSortedAccordingTo((a, b) -> Integer.compare(a.atMillis(), b.atMillis()));
        assertThat(voice.condition(Speech.Language.MANDARIN))
                .isInstanceOf(Condition.Available.class);
    }

    @Test
    void theMouthOpensWhenTheSoundBegins() {
        var said = voice.say(new Speech("爸爸。", Speech.Language.MANDARIN, 1)).orElseThrow();
        int onset = 0;
        while (Math.abs(said.pcm()[onset]) < 600) {
            onset++;
        }
        int opens =
                said.mouth().stream()
                        .filter(s -> s.viseme() == Viseme.AA)
                        .mapToInt(Utterance.Shape::atMillis)
                        .findFirst()
                        .orElseThrow();
        assertThat(opens - onset * 1000 / said.rate()).isBetween(-100, 100);
    }

    /// A hiss begins long before its place in the model, a click at the edge before both.
    @ParameterizedTest
    @ValueSource(strings = {"请您选择付款方式。", "四十二元五角。", "是的。"})
    void nothingIsHeardBeforeTheMouthOpens(String text) {
        var said = voice.say(new Speech(text, Speech.Language.MANDARIN, 1)).orElseThrow();
        int onset = 0;
        while (Math.abs(said.pcm()[onset]) < 300) {
            onset++;
        }
        int opens =
                said.mouth().stream()
                        .filter(s -> s.viseme() != Viseme.SIL)
                        .mapToInt(Utterance.Shape::atMillis)
                        .findFirst()
                        .orElseThrow();
        assertThat(opens - onset * 1000 / said.rate()).isBetween(-40, 40);
    }

    /// Whatever is cut in the wrong place, or told wrongly, is heard as a difference.
    @Test
    void inStretchesItSoundsAsMadeWhole() throws Exception {
        var speech = new Speech("请把身份证放在读卡区，然后看屏幕", Speech.Language.MANDARIN, 1);
        var inParts = said(speech, model -> model);
        var asWhole = said(speech, Whole::new);
        assertThat(inParts.words()).isEqualTo(asWhole.words());
        assertThat(inParts.mouth()).isEqualTo(asWhole.mouth());
        short[] parts = inParts.pcm();
        short[] whole = asWhole.pcm();
        assertThat(parts).hasSameSizeAs(whole);
        double off = 0;
        for (int i = 0; i < whole.length; i++) {
            off += Math.pow(whole[i] - parts[i], 2);
        }
        assertThat(Math.sqrt(off / whole.length)).isLessThan(0.005 * loudness(whole));
    }

    /// With floats: products of bytes round each stretch by its own loudest value.
    private static Utterance said(Speech speech, UnaryOperator<Model> seen) throws Exception {
        try (var one =
                KokoroVoice.load(
                        ModelFolder.usual(System.getenv()),
                        KokoroVoice.Speakers.USUAL,
                        2,
                        Graphs.FLOATS,
                        seen)) {
            return one.say(speech).orElseThrow();
        }
    }

    /// Makes all of a clause at once and gives away pieces of it.
    private record Whole(Model model) implements Model {
        @Override
        public Draft draft(long[] ids, float[] style, float speed) throws OrtException {
            return model.draft(ids, style, speed);
        }

        @Override
        public float[] sound(Draft draft, float[] levels, int from, int to) throws OrtException {
            float[] all = model.sound(draft, levels, 0, draft.length());
            return Arrays.copyOfRange(all, from * KokoroModel.FRAME, to * KokoroModel.FRAME);
        }

        @Override
        public void close() {
            model.close();
        }
    }

    /// What a processor that multiplies bytes says is what every other one says: as loud at every
    /// moment. The waves themselves may be shifted by a few samples.
    @Test
    void productsOfBytesSoundLikeProductsOfFloats() throws Exception {
        assumeTrue(Processor.multipliesBytes(), "this processor does not multiply bytes");
        var speech = new Speech("请把身份证放在读卡区", Speech.Language.MANDARIN, 1);
        short[] floats = said(speech, model -> model).pcm();
        short[] bytes = voice.say(speech).orElseThrow().pcm();
        assertThat(bytes.length).isCloseTo(floats.length, within(KokoroModel.FRAME));
        double off = 0;
        double all = 0;
        for (int at = 0; at + KokoroModel.FRAME <= Math.min(bytes.length, floats.length); ) {
            int end = at + KokoroModel.FRAME;
            double loud = loudness(Arrays.copyOfRange(floats, at, end));
            off += Math.abs(loudness(Arrays.copyOfRange(bytes, at, end)) - loud);
            all += loud;
            at = end;
        }
        assertThat(off / all).isLessThan(0.1);
    }

    @Test
    void englishIsSpoken() {
        var said =
                voice.say(new Speech("Hello, Xiao Men.", Speech.Language.ENGLISH, 1)).orElseThrow();
        assertThat(said.words()).hasSize(3);
        assertThat(loudness(said)).isGreaterThan(300);
    }

    @Test
    void itsFingerprintIsKnownBeforeItIsLoaded() {
        for (var language : Speech.Language.values()) {
            assertThat(KokoroVoice.fingerprint(KokoroVoice.Speakers.USUAL, language))
                    .isEqualTo(voice.fingerprint(language));
        }
    }

    @Test
    void nothingToSayIsNothingHeard() {
        assertThat(voice.say(new Speech("……", Speech.Language.MANDARIN, 1))).isEmpty();
    }

    private static double loudness(Utterance said) {
        return loudness(said.pcm());
    }

    private static double loudness(short[] pcm) {
        double sum = 0;
        for (short s : pcm) {
            sum += (double) s * s;
        }
        return Math.sqrt(sum / pcm.length);
    }

    private static Set<Viseme> shapes(Utterance said) {
        List<Utterance.Shape> all = said.mouth();
        return all.stream().map(Utterance.Shape::viseme).collect(Collectors.toSet());
    }
}
