package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.app.scenario.Suzhou;
import kiosk.app.ui.TextsBundle;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.avatar.face.Gaze;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import kiosk.matter.PackScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private static final PresenceEvent ARRIVED = new PresenceEvent.Arrived(0.25, 0.5, 0.3);

    private final Engine engine = new Engine();
    private final Mouthpiece mouthpiece =
            new Mouthpiece(_ -> Optional.of(new Deaf()), (text, _) -> text);
    private Scene scene = scene(new Scene.Attract(), Optional.empty());
    private long now;
    private final BlockingQueue<Boolean> greeted = new LinkedBlockingQueue<>();
    private final Welcome welcome = new Welcome(mouthpiece, () -> scene, () -> now);

    WelcomeTest() {
        mouthpiece.speakWith(new Speaker(List.of(engine), new PromptShelf(Path.of("none"))));
        welcome.onGreeted(() -> greeted.add(true));
    }

    @AfterEach
    void close() {
        mouthpiece.close();
    }

    @Test
    void whoComesToTheStartPageIsGreetedOnceAndLookedAt() throws Exception {
        assertThat(welcome.person()).isEmpty();
        welcome.heard(ARRIVED);
        assertThat(TextsBundle.of("zh-Hans").get("attract.touch.speech")).startsWith(next());
        assertThat(welcome.person())
                .as("at the left of the camera's picture is at the right of the glass")
                .contains(new Gaze(0.5, 0));
        welcome.heard(new PresenceEvent.Moved(0.75, 0.5, 0.3));
        assertThat(welcome.person()).contains(new Gaze(-0.5, 0));
        welcome.heard(new PresenceEvent.Left());
        assertThat(welcome.person()).isEmpty();
        now += 5_000;
        welcome.heard(ARRIVED);
        now += 60_000;
        welcome.heard(ARRIVED);
        assertThat(greeted.poll(10, TimeUnit.SECONDS)).as("heard to its end").isTrue();
        assertThat(greeted.poll(10, TimeUnit.SECONDS)).as("a minute later again").isTrue();
        assertThat(greeted.poll(200, TimeUnit.MILLISECONDS))
                .as("who only stepped aside is not greeted again")
                .isNull();
    }

    @Test
    void inAVisitSheLooksAndDoesNotGreet() {
        scene = scene(new Scene.OutOfService("E1"), Optional.empty());
        welcome.heard(ARRIVED);
        assertThat(greeted).isEmpty();
        assertThat(welcome.person()).isPresent();
    }

    @Test
    void aSceneHasItsOwnGreetingAndTheHallMayHearIt() throws Exception {
        var scenes = Suzhou.pack().scenes();
        var spring = scenes.get(1);
        scene = scene(new Scene.Attract(), Optional.of(spring));
        welcome.heard(ARRIVED);
        assertThat(next()).isEqualTo("新春好，我是小门。");
        assertThat(spring.greeting().in("zh-Hans")).startsWith("新春好，我是小门。");
        var sayings =
                new AuthoredSayings(
                        List::of, () -> scenes.stream().map(PackScene::greeting).toList());
        for (var each : scenes) {
            for (var language : List.of("zh-Hans", "en")) {
                var text = each.greeting().in(language);
                assertThat(sayings.aloud(text, language)).isEqualTo(text);
            }
        }
        assertThat(sayings.aloud("张三您好。", "zh-Hans")).isNotEqualTo("张三您好。");
    }

    private String next() throws InterruptedException {
        String said = engine.said.poll(10, TimeUnit.SECONDS);
        return said == null ? "nothing" : said;
    }

    private static Scene scene(Scene.Place place, Optional<PackScene> staged) {
        return new Scene(
                new Shell(
                        "zh-Hans",
                        Shell.Look.NORMAL,
                        "",
                        true,
                        Set.of(),
                        Instant.EPOCH,
                        new Shell.StaffCall.None(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new StaffBeside.Nobody(),
                        Optional.empty(),
                        staged),
                place);
    }

    private record Deaf() implements Loudspeaker.Playing {
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
