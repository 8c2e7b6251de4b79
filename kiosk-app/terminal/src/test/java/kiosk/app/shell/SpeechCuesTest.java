package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sizes;
import kiosk.app.ui.Words;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.voice.Loudspeaker;
import kiosk.app.voice.Mouthpiece;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpeechCuesTest {

    private static final Setting SETTING =
            new Setting(
                    Words.in("zh-Hans"),
                    Shell.Look.NORMAL,
                    Sizes.of(1080, 1920, 21.5),
                    Setting.Motion.NONE);

    private final Engine engine = new Engine();
    private final Mouthpiece mouthpiece =
            new Mouthpiece(_ -> Optional.of(new Quiet()), (text, _) -> text);
    private final SpeechCues cues = new SpeechCues(mouthpiece);

    SpeechCuesTest() {
        mouthpiece.speakWith(new Speaker(List.of(engine), new PromptShelf(Path.of("none"))));
    }

    @AfterEach
    void close() {
        mouthpiece.close();
    }

    @Test
    void whatIsNewInTheBubbleIsSaidOnce() throws Exception {
        cues.shown(scene("question"), "一共多少钱？");
        assertThat(next()).isEqualTo("一共多少钱？");
        cues.shown(scene("question"), "一共多少钱？");
        cues.shown(scene("question"), "办好了。");
        assertThat(next()).isEqualTo("办好了。");
        assertThat(engine.said).isEmpty();
    }

    @Test
    void atTheStartPageNothingIsSaidAndTheWishForSilenceEnds() throws Exception {
        mouthpiece.mute(true);
        cues.shown(scene("attract"), "您好。");
        assertThat(mouthpiece.muted()).isFalse();
        cues.shown(scene("question"), "一共多少钱？");
        assertThat(next()).isEqualTo("一共多少钱？");
    }

    @Test
    void aMachineThatNobodyHearsShowsNoButton() {
        try (var deaf = new Mouthpiece(_ -> Optional.empty(), (text, _) -> text)) {
            deaf.speakWith(new Speaker(List.of(engine), new PromptShelf(Path.of("none"))));
            assertThat(new SpeechCues(deaf).button(SETTING, () -> {})).isEmpty();
        }
    }

    @Test
    void aMachineWithoutAVoiceShowsNoButton() {
        var silent = new SpeechCues(Mouthpiece.silent());
        assertThat(silent.button(SETTING, () -> {})).isEmpty();
    }

    private String next() throws InterruptedException {
        String said = engine.said.poll(10, TimeUnit.SECONDS);
        return said == null ? "nothing" : said;
    }

    private static Scene scene(String place) {
        return new Scene(
                SampleScenes.shell("zh-Hans", Shell.Look.NORMAL), SampleScenes.places().get(place));
    }

    /// A device that swallows everything.
    private record Quiet() implements Loudspeaker.Playing {
        @Override
        public void write(short[] pcm, int from, int count) {}

        @Override
        public long played() {
            return 0;
        }

        @Override
        public void drain() {}

        @Override
        public void stop() {}

        @Override
        public void close() {}
    }

    private static final class Engine implements Voice {
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            said.add(clause.text());
            return Optional.empty();
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "engine";
        }

        @Override
        public void close() {}
    }
}
