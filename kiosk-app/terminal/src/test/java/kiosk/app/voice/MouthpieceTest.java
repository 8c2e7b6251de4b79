package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kiosk.app.scenario.Suzhou;
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
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class MouthpieceTest {

    @TempDir private Path prompts;
    private final Box box = new Box();
    private final Engine engine = new Engine();
    private final Mouthpiece mouthpiece = new Mouthpiece(box, (text, _) -> text);

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
        box.looked();
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
    void aMutedOrVoicelessMachineStaysSilent() throws Exception {
        mouthpiece.say("没有声音。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(mouthpiece.speaks("zh-Hans")).isFalse();
        mouthpiece.speakWith(speaker());
        assertThat(mouthpiece.speaks("zh-Hans")).isTrue();
        mouthpiece.mute(true);
        mouthpiece.say("关了声音。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(mouthpiece.lips()).isEmpty();
        // what is made comes one after the other: what comes last tells that nothing came before
        mouthpiece.mute(false);
        mouthpiece.say("存好了。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.said).extracting(Speech::text).containsExactly("存好了。");
    }

    @Test
    void aTalkThatWasHushedBeforeItBeganIsNotMade() throws Exception {
        mouthpiece.speakWith(speaker());
        engine.held = new CountDownLatch(1);
        mouthpiece.say("一。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(engine.asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        mouthpiece.say("二。", "zh-Hans", Shell.Look.NORMAL);
        mouthpiece.say("三。", "zh-Hans", Shell.Look.NORMAL);
        engine.held.countDown();
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.said).extracting(Speech::text).containsExactly("一。", "三。");
    }

    @Test
    void theCallersThreadNeverWaitsForTheDevice() throws Exception {
        mouthpiece.speakWith(speaker());
        box.held = new CountDownLatch(1);
        mouthpiece.say("存好了。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.begun.await(10, TimeUnit.SECONDS)).isTrue();
        mouthpiece.lips();
        mouthpiece.hush();
        assertThat(box.stopped.await(10, TimeUnit.SECONDS)).isTrue();
        box.held.countDown();
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.callers).isNotEmpty().doesNotContain(Thread.currentThread().getName());
    }

    @Test
    void aVoiceThatBreaksOffEndsTheTalkAndTheNextIsHeard() throws Exception {
        mouthpiece.speakWith(speaker());
        engine.breaksOn = "二。";
        mouthpiece.say("一。二。三。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.samples.get()).isEqualTo(24_000);
        mouthpiece.say("四。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.ends.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.samples.get()).isEqualTo(48_000);
        assertThat(mouthpiece.lips()).isEmpty();
        assertThat(mouthpiece.speaks("zh-Hans")).isTrue();
    }

    @Test
    void aDeviceThatBreaksOffEndsTheTalkAndTheNextIsHeard() throws Exception {
        mouthpiece.speakWith(speaker());
        box.breaks = true;
        mouthpiece.say("一。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(mouthpiece.lips()).isEmpty();
        box.breaks = false;
        mouthpiece.say("二。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.ends.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.samples.get()).isEqualTo(24_000);
    }

    @Test
    void aClauseOfAnotherRateIsPlayedAtItsOwn() throws Exception {
        mouthpiece.speakWith(speaker());
        engine.robotic = "二。";
        mouthpiece.say("一。二。三。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.ends.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(box.rates).containsExactly(24_000, 22_050, 24_000);
    }

    @Test
    void onlyWhatMayBeHeardInTheHallIsSaid() throws Exception {
        var sayings = new AuthoredSayings(Suzhou.pack()::matters);
        try (var discreet = new Mouthpiece(box, sayings)) {
            discreet.speakWith(speaker());
            for (var text : List.of("曾小芳，您好。", "这次没有通过，原因在单子上。", "公积金可以付房租。请备好身份证和银行卡。")) {
                discreet.say(text, "zh-Hans", Shell.Look.NORMAL);
                assertThat(box.ends.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(engine.said)
                    .extracting(Speech::text)
                    .containsExactly("请看屏幕上的内容。", "请看屏幕上的内容。", "公积金可以付房租。", "请备好身份证和银行卡。");
        }
    }

    @Test
    void whatIsKeptBeginsWhileTheEngineIsStillAtAnotherSentence() throws Exception {
        speaker().prepare(new Speech("二。", Speech.Language.MANDARIN, 1), () -> true);
        mouthpiece.speakWith(speaker());
        engine.held = new CountDownLatch(1);
        mouthpiece.say("一。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(engine.asked.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        mouthpiece.say("二。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        engine.held.countDown();
    }

    @Test
    void withoutASoundDeviceNothingIsMadeAndNoButtonIsShown() throws Exception {
        var asked = new Semaphore(0);
        try (var deaf =
                new Mouthpiece(
                        _ -> {
                            asked.release();
                            return Optional.empty();
                        },
                        (text, _) -> text)) {
            deaf.speakWith(speaker());
            assertThat(asked.tryAcquire()).isTrue();
            assertThat(deaf.speaks("zh-Hans")).isFalse();
            deaf.say("一。二。三。四。五。六。七。八。", "zh-Hans", Shell.Look.NORMAL);
            deaf.say("九。", "zh-Hans", Shell.Look.NORMAL);
            // asked again before anything is made
            assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            assertThat(deaf.lips()).isEmpty();
        }
        assertThat(engine.said).isEmpty();
    }

    @Test
    void aDeviceThatIsTakenAwayTakesTheButtonWithIt() throws Exception {
        mouthpiece.speakWith(speaker());
        box.gone = true;
        box.asked.drainPermits();
        // once it was found missing, every talk asks for it before anything is made
        do {
            mouthpiece.say("一。", "zh-Hans", Shell.Look.NORMAL);
        } while (!box.asked.tryAcquire(200, TimeUnit.MILLISECONDS));
        assertThat(mouthpiece.speaks("zh-Hans")).isFalse();
        box.gone = false;
        mouthpiece.say("二。", "zh-Hans", Shell.Look.NORMAL);
        assertThat(box.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(mouthpiece.speaks("zh-Hans")).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Speaker speaker() {
        return new Speaker(List.of(engine), new PromptShelf(prompts));
    }

    /// One second of an open mouth for each clause.
    private static final class Engine implements Voice {
        private final List<Speech> said = new CopyOnWriteArrayList<>();
        private final Semaphore asked = new Semaphore(0);
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile String breaksOn = "";
        private volatile String robotic = "";

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            said.add(clause);
            asked.release();
            await(held);
            if (clause.text().equals(breaksOn)) {
                throw new IllegalStateException("a table has a hole");
            }
            int rate = clause.text().equals(robotic) ? 22_050 : 24_000;
            return Optional.of(
                    new Utterance(
                            new short[24_000],
                            rate,
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
        private final Semaphore ends = new Semaphore(0);
        private final Set<String> callers = ConcurrentHashMap.newKeySet();
        private final List<Integer> rates = new CopyOnWriteArrayList<>();
        private final Semaphore looks = new Semaphore(0);
        private final Semaphore asked = new Semaphore(0);
        private volatile CountDownLatch held = new CountDownLatch(0);
        private volatile boolean breaks;
        private volatile boolean gone;

        @Override
        public Optional<Playing> open(int rate) {
            if (gone) {
                return Optional.empty();
            }
            callers.add(Thread.currentThread().getName());
            rates.add(rate);
            return Optional.of(this);
        }

        /// True until it is pulled out.
        @Override
        public boolean there() {
            asked.release();
            return !gone;
        }

        /// Waits until somebody has asked how far it is, all of the asking later than this call.
        void looked() throws InterruptedException {
            looks.drainPermits();
            assertThat(looks.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void write(short[] pcm, int from, int count) {
            if (breaks) {
                throw new IllegalStateException("the cable is out");
            }
            samples.addAndGet(count);
            begun.countDown();
            MouthpieceTest.await(held);
        }

        @Override
        public long played() {
            callers.add(Thread.currentThread().getName());
            looks.release();
            return played.get();
        }

        @Override
        public void drain() {
            drained.countDown();
        }

        @Override
        public void stop() {
            callers.add(Thread.currentThread().getName());
            stopped.countDown();
        }

        @Override
        public void close() {
            closed.countDown();
            ends.release();
        }
    }
}
