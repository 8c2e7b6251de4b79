package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    /// Whatever is cut in the wrong place, or told wrongly, is heard as a difference.
    @Test
    void inStretchesItSoundsAsMadeWhole() {
        var speech = new Speech("请把身份证放在读卡区，然后看屏幕", Speech.Language.MANDARIN, 1);
        var whole = voice.say(speech).orElseThrow();
        var parts = new ArrayList<Utterance>();
        assertThat(voice.say(speech, parts::add)).isEqualTo(Voice.Said.WHOLE);
        var joined = Utterance.joined(parts);
        assertThat(joined.pcm()).hasSameSizeAs(whole.pcm());
        assertThat(joined.words()).isEqualTo(whole.words());
        double off = 0;
        for (int i = 0; i < whole.pcm().length; i++) {
            off += Math.pow(whole.pcm()[i] - joined.pcm()[i], 2);
        }
        assertThat(Math.sqrt(off / whole.pcm().length)).isLessThan(0.005 * loudness(whole));
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
        double sum = 0;
        for (short s : said.pcm()) {
            sum += (double) s * s;
        }
        return Math.sqrt(sum / said.pcm().length);
    }

    private static Set<Viseme> shapes(Utterance said) {
        List<Utterance.Shape> all = said.mouth();
        return all.stream().map(Utterance.Shape::viseme).collect(Collectors.toSet());
    }
}
