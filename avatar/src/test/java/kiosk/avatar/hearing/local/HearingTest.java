package kiosk.avatar.hearing.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.hearing.SpeechSense;
import kiosk.avatar.hearing.microphone.RecordedMicrophone;
import kiosk.avatar.hearing.microphone.Resampler;
import kiosk.avatar.hearing.silero.SileroSense;
import kiosk.avatar.hearing.whisper.WhisperRecogniser;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The real engines hear the real voice, where their packs are; few and short sentences.
class HearingTest {

    private static KokoroVoice voice;
    private static SpeechSense sense;
    private static Recogniser whisper;

    @BeforeAll
    static void load() {
        try {
            var models = ModelFolder.usual(System.getenv());
            sense = SileroSense.load(models);
            whisper = WhisperRecogniser.load(models, 2);
            voice = KokoroVoice.load(models, KokoroVoice.Speakers.USUAL, 2);
        } catch (ModelException e) {
            assumeTrue(false, "no hearing on this machine: " + e.getMessage());
        }
    }

    @AfterAll
    static void close() {
        if (voice != null) {
            voice.close();
        }
        if (whisper != null) {
            whisper.close();
        }
        if (sense != null) {
            sense.close();
        }
    }

    @Test
    void aMandarinSentenceIsHeardWordForWord() throws Exception {
        var heard = listen(spoken("我要转账。", Speech.Language.MANDARIN), Speech.Language.MANDARIN);
        assertThat(heard.text()).isEqualTo("我要转账");
        assertThat(heard.kinds()).startsWith("Ready", "Began").endsWith("Ended", "Heard");
    }

    /// Written down twice: as it sounds, and with nothing but digits to choose from.
    @Test
    void aNumberIsHeardDigitByDigit() throws Exception {
        var request = new Ears.Request(Speech.Language.MANDARIN, new Ears.Expected.Digits(), 3_000);
        for (String number : List.of("3905", "139051")) {
            short[] pcm = spoken(String.join("，", number.split("")), Speech.Language.MANDARIN);
            try (var take = whisper.begin(request)) {
                take.hear(pcm);
                assertThat(take.end().get())
                        .hasSizeBetween(2, 5)
                        .extracting(Ears.Guess::text)
                        .element(1)
                        .isEqualTo(number);
            }
        }
    }

    /// Written freely the jiao of this one become a nine.
    @Test
    void anAmountIsHeardToTheJiao() throws Exception {
        var request = new Ears.Request(Speech.Language.MANDARIN, new Ears.Expected.Amount(), 3_000);
        try (var take = whisper.begin(request)) {
            take.hear(spoken("82.80元", Speech.Language.MANDARIN));
            assertThat(take.end().get())
                    .hasSize(2)
                    .extracting(Ears.Guess::text)
                    .element(1)
                    .isEqualTo("八十二元八角");
        }
    }

    @Test
    void anEnglishSentenceIsHeardInNoise() throws Exception {
        short[] pcm = spoken("I lost my card.", Speech.Language.ENGLISH);
        short[] noise = Sounds.noise(pcm.length * 1000 / Microphone.RATE + 1, 0.004, 5);
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] += noise[i];
        }
        assertThat(listen(pcm, Speech.Language.ENGLISH).text()).isEqualTo("I lost my card");
    }

    @Test
    void silenceNoiseAndMusicAreNoWords() throws Exception {
        assertThat(listen(Sounds.silence(10), Speech.Language.MANDARIN).text())
                .isEqualTo("SILENCE");
        assertThat(listen(Sounds.noise(5_000, 0.05, 2), Speech.Language.MANDARIN).text())
                .isEqualTo("NOISE");
        assertThat(listen(Sounds.music(8_000), Speech.Language.MANDARIN).last())
                .isInstanceOf(Ears.Event.Nothing.class);
    }

    @Test
    void theDetectorHearsWhenTheVoiceSpeaks() {
        short[] sentence = spoken("我要转账。", Speech.Language.MANDARIN);
        sense.forget();
        int speech = 0;
        int frames = 0;
        for (int at = 0; at + SpeechSense.FRAME <= sentence.length; at += SpeechSense.FRAME) {
            short[] frame = Arrays.copyOfRange(sentence, at, at + SpeechSense.FRAME);
            speech += sense.speech(frame) > 0.5 ? 1 : 0;
            frames++;
        }
        // half a second of silence before it and a second after it
        assertThat(speech).isBetween(20, frames - 40);
    }

    private static short[] spoken(String text, Speech.Language language) {
        var said = voice.say(new Speech(text, language, 1)).orElseThrow();
        return Sounds.joined(
                Sounds.silence(500), Resampler.all(said.pcm(), said.rate()), Sounds.silence(1_000));
    }

    private static Heard listen(short[] pcm, Speech.Language language) throws Exception {
        // the engines belong to the class: what closes the ears must not close them
        var ears =
                new LocalEars(
                        new RecordedMicrophone(pcm),
                        new Engines(Optional.of(sense), List.of(whisper), List.of()));
        var heard = new Heard();
        ears.listen(new Ears.Request(language, new Ears.Expected.Anything(), 3_000), heard);
        heard.last();
        return heard;
    }
}
