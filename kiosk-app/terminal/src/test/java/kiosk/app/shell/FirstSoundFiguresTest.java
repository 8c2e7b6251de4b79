package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kiosk.app.ui.FaceCanvas;
import kiosk.app.ui.Liveliness;
import kiosk.app.ui.Setting;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.helper.EngineSettings;
import kiosk.avatar.helper.HelperProcess;
import kiosk.avatar.helper.Launch;
import kiosk.avatar.helper.RemoteVoice;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Clauses;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How soon the first sound of a clause is there that was never made before, and how soon all of
/// it; whether the next part is always there before the one before was heard; from the engines' own
/// process as in the terminal, while the face moves on the same cores: printed for
/// `packaging/bench`.
@Tag("bench")
class FirstSoundFiguresTest {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSoundFiguresTest.class);
    private static final Duration LOADING = Duration.ofMinutes(2);
    private static final int WARM = 4;
    private static final int CLAUSES = 60;
    private static final Path SENTENCES =
            Path.of("..", "..", "avatar", "src", "test", "resources", "kiosk", "avatar", "hearing");

    @TempDir private Path folder;
    private final AtomicInteger painted = new AtomicInteger();

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @Test
    void firstClausesWhileTheFaceMoves() throws Exception {
        var models = ModelFolder.usual(System.getenv());
        for (int threads : new int[] {2, 1}) {
            var settings = new EngineSettings(models, KokoroVoice.Speakers.USUAL, threads);
            try (var helper = new HelperProcess(Launch.of(settings, folder));
                    var voice = RemoteVoice.kokoro(helper, settings.speakers())) {
                helper.start();
                assumeTrue(loaded(voice), "packaging/models fetch");
                var stage = face();
                measure(voice, Speech.Language.MANDARIN, "Mandarin", threads);
                measure(voice, Speech.Language.ENGLISH, "English", threads);
                Toolkit.onFx(() -> {
                    stage.close();
                    return true;
                });
            }
        }
    }

    private static boolean loaded(RemoteVoice voice) throws InterruptedException {
        long until = System.nanoTime() + LOADING.toNanos();
        while (!voice.condition(Speech.Language.ENGLISH).speaks() && System.nanoTime() < until) {
            assertThat(new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
        return voice.condition(Speech.Language.ENGLISH).speaks();
    }

    private Stage face() throws Exception {
        return Toolkit.onFx(() -> {
            var face = new FaceCanvas(FaceCanvas.Frame.SNUG, Setting.Motion.FULL);
            new Liveliness(() ->
                    Optional.of(Viseme.values()[painted.getAndIncrement() % 15].lips()))
                    .into(face);
            var made = new Stage();
            made.setScene(new Scene(new StackPane(face), 460, 380));
            made.show();
            return made;
        });
    }

    private void measure(RemoteVoice voice, Speech.Language language, String name, int threads)
            throws IOException {
        var millis = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var late = new ArrayList<Double>();
        int before = painted.get();
        long begun = System.nanoTime();
        for (String clause : clauses(name.toLowerCase(java.util.Locale.ROOT))) {
            var taken = new Taken(System.nanoTime());
            assertThat(voice.say(new Speech(clause, language, 1), taken))
                    .isEqualTo(Voice.Said.WHOLE);
            millis.add(taken.first / 1e6);
            ratios.add(taken.last / 1e6 / taken.sound);
            late.add(taken.late);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var sorted = millis.subList(WARM, millis.size()).stream().sorted().toList();
        LOG.info(
                "FIGURE | {} | {} |",
                "%s, first sound while the face moves, %d threads: median / p95"
                        .formatted(name, threads),
                "%.0f / %.0f ms of %d, %.1f pictures a second meanwhile"
                        .formatted(
                                sorted.get(sorted.size() / 2),
                                sorted.get(sorted.size() * 95 / 100),
                                sorted.size(),
                                (painted.get() - before) / seconds));
        var whole = ratios.stream().sorted().toList();
        LOG.info(
                "FIGURE | {} | {} |",
                "%s, the same: all of it ÷ its sound, median / p95; clauses in which the next part came late; by how much at most"
                        .formatted(name),
                "%.2f / %.2f; %d of %d; %.0f ms"
                        .formatted(
                                whole.get(whole.size() / 2),
                                whole.get(whole.size() * 95 / 100),
                                late.stream().filter(ms -> ms > 0).count(),
                                late.size(),
                                late.stream().mapToDouble(ms -> ms).max().orElse(0)));
    }

    /// A listener with a clock.
    private static final class Taken implements Predicate<Utterance> {

        private final long asked;
        private long first;
        private long last;
        private double sound;

        /// The longest anybody waited in the middle, if it was played from its first part on.
        private double late;

        private double waited;

        private Taken(long asked) {
            this.asked = asked;
        }

        @Override
        public boolean test(Utterance part) {
            last = System.nanoTime() - asked;
            if (sound == 0) {
                first = last;
            }
            double wait = sound == 0 ? 0 : (last - first) / 1e6 - sound - waited;
            waited += Math.max(0, wait);
            late = Math.max(late, wait);
            sound += part.millis();
            return true;
        }
    }

    private static List<String> clauses(String language) throws IOException {
        return Files.readString(
                        SENTENCES.resolve("sentences-" + language + ".txt"), StandardCharsets.UTF_8)
                .lines()
                .map(text -> {
                    var first = Clauses.of(text).getFirst();
                    return text.substring(first.from(), first.to());
                })
                .distinct()
                .limit(CLAUSES + WARM)
                .toList();
    }
}
