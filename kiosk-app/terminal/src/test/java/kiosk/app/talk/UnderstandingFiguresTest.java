package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiosk.app.talk.Queries.Half;
import kiosk.app.talk.Understood.Case;
import kiosk.app.talk.Understood.Rates;
import kiosk.avatar.dialog.Calibration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Figures for `packaging/bench`: the table of understanding, and the calibration fitted anew.
@Tag("bench")
class UnderstandingFiguresTest {

    private static final Logger LOG = LoggerFactory.getLogger(UnderstandingFiguresTest.class);
    private static final long SEED = 11;

    @Test
    void understanding() throws Exception {
        var all = new Understood();
        all.hear(Understood.inside(Half.DEVELOPMENT), new SoundErrors(0, SEED)); // warms up
        for (Half half : Half.values()) {
            for (double share : new double[] {0, 0.2}) {
                String what = half.name().toLowerCase(Locale.ROOT) + ", errors " + share;
                for (String language : List.of("zh", "en")) {
                    figure(
                            what + ", " + language,
                            all.hear(Queries.of(language, half), new SoundErrors(share, SEED)));
                }
                figure(
                        what + ", both",
                        all.hear(Understood.inside(half), new SoundErrors(share, SEED)));
                figure(
                        what + ", no matter meant",
                        all.hear(Understood.outside(half), new SoundErrors(share, SEED)));
            }
        }
        Calibration fitted = Understood.fitted(development(all));
        LOG.info(
                "FIGURE | calibration fitted on the development half | {}, in use {} |",
                fitted,
                Calibration.OURS);
        assertThat(fitted.score()).isPositive();
    }

    private static List<Case> development(Understood all) throws Exception {
        List<Case> cases = new ArrayList<>();
        for (double share : new double[] {0, 0.2, 0.4}) {
            var errors = new SoundErrors(share, 3);
            cases.addAll(all.hear(Understood.inside(Half.DEVELOPMENT), errors));
            cases.addAll(all.hear(Understood.outside(Half.DEVELOPMENT), errors));
        }
        return cases;
    }

    private static void figure(String what, List<Case> cases) {
        LOG.info("FIGURE | understanding, {} | {} |", what, Rates.of(cases));
    }
}
