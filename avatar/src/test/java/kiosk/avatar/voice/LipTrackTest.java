package kiosk.avatar.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kiosk.avatar.face.Viseme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(MAMA.at(355).open()).isLessThan(0.1);
        assertThat(MAMA.at(600).open()).isGreaterThan(0.8);
        assertThat(MAMA.at(900).open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18, 25, 40, 90})
    void howeverShortTheLipsCloseByNineTenthsAndBeforeTheSound(int lasts) {
        for (var closed : List.of(Viseme.PP, Viseme.FF)) {
            var track =
                    new LipTrack(
                            List.of(
                                    new Utterance.Shape(0, Viseme.AA),
                                    new Utterance.Shape(300, closed),
                                    new Utterance.Shape(300 + lasts, Viseme.AA)));
            double way = Viseme.AA.lips().open() - closed.lips().open();
            double least =
                    IntStream.range(200, 300 + lasts)
                            .mapToDouble(t -> track.at(t).open())
                            .min()
                            .orElseThrow();
            assertThat(least).isLessThanOrEqualTo(closed.lips().open() + 0.1 * way);
            assertThat(track.at(240).open()).as("60 ms ahead").isLessThan(0.8);
            assertThat(track.at(220).open()).as("80 ms ahead").isGreaterThan(0.8);
        }
    }

    @Test
    void whatIsTooShortToBeSeenIsLeftOut() {
        var track =
                new LipTrack(
                        List.of(
                                new Utterance.Shape(0, Viseme.AA),
                                new Utterance.Shape(300, Viseme.OU),
                                new Utterance.Shape(325, Viseme.AA)));
        for (int t = 100; t < 400; t++) {
            assertThat(track.at(t).round()).isZero();
        }
    }

    @Test
    void theMouthGlides() {
        double before = MAMA.at(130).open();
        for (int t = 131; t < 300; t++) {
            double now = MAMA.at(t).open();
            assertThat(Math.abs(now - before)).isLessThan(0.1);
            before = now;
        }
    }

    @Test
    void anEmptyTrackIsSilent() {
        assertThat(new LipTrack(List.of()).at(10)).isEqualTo(Viseme.SIL.lips());
    }

    @Test
    void inPartsTheMouthMovesAsInTheWhole() {
        int cut = 430;
        var first = MAMA.shapes().stream().filter(s -> s.atMillis() < cut).toList();
        var second =
                List.of(
                        new Utterance.Shape(0, Viseme.AA),
                        new Utterance.Shape(700 - cut, Viseme.NN),
                        new Utterance.Shape(720 - cut, Viseme.SIL));
        var before = new LipTrack(first).then(second, cut);
        var behind = new LipTrack(List.of()).then(first, -cut).then(second, 0);
        for (int millis = 0; millis < 900; millis += 5) {
            var part = millis < cut ? before.at(millis) : behind.at(millis - cut);
            assertThat(part).as("%d ms", millis).isEqualTo(MAMA.at(millis));
        }
    }
}
