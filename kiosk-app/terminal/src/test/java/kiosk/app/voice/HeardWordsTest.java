package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which word of the bubble is heard, by the position of the sound.
@Timeout(20)
class HeardWordsTest {

    private static final String TEXT = "存好了。";

    private final Box box = new Box();

    private Mouthpiece speaking(Sayings sayings) {
        var mouthpiece = new Mouthpiece(_ -> Optional.of(box), sayings);
        mouthpiece.speakWith(new Speaker(List.of(new Engine()), new PromptShelf(Path.of("none"))));
        return mouthpiece;
    }

    @Test
    void theWordThatIsHeardIsTheOneWhereTheSoundIs() throws Exception {
        try (var mouthpiece = speaking((text, _) -> text)) {
            mouthpiece.say(TEXT, "zh-Hans", Shell.Look.NORMAL);
            assertThat(box.begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(wordAt(mouthpiece, 100)).isEqualTo("存");
            assertThat(wordAt(mouthpiece, 400)).isEqualTo("好了。");
            assertThat(wordAt(mouthpiece, 650)).as("it lingers").isEqualTo("好了。");
            assertThat(wordAt(mouthpiece, 900)).as("a silence").isEmpty();
            assertThat(mouthpiece.word("别的话。")).as("another text").isEmpty();
            mouthpiece.hush();
            assertThat(mouthpiece.word(TEXT)).isEmpty();
            box.held.countDown();
        }
    }

    @Test
    void whereTheHallHearsAnotherSentenceNoWordIsShown() throws Exception {
        try (var mouthpiece = speaking((_, _) -> "请看屏幕。")) {
            mouthpiece.say("张三您好。", "zh-Hans", Shell.Look.NORMAL);
            assertThat(box.begun.await(10, TimeUnit.SECONDS)).isTrue();
            box.at(100);
            assertThat(mouthpiece.lips()).isPresent();
            assertThat(mouthpiece.word("张三您好。")).isEmpty();
            assertThat(mouthpiece.word("请看屏幕。")).isPresent();
            box.held.countDown();
        }
    }

    private String wordAt(Mouthpiece mouthpiece, int millis) throws InterruptedException {
        box.at(millis);
        return mouthpiece.word(TEXT).map(w -> TEXT.substring(w.from(), w.to())).orElse("");
    }

    /// A device that stands still where the test wants it.
    private static final class Box implements Loudspeaker.Playing {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch held = new CountDownLatch(1);
        private final AtomicLong played = new AtomicLong();
        private final Semaphore looks = new Semaphore(0);

        void at(int millis) throws InterruptedException {
            played.set(millis * 24L);
            looks.drainPermits();
            assertThat(looks.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void write(short[] pcm, int from, int count) {
            begun.countDown();
            try {
                var _ = held.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long played() {
            looks.release();
            return played.get();
        }

        @Override
        public void drain() {}

        @Override
        public void stop() {
            held.countDown();
        }

        @Override
        public void close() {}
    }

    /// Says everything in two words within half a second, and is silent for another half.
    private static final class Engine implements Voice {

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            return Optional.of(
                    new Utterance(
                            new short[24_000],
                            24_000,
                            List.of(new Utterance.Shape(0, Viseme.AA)),
                            List.of(
                                    new Utterance.Word(0, 1, 0, 300),
                                    new Utterance.Word(1, clause.text().length(), 300, 500))));
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "engine";
        }

        @Override
        public void close() {}
    }
}
