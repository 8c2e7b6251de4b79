package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kiosk.app.ui.FaceCanvas;
import kiosk.app.ui.Liveliness;
import kiosk.app.ui.Setting;
import kiosk.avatar.face.Gaze;
import kiosk.avatar.face.Viseme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the moving face costs with the software pipeline: printed for `packaging/bench`, asserted
/// only to be alive.
@Tag("bench")
class FaceFiguresTest {
    private static final Logger LOG = LoggerFactory.getLogger(FaceFiguresTest.class);
    private static final int WARM_SECONDS = 4;
    private static final int SECONDS = 15;

    private final AtomicInteger painted = new AtomicInteger();
    private final AtomicBoolean speaking = new AtomicBoolean();

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @Test
    void framesAndProcessorTime() throws Exception {
        measure(FaceCanvas.Frame.SNUG, 460, 380, "in a visit");
        measure(FaceCanvas.Frame.DOORWAY, 960, 1000, "on the start page");
    }

    private void measure(FaceCanvas.Frame frame, double width, double height, String where)
            throws Exception {
        var stage =
                Toolkit.onFx(() -> {
                    var face = new FaceCanvas(frame, Setting.Motion.FULL);
                    var life =
                            new Liveliness(() ->
                                    speaking.get()
                                            ? Optional.of(
                                                    Viseme.values()[painted.get() % 15].lips())
                                            : Optional.empty());
                    life.into(face)
                            .looksAt(() -> {
                                painted.incrementAndGet();
                                return Optional.of(Gaze.STRAIGHT);
                            });
                    var made = new Stage();
                    made.setScene(new Scene(new StackPane(face), width, height));
                    made.show();
                    return made;
                });
        pass(WARM_SECONDS);
        for (boolean speaks : new boolean[] {false, true}) {
            speaking.set(speaks);
            pass(1);
            int before = painted.get();
            long used = processorNanos();
            long began = System.nanoTime();
            pass(SECONDS);
            double seconds = (System.nanoTime() - began) / 1e9;
            double frames = (painted.get() - before) / seconds;
            double share = (processorNanos() - used) / 1e9 / seconds;
            var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            LOG.info(
                    "FIGURE | {} | {} |",
                    "the face "
                            + where
                            + (speaks ? ", speaking" : ", at rest")
                            + ": pictures a second; processor",
                    "%.1f; %.0f %% of one core (load %.1f)"
                            .formatted(frames, share * 100, system.getSystemLoadAverage()));
            assertThat(frames).isPositive();
        }
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void pass(int seconds) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)).isFalse();
    }
}
