package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kiosk.app.ui.Tones.Tone;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import org.junit.jupiter.api.Test;

class SoundCuesTest {
    private final List<Tone> played = new ArrayList<>();
    private final SoundCues cues = new SoundCues(played::add);

    private static Scene scene(Scene.Place place) {
        return new Scene(SampleScenes.shell("zh-Hans", Shell.Look.NORMAL), place);
    }

    @Test
    void theEndOfAMatterSoundsOnce() {
        Scene end = scene(SampleScenes.places().get("end"));
        cues.heard(end);
        cues.heard(end);
        assertThat(played).containsExactly(Tone.DONE);
    }

    @Test
    void aCardLeftBehindSoundsAgainAndAgain() {
        Scene behind = scene(new Scene.Leaving(Set.of("idCard"), Set.of("idCard"), 0));
        for (int second = 0; second < 11; second++) {
            cues.heard(behind);
        }
        assertThat(played).containsExactly(Tone.NEEDED, Tone.NEEDED, Tone.NEEDED);
    }

    @Test
    void takingThingsInTimeIsSilent() {
        cues.heard(scene(new Scene.Leaving(Set.of("idCard"), Set.of("idCard"), 9)));
        cues.heard(scene(new Scene.Leaving(Set.of("idCard"), Set.of(), 0)));
        assertThat(played).isEmpty();
    }

    @Test
    void theIdleWarningSoundsOnce() {
        Scene warned =
                new Scene(
                        SampleScenes.warned(SampleScenes.shell("zh-Hans", Shell.Look.NORMAL)),
                        SampleScenes.places().get("question"));
        cues.heard(warned);
        cues.heard(warned);
        assertThat(played).containsExactly(Tone.NEEDED);
    }
}
