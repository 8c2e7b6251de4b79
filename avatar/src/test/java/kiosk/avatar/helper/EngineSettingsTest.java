package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    private static final ModelFolder MODELS = new ModelFolder(Path.of("/var/lib/a = b/models"));

    @Test
    void whatTheKioskSaysTheHelperUnderstands() {
        var whole =
                new EngineSettings(
                        MODELS,
                        new KokoroVoice.Speakers("zm_yunxi", "af_bella"),
                        2,
                        new EngineSettings.Hearing(true, Optional.of("USB Audio = 2")),
                        Optional.of(Path.of("/dev/video1")));
        assertThat(EngineSettings.of(whole.arguments().toArray(String[]::new))).isEqualTo(whole);
        var bare = new EngineSettings(MODELS, KokoroVoice.Speakers.USUAL, 1);
        assertThat(EngineSettings.of(bare.arguments().toArray(String[]::new))).isEqualTo(bare);
    }

    @Test
    void whatIsLeftOutIsNamed() {
        assertThat(EngineSettings.leftOut(new String[] {"--without=ears", "--threads=1"}))
                .isEqualTo(Set.of("ears"));
    }
}
