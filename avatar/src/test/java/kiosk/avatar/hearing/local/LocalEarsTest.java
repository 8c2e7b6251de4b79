package kiosk.avatar.hearing.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.Recogniser;
import kiosk.avatar.hearing.SpeechSense;
import kiosk.avatar.hearing.microphone.RecordedMicrophone;
import kiosk.avatar.hearing.microphone.StreamMicrophone;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ears without their engines: loud sound counts as speech, text is what a test says.
class LocalEarsTest {

    private static final Ears.Request ANYTHING =
            new Ears.Request(Speech.Language.MANDARIN, new Ears.Expected.Anything(), 3_000);

    private final Scripted first = new Scripted();
    private final Scripted second = new Scripted();
    private Optional<LocalEars> ears = Optional.empty();

    @AfterEach
    void close() {
        ears.ifPresent(LocalEars::close);
    }

    @Test
    void whatWasSaidComesWithItsEvents() throws Exception {
        first.says("我要转账", 0.8);
        var heard = listen(said(1500));
        assertThat(heard.text()).isEqualTo("我要转账");
        assertThat(heard.kinds()).containsExactly("Ready", "Began", "Partial", "Ended", "Heard");
        assertThat(heard.levels()).hasSizeBetween(24, 34).anyMatch(l -> l > 0.5);
    }

    @Test
    void theBeginningIsNotCutOff() throws Exception {
        first.says("好", 0.8);
        listen(said(1500)).last();
        assertThat(first.loudSamples).isBetween(1490 * 16, 1500 * 16);
    }

    @Test
    void whatTwoEnginesAgreeOnComesFirst() throws Exception {
        first.guesses = List.of(new Ears.Guess("攻击金", 0.8), new Ears.Guess("公积金", 0.6));
        second.guesses = List.of(new Ears.Guess("公积金", 0.7));
        var heard = listen(said(1500), first, second);
        assertThat(((Ears.Event.Heard) heard.last()).guesses())
                .containsExactly(
                        new Ears.Guess("公积金", 0.6 / 2 + 0.7 / 2), new Ears.Guess("攻击金", 0.4));
    }

    @Test
    void oneEngineServesWhileTheOtherFails() throws Exception {
        first.fails = true;
        second.says("公积金", 0.7);
        assertThat(listen(said(1500), first, second).text()).isEqualTo("公积金");
    }

    @Test
    void nobodyAndNothingButNoise() throws Exception {
        assertThat(listen(Sounds.silence(100)).text()).isEqualTo("SILENCE");
        var hall = Sounds.noise(10_000, 0.02, 1);
        assertThat(listen(hall).text()).isEqualTo("NOISE");
    }

    @Test
    void wordsThatTheEngineInventsAreNoise() throws Exception {
        first.says("谢谢观看", 0.8);
        assertThat(listen(said(1500)).text()).isEqualTo("NOISE");
        first.guesses = List.of();
        assertThat(listen(said(1500)).text()).isEqualTo("NOISE");
    }

    @Test
    void aMinuteWithoutEndIsBrokenOff() throws Exception {
        first.says("从前有一个人", 0.8);
        var heard = listen(said(60_000));
        assertThat(heard.text()).isEqualTo("TOO_LONG");
        assertThat(heard.kinds()).endsWith("Ended", "Partial", "Nothing");
        assertThat(first.samples).isLessThan(17 * 16_000);
    }

    @Test
    void aFailingEngineIsBrokenOnceAndComesBack() throws Exception {
        first.fails = true;
        assertThat(listen(said(1500)).text()).isEqualTo("BROKEN");
        first.fails = false;
        first.says("好的", 0.8);
        assertThat(again(said(1500)).text()).isEqualTo("好的");
    }

    @Test
    void noDeviceAndADeviceThatIsPulledOut() throws Exception {
        var microphone = new StreamMicrophone();
        microphone.plug(false);
        ears = Optional.of(ears(microphone, first));
        assertThat(begin().text()).isEqualTo("NO_DEVICE");
        microphone.plug(true);
        var heard = begin();
        heard.awaitReady(microphone);
        microphone.push(Sounds.noise(800, 0.2, 4));
        microphone.plug(false);
        assertThat(heard.text()).isEqualTo("NO_DEVICE");
    }

    @Test
    void aDeviceThatGoesDeafIsNoDevice() throws Exception {
        ears = Optional.of(ears(new StreamMicrophone(), first));
        assertThat(begin().text()).isEqualTo("NO_DEVICE");
    }

    @Test
    void stoppedByHandAndByTheNext() throws Exception {
        var microphone = new StreamMicrophone();
        ears = Optional.of(ears(microphone, first));
        first.says("好的", 0.8);
        var one = new Heard();
        var listening = ears.orElseThrow().listen(ANYTHING, one);
        one.awaitReady(microphone);
        listening.stop();
        assertThat(one.text()).isEqualTo("STOPPED");
        var two = begin();
        two.awaitReady(microphone);
        var three = begin();
        assertThat(two.text()).isEqualTo("STOPPED");
        three.awaitReady(microphone);
        microphone.push(said(1500));
        assertThat(three.text()).isEqualTo("好的");
    }

    @Test
    void whoWaitsForASlowEngineCanStillStop() throws Exception {
        first.never = true;
        var heard = new Heard();
        ears = Optional.of(ears(new RecordedMicrophone(said(1500)), first));
        var listening = ears.orElseThrow().listen(ANYTHING, heard);
        heard.awaitReady();
        listening.stop();
        assertThat(heard.text()).isEqualTo("STOPPED");
    }

    @Test
    void aListenerWithTroublesEndsNothing() throws Exception {
        first.says("好的", 0.8);
        ears = Optional.of(ears(new RecordedMicrophone(said(1500)), first));
        var heard = new Heard();
        ears.orElseThrow()
                .listen(
                        ANYTHING,
                        event -> {
                            heard.accept(event);
                            if (event instanceof Ears.Event.Began) {
                                throw new IllegalStateException("of the listener");
                            }
                        });
        assertThat(heard.text()).isEqualTo("好的");
    }

    @Test
    void withoutPacksItSaysWhichOneIsMissing(@TempDir Path empty) throws Exception {
        var deaf = LocalEars.load(new ModelFolder(empty), new StreamMicrophone(), 1);
        ears = Optional.of(deaf);
        assertThat(deaf.condition(Speech.Language.MANDARIN))
                .isEqualTo(new Condition.Absent("silero-vad is not here: packaging/models fetch"));
        assertThat(begin().text()).isEqualTo("BROKEN");
    }

    @Test
    void aDamagedPackIsAbsentAndSaysSo(@TempDir Path folder) throws Exception {
        Path pack = Files.createDirectories(folder.resolve("silero-vad"));
        Files.write(pack.resolve("silero_vad_v5.onnx"), new byte[2_327_524]);
        ears = Optional.of(LocalEars.load(new ModelFolder(folder), new StreamMicrophone(), 1));
        assertThat(ears.orElseThrow().condition(Speech.Language.ENGLISH))
                .isEqualTo(
                        new Condition.Absent(
                                "silero-vad/silero_vad_v5.onnx is damaged:"
                                        + " packaging/models fetch silero-vad"));
    }

    @Test
    void whatWasHeardIsNotPrinted() {
        assertThat(new Ears.Event.Heard(List.of(new Ears.Guess("张三", 0.5))).toString())
                .doesNotContain("张三");
        assertThat(new Ears.Event.Partial("张三").toString()).doesNotContain("张三");
        assertThat(new Ears.Guess("张三", 0.5).toString()).doesNotContain("张三");
    }

    private static short[] said(int millis) {
        return Sounds.joined(
                Sounds.silence(700), Sounds.noise(millis, 0.2, 3), Sounds.silence(900));
    }

    private Heard listen(short[] sound, Scripted... recognisers) throws Exception {
        close();
        var all = recognisers.length == 0 ? new Scripted[] {first} : recognisers;
        ears = Optional.of(ears(new RecordedMicrophone(sound), all));
        var heard = begin();
        heard.last();
        return heard;
    }

    private Heard again(short[] sound) throws Exception {
        return listen(sound, first);
    }

    private Heard begin() {
        var heard = new Heard();
        ears.orElseThrow().listen(ANYTHING, heard);
        return heard;
    }

    private static LocalEars ears(Microphone microphone, Scripted... recognisers) {
        return new LocalEars(
                microphone,
                new Engines(Optional.of(new Loud()), Arrays.asList(recognisers), List.of()));
    }

    /// Loud is speech.
    private static final class Loud implements SpeechSense {
        @Override
        public double speech(short[] frame) {
            double sum = 0;
            for (short s : frame) {
                sum += Math.abs(s);
            }
            return sum / frame.length > 2500 ? 0.95 : 0.02;
        }

        @Override
        public void forget() {}

        @Override
        public void close() {}
    }

    private static final class Scripted implements Recogniser {
        private volatile List<Ears.Guess> guesses = List.of();
        private volatile boolean fails;
        private volatile boolean never;
        private volatile int samples;
        private volatile int loudSamples;

        void says(String text, double confidence) {
            guesses = List.of(new Ears.Guess(text, confidence));
        }

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Take begin(Ears.Request request) {
            samples = 0;
            loudSamples = 0;
            return new ScriptedTake();
        }

        @Override
        public void close() {}

        private final class ScriptedTake implements Take {
            private boolean pausing;

            @Override
            public void hear(short[] pcm) {
                samples += pcm.length;
                for (short s : pcm) {
                    loudSamples += s == 0 ? 0 : 1;
                }
            }

            @Override
            public void pause() {
                pausing = true;
            }

            @Override
            public void resume() {
                pausing = false;
            }

            @Override
            public Optional<String> partial() {
                return pausing
                        ? guesses.stream().findFirst().map(Ears.Guess::text)
                        : Optional.empty();
            }

            @Override
            public Future<List<Ears.Guess>> end() {
                if (never) {
                    return new CompletableFuture<>();
                }
                return fails
                        ? CompletableFuture.failedFuture(new HearingException("as the test wants"))
                        : CompletableFuture.completedFuture(guesses);
            }

            @Override
            public void close() {}
        }
    }
}
