package kiosk.avatar.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.avatar.face.Viseme;
import org.junit.jupiter.api.Test;

class LipTrackTest {

    private static final LipTrack MAMA =
            new LipTrack(
                    List.of(
                            new Utterance.Shape(0, Viseme.SIL),
                            new Utterance.Shape(100, Viseme.PP),
                            new Utterance.Shape(160, Viseme.AA),
                            new Utterance.Shape(400, Viseme.PP),
                            new Utterance.Shape(425, Viseme.AA),
                            new Utterance.Shape(700, Viseme.NN),
                            new Utterance.Shape(720, Viseme.SIL)));

    @Test
    void vowelsOpenTheMouthAndLipsClose() {
        assertThat(MAMA.at(300).open()).isGreaterThan(0.8);
        assertThat(MAMA.at(394).open()).isLessThan(0.1);
        assertThat(MAMA.at(600).open()).isGreaterThan(0.8);
        assertThat(MAMA.at(900).open()).isZero();
    }

    @Test
    void theMouthGlides() {
        double before = MAMA.at(130).open();
        for (int t = 131; t < 390; t++) {
            double now = MAMA.at(t).open();
            assertThat(Math.abs(now - before)).isLessThan(0.1);
            before = now;
        }
    }

    @Test
    void anEmptyTrackIsSilent() {
        assertThat(new LipTrack(List.of()).at(10)).isEqualTo(Viseme.SIL.lips());
    }
}
