package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MouthpieceTest {

    private final Box box = new Box();
    private final Engine engine = new Engine();
    private final Mouthpiece mouthpiece = new Mouthpiece(box);

    @AfterEach
    void close() {
        mouthpiece.close();
    }

    @Test
    void whatStandsInTheBubbleIsHeardAndTheLipsFollow() throws Exception {
        mouthpiece.speakWith(speaker());
        box.held = new CountDownLatch(1);
        mouthpiece.say("存好了。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.begun.await(10, TimeUnit.SECONDS)).isTrue();
        box.played.set(24_000 / 2);
        assertThat(mouthpiece.lips())
                .hasValueSatisfying(l -> assertThat(l.open()).isGreaterThan(0.8));
        box.held.countDown();
        assertThat(box.drained.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.samples.get()).isEqualTo(24_000);
        assertThat(engine.said).containsExactly(new Speech("存好了。", Speech.Language.MANDARIN, 1));
    }

    @Test
    void aTouchSilencesAtOnce() throws Exception {
        mouthpiece.speakWith(speaker());
        box.held = new CountDownLatch(1);
        mouthpiece.say("存好了。凭身份证接着办。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.begun.await(10, TimeUnit.SECONDS)).isTrue();
        mouthpiece.hush();
        assertThat(box.stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(mouthpiece.lips()).isEmpty();
        box.held.countDown();
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.samples.get()).isLessThan(24_000);
    }

    @Test
    void eldersAreSpokenToMoreSlowly() throws Exception {
        mouthpiece.speakWith(speaker());
        mouthpiece.say("Ready.", "en", Shell.Look.ELDER);
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.said)
                .containsExactly(new Speech("Ready.", Speech.Language.ENGLISH, Speech.ELDER_PACE));
    }

    @Test
    void aMutedOrVoicelessMachineStaysSilent() {
        mouthpiece.say("存好了。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(mouthpiece.speaks("zh-Hans")).isFalse();
        mouthpiece.speakWith(speaker());
        assertThat(mouthpiece.speaks("zh-Hans")).isTrue();
        mouthpiece.mute(true);
        mouthpiece.say("存好了。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(engine.said).isEmpty();
        assertThat(mouthpiece.lips()).isEmpty();
    }

    @Test
    void withoutASoundDeviceNothingGoesWrong() throws Exception {
        try (var deaf = new Mouthpiece(_ -> Optional.empty())) {
            deaf.speakWith(speaker());
            deaf.say("一。二。三。四。五。六。七。八。", "zh-Hans", Shell.Look.NORMAL);
            assertThat(engine.asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(deaf.lips()).isEmpty();
        }
    }

    private Speaker speaker() {
        return new Speaker(List.of(engine), new PromptShelf(Path.of("none")));
    }

    /// One second of an open mouth for each clause.
    private static final class Engine implements Voice {
        private final List<Speech> said = new CopyOnWriteArrayList<>();
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            said.add(clause);
            asked.countDown();
            return Optional.of(
                    new Utterance(
                            new short[24_000],
                            24_000,
                            List.of(new Utterance.Shape(0, Viseme.AA)),
                            List.of()));
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "engine";
        }

        @Override
        public void close() {}
    }

    /// A sound device that a test holds in its hand.
    private static final class Box implements Loudspeaker, Loudspeaker.Playing {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch drained = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);
        private final AtomicLong samples = new AtomicLong();
        private final AtomicLong played = new AtomicLong();
        private volatile CountDownLatch held = new CountDownLatch(0);

        @Override
        public Optional<Playing> open(int rate) {
            return Optional.of(this);
        }

        @Override
        public void write(short[] pcm, int from, int count) {
            samples.addAndGet(count);
            begun.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long played() {
            return played.get();
        }

        @Override
        public void drain() {
            drained.countDown();
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
