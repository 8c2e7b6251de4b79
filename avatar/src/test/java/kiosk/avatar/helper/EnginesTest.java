package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real helper with the real engines, as far as this machine has them.
class EnginesTest {

    private static final Speech HELLO = new Speech("您好。", Speech.Language.MANDARIN, 1);

    private static HelperProcess helper;
    private static RemoteVoice kokoro;
    private static RemoteVoice espeak;

    @BeforeAll
    static void start() {
        var settings =
                new EngineSettings(
                        ModelFolder.usual(System.getenv()), KokoroVoice.Speakers.USUAL, 2);
        helper =
                new HelperProcess(
                        Launch.of(settings, Path.of(System.getProperty("java.io.tmpdir"))));
        kokoro = RemoteVoice.kokoro(helper, settings.speakers());
        espeak = RemoteVoice.espeak(helper);
        assertThat(kokoro.condition(Speech.Language.MANDARIN))
                .as("before it begins")
                .isInstanceOf(Condition.Absent.class);
        helper.start();
        Until.isTrue(() ->
                helper.standing(EngineSettings.KOKORO) instanceof Standing.Loaded
                        && helper.standing(EngineSettings.ESPEAK) instanceof Standing.Loaded);
    }

    @AfterAll
    static void close() {
        helper.close();
    }

    @Test
    void theNaturalVoiceSpeaksThroughTheHelper() {
        var condition = kokoro.condition(Speech.Language.MANDARIN);
        assumeTrue(condition.speaks(), condition::toString);
        var said = kokoro.say(HELLO).orElseThrow();
        assertThat(said.rate()).isEqualTo(24_000);
        assertThat(said.millis()).isBetween(400, 2500);
        assertThat(said.mouth().size()).isGreaterThan(3);
        assertThat(said.words()).hasSize(1);
    }

    @Test
    void theReducedVoiceIsNotLoadedWhileTheNaturalOneSpeaks() {
        var condition = kokoro.condition(Speech.Language.ENGLISH);
        assumeTrue(condition.speaks(), condition::toString);
        var mary = RemoteVoice.mary(helper);
        Until.isTrue(() -> helper.standing(EngineSettings.MARY) instanceof Standing.Loaded);
        assertThat(mary.condition(Speech.Language.ENGLISH))
                .isEqualTo(new Condition.Absent("it is loaded when no better voice speaks"));
    }

    @Test
    @Tag("soak")
    void withoutTheNaturalVoiceTheReducedOneSpeaksEnglish(@TempDir Path nothing) {
        var settings = new EngineSettings(new ModelFolder(nothing), KokoroVoice.Speakers.USUAL, 2);
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var bare = new HelperProcess(Launch.of(settings, temporary))) {
            bare.start();
            var mary = RemoteVoice.mary(bare);
            Until.isTrue(() -> mary.condition(Speech.Language.ENGLISH).speaks());
            assertThat(mary.condition(Speech.Language.MANDARIN))
                    .isInstanceOf(Condition.Absent.class);
            var hello = new Speech("Hello.", Speech.Language.ENGLISH, 1);
            assertThat(mary.say(hello).orElseThrow().millis()).isBetween(500, 2500);
        }
    }

    @Test
    void theRoboticVoiceSpeaksThroughTheHelper() {
        var condition = espeak.condition(Speech.Language.MANDARIN);
        assumeTrue(condition.speaks(), condition::toString);
        assertThat(condition).isInstanceOf(Condition.Degraded.class);
        assertThat(espeak.say(HELLO).orElseThrow().millis()).isBetween(300, 3000);
    }
}
