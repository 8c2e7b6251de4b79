package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import kiosk.avatar.kokoro.Stretches.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkshopTest {

    private static final Model.Draft DRAFT =
            new Model.Draft(new float[0], new float[0], new float[0], new float[0]);

    private static final List<Stretch> FOUR =
            IntStream.range(0, 4).mapToObj(i -> new Stretch(i, i + 1, i, i + 1)).toList();

    @Test
    void theyComeInTheirOrderThoughALaterOneIsReadyFirst() throws Exception {
        var second = new CountDownLatch(1);
        try (var workshop =
                        new Workshop(
                                sounding(from -> {
                                    if (from == 0) {
                                        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
                                    } else {
                                        second.countDown();
                                    }
                                }),
                                2);
                var order = workshop.order(DRAFT, new float[0], FOUR)) {
            for (int i = 0; i < 4; i++) {
                assertThat(order.next()).containsExactly(i);
            }
        }
    }

    @Test
    void asManyAreMadeAtOnceAsThereAreBenches() throws Exception {
        var together = new CyclicBarrier(2);
        try (var workshop = new Workshop(sounding(_ -> together.await(10, TimeUnit.SECONDS)), 2);
                var order = workshop.order(DRAFT, new float[0], FOUR)) {
            for (int i = 0; i < 4; i++) {
                assertThat(order.next()).hasSize(1);
            }
        }
    }

    @Test
    void whoHasHeardEnoughHasNoFurtherOneMade() throws Exception {
        var made = new ConcurrentLinkedQueue<Integer>();
        var second = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        try (var workshop =
                new Workshop(
                        sounding(from -> {
                            made.add(from);
                            if (from == 1) {
                                second.countDown();
                                assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
                            }
                        }),
                        1)) {
            var order = workshop.order(DRAFT, new float[0], FOUR);
            assertThat(order.next()).containsExactly(0);
            assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
            order.close();
            enough.countDown();
        }
        assertThat(made).containsExactly(0, 1);
    }

    @Test
    void aFailureIsToldWhereItsStretchIsAskedFor() throws Exception {
        try (var workshop =
                        new Workshop(
                                sounding(from -> {
                                    if (from == 1) {
                                        throw new OrtException("a kernel failed");
                                    }
                                }),
                                2);
                var order = workshop.order(DRAFT, new float[0], FOUR)) {
            assertThat(order.next()).containsExactly(0);
            assertThatThrownBy(order::next)
                    .isInstanceOf(OrtException.class)
                    .hasMessageContaining("a kernel failed");
        }
    }

    /// What happens while a stretch is made.
    private interface Making {
        void at(int from)
                throws OrtException, InterruptedException, BrokenBarrierException, TimeoutException;
    }

    /// Sounds like the number of its first frame.
    private static Model sounding(Making making) {
        return new Model() {
            @Override
            public Draft draft(long[] ids, float[] style, float speed) {
                return DRAFT;
            }

            @Override
            public float[] sound(Draft draft, float[] levels, int from, int to)
                    throws OrtException {
                try {
                    making.at(from);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new OrtException(e.toString());
                }
                return new float[] {from};
            }

            @Override
            public void close() {}
        };
    }
}
