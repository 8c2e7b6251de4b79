package kiosk.avatar.mary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.mary.Spoken.Sound;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import marytts.exceptions.SynthesisException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MaryVoiceTest {

    private static final Speech.Language ENGLISH = Speech.Language.ENGLISH;

    private final AtomicInteger started = new AtomicInteger();
    private boolean needed = true;

    @Test
    void nothingIsLoadedWhileABetterVoiceSpeaks() {
        needed = false;
        var voice = voice(MaryVoiceTest::humming);
        assertThat(voice.condition(ENGLISH))
                .isEqualTo(new Condition.Absent("it is loaded when no better voice speaks"));
        assertThat(voice.say(english("Hello."))).isEmpty();
        assertThat(started).hasValue(0);
    }

    @Test
    void itIsLoadedInTheBackgroundAndOnce() throws Exception {
        var slow = new CountDownLatch(1);
        var voice =
                voice(() -> {
                    await(slow);
                    return humming();
                });
        var loading = new Condition.Absent("MaryTTS is being loaded");
        assertThat(voice.condition(ENGLISH)).isEqualTo(loading);
        assertThat(voice.condition(ENGLISH)).isEqualTo(loading);
        assertThat(voice.say(english("Hello."))).isEmpty();
        slow.countDown();
        assertThat(settled(voice))
                .isEqualTo(new Condition.Degraded("only the reduced voice (MaryTTS) speaks"));
        assertThat(voice.say(english("Hello."))).isPresent();
        needed = false;
        assertThat(voice.condition(ENGLISH).speaks()).as("it stays").isTrue();
        assertThat(started).hasValue(1);
    }

    @Test
    void mandarinIsNotForIt() {
        var voice = voice(MaryVoiceTest::humming);
        settled(voice);
        assertThat(voice.condition(Speech.Language.MANDARIN))
                .isEqualTo(new Condition.Absent("MaryTTS speaks English only"));
        assertThat(voice.say(new Speech("你好。", Speech.Language.MANDARIN, 1))).isEmpty();
    }

    @Test
    void whatDoesNotStartIsAbsentWithItsReason() {
        var missing =
                voice(() -> {
                    throw new ModelException("MaryTTS does not start");
                });
        assertThat(settled(missing)).isEqualTo(new Condition.Absent("MaryTTS does not start"));
        var broken =
                voice(() -> {
                    throw new NoClassDefFoundError("somewhere");
                });
        assertThat(settled(broken))
                .isEqualTo(new Condition.Absent("MaryTTS does not start: NoClassDefFoundError"));
        assertThat(started).as("not tried on and on").hasValue(2);
    }

    @Test
    void threeFailuresInARowAreTooMany() {
        var voice = voice(() -> MaryVoiceTest::failingOnCards);
        settled(voice);
        for (int i = 0; i < 2; i++) {
            assertThat(voice.say(english("Card."))).isEmpty();
        }
        assertThat(voice.say(english("Hello."))).isPresent();
        for (int i = 0; i < 3; i++) {
            assertThat(voice.condition(ENGLISH).speaks()).isTrue();
            assertThat(voice.say(english("Card."))).isEmpty();
        }
        assertThat(voice.condition(ENGLISH))
                .isEqualTo(new Condition.Absent("MaryTTS failed on 3 sentences in a row"));
    }

    @Test
    void whatHasNoWordsIsNotSaid() {
        var voice = voice(MaryVoiceTest::humming);
        settled(voice);
        assertThat(voice.say(english("“…”"))).isEmpty();
    }

    @Test
    void wordsAreReadByOurRules() {
        assertThat(MaryWords.of("Ticket A042, ¥5.00; don’t lose it!"))
                .extracting(MaryWords.Word::said)
                .containsExactly(
                        "Ticket", "A", "zero", "four", "two", ",", "five", "yuan", ",", "don't",
                        "lose", "it", "!");
        assertThat(MaryWords.of("Ticket A042"))
                .last()
                .satisfies(w -> {
                    assertThat(w.from()).isEqualTo(7);
                    assertThat(w.to()).isEqualTo(11);
                });
        assertThat(MaryWords.of("A")).extracting(MaryWords.Word::sound).containsExactly("' EI");
    }

    @Test
    void timesGoWithTheSoundAndAPartOfASentenceEndsWithABreath() {
        var words = MaryWords.of("Pay 12,");
        var sounds =
                List.of(
                        new Sound("p", 0, 50),
                        new Sound("EI", 0, 150),
                        new Sound("t", 1, 100),
                        new Sound("V", 1, 100),
                        new Sound("_", Spoken.PAUSE, 400));
        // the sound is half as long again as its times
        var said = new Timing(words, new Spoken(new short[1200], 1000, sounds)).utterance();
        assertThat(said.mouth())
                .containsExactly(
                        new Utterance.Shape(0, Viseme.PP),
                        new Utterance.Shape(75, Viseme.E),
                        new Utterance.Shape(187, Viseme.IH),
                        new Utterance.Shape(300, Viseme.DD),
                        new Utterance.Shape(450, Viseme.AA),
                        new Utterance.Shape(600, Viseme.SIL));
        assertThat(said.words())
                .containsExactly(
                        new Utterance.Word(0, 3, 0, 300), new Utterance.Word(4, 6, 300, 600));
        assertThat(said.millis()).isEqualTo(600 + 140);
    }

    private MaryVoice voice(Synthesis.Start start) {
        return new MaryVoice(
                () -> needed,
                () -> {
                    started.incrementAndGet();
                    return start.up();
                });
    }

    private static Speech english(String text) {
        return new Speech(text, ENGLISH, 1);
    }

    private static Synthesis humming() {
        return (words, _) -> new Spoken(new short[100], 1000, List.of(new Sound("m", 0, 100)));
    }

    private static Spoken failingOnCards(List<MaryWords.Word> words, double pace)
            throws SynthesisException {
        if (words.getFirst().said().equals("Card")) {
            throw new SynthesisException("Cannot synthesise: Card");
        }
        return new Spoken(new short[100], 1000, List.of(new Sound("m", 0, 100)));
    }

    /// Ends by the limit of the class.
    private static Condition settled(MaryVoice voice) {
        var loading = new Condition.Absent("MaryTTS is being loaded");
        while (voice.condition(ENGLISH).equals(loading)) {
            LockSupport.parkNanos(1_000_000);
        }
        return voice.condition(ENGLISH);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
