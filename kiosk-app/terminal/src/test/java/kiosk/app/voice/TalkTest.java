package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TalkTest {

    private static final long SECOND = 1_000_000_000;

    private final Line line = new Line();
    private final AtomicInteger over = new AtomicInteger();
    private final Talk talk = new Talk(over::incrementAndGet);

    private Thread playing() throws InterruptedException {
        assertThat(talk.take(new Utterance(new short[1000], 1000, List.of(), List.of()))).isTrue();
        talk.complete();
        var thread = Thread.ofPlatform().start(() -> talk.play(_ -> Optional.of(line), () -> 1));
        assertThat(line.drains.await(10, TimeUnit.SECONDS)).isTrue();
        return thread;
    }

    @Test
    void aDeviceThatTakesSoundAndPlaysNoneIsGivenUp() throws Exception {
        var thread = playing();
        talk.look(0);
        talk.look(2 * SECOND);
        assertThat(over.get()).as("it may be slow").isZero();
        talk.look(4 * SECOND);
        assertThat(over.get()).isOne();
        assertThat(talk.wanted()).isFalse();
        thread.join(10_000);
        assertThat(thread.isAlive()).as("nobody waits for it").isFalse();
    }

    @Test
    void aDeviceThatPlaysSlowlyIsWaitedFor() throws Exception {
        var thread = playing();
        for (int second = 0; second < 20; second++) {
            line.played.set(10 * second);
            talk.look(second * SECOND);
        }
        assertThat(over.get()).isZero();
        line.played.set(1000);
        talk.look(20 * SECOND);
        talk.look(30 * SECOND);
        assertThat(over.get()).as("all was heard: it only waits for its end").isZero();
        line.stop();
        thread.join(10_000);
        assertThat(over.get()).isOne();
    }

    @Test
    void overTheBorderOfTwoPartsTheMouthMovesOn() throws Exception {
        var open = List.of(new Utterance.Shape(0, Viseme.AA));
        var shut = List.of(new Utterance.Shape(0, Viseme.PP));
        talk.take(new Utterance(new short[400], 1000, open, List.of()));
        talk.take(new Utterance(new short[400], 1000, shut, List.of()));
        var thread = playing();
        line.played.set(200);
        talk.look(SECOND);
        assertThat(talk.lips().orElseThrow()).isEqualTo(Viseme.AA.lips());
        line.played.set(390);
        talk.look(SECOND);
        assertThat(talk.lips().orElseThrow().open()).as("closes before the sound").isLessThan(0.1);
        line.stop();
        thread.join(10_000);
    }

    /// Drains until it is stopped.
    private static final class Line implements Loudspeaker.Playing {
        private final CountDownLatch drains = new CountDownLatch(1);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final AtomicLong played = new AtomicLong();

        @Override
        public void write(short[] pcm, int from, int count) {}

        @Override
        public long played() {
            return played.get();
        }

        @Override
        public void drain() {
            drains.countDown();
            try {
                assertThat(stopped.await(15, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stop() {
            stopped.countDown();
        }

        @Override
        public void close() {}
    }
}
