package kiosk.app.screen.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiosk.app.screen.plot.PlotViewModel.Said;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.matter.MapLayer;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The map answers like a list: what may be chosen, what is refused, what is too small, what a
/// department wrote badly.
class PlotViewModelTest {

    /// A square of 0.01 degrees beside the equator: about 1.1 km.
    private static final MapLayer LAYER =
            new MapLayer(
                    List.of(
                            new MapLayer.Feature(
                                    MapLayer.Shape.POLYGON,
                                    MapLayer.Kind.FIELD,
                                    Texts.same(""),
                                    List.of(
                                            new MapLayer.Spot(0, 0),
                                            new MapLayer.Spot(0.01, 0),
                                            new MapLayer.Spot(0.01, 0.01),
                                            new MapLayer.Spot(0, 0.01)))));

    private static final String WEST = "0.001,0.001 0.004,0.001 0.004,0.009 0.001,0.009";
    private static final String EAST = "0.006,0.001 0.009,0.001 0.009,0.009 0.006,0.009";
    private static final String IN_WEST = "0.002,0.004 0.003,0.004 0.003,0.005 0.002,0.005";
    private static final String TINY = "0.005,0.005 0.00502,0.005 0.00502,0.00502 0.005,0.00502";

    private final RecordingHost host = new RecordingHost();

    private PlotViewModel model(String why, String... shapes) {
        var rows = new ArrayList<Map<String, Object>>();
        var closed = new ArrayList<Texts>();
        for (String shape : shapes) {
            closed.add(Texts.same(rows.size() == 1 ? why : ""));
            rows.add(Map.of("shape", shape));
        }
        var model =
                new PlotViewModel(
                        host,
                        new Page.Plot(Frames.PLAIN, LAYER, "shape", List.of(), rows, closed),
                        List.of());
        model.sized(1000, 660, 60);
        model.whole();
        return model;
    }

    private static void touch(PlotViewModel model, double longitude, double latitude) {
        var camera = model.camera().get();
        var place = new Point(longitude * 111_320, -latitude * 111_320);
        model.touched(camera.x(place), camera.y(place));
    }

    @Test
    void aTouchOnTheMapChoosesTheRecord() {
        var model = model("", WEST, EAST);
        touch(model, 0.0075, 0.005);
        assertThat(model.takeRevealed()).as("the list goes there").isEqualTo(1);
        model.next();

        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("row", 1L)));
    }

    @Test
    void aTouchBesideEveryParcelChoosesNothing() {
        var model = model("", WEST, EAST);
        touch(model, 0.005, 0.005);

        assertThat(model.chosen().get()).isEqualTo(PlotViewModel.NONE);
        assertThat(model.said()).isEqualTo(Said.NOTHING);
    }

    @Test
    void aClosedRecordSaysWhyAndIsNotChosen() {
        var model = model("已确认", WEST, EAST);
        model.choose(0);
        touch(model, 0.0075, 0.005);

        assertThat(model.said()).isEqualTo(Said.CLOSED);
        assertThat(model.refusal()).contains(Texts.same("已确认"));
        assertThat(model.chosen().get()).as("what was chosen stays").isZero();

        model.choose(1);
        assertThat(model.chosen().get()).as("in the list too").isZero();
        assertThat(host.acts()).isEmpty();

        model.choose(0);
        assertThat(model.said()).as("the words go with the next touch").isEqualTo(Said.NOTHING);
    }

    @Test
    void ofTwoThatOverlapTheSmallerIsMeant() {
        var model = model("", WEST, IN_WEST);
        model.camera().set(model.camera().get().on(model.ground().of(1).orElseThrow().box()));
        touch(model, 0.0025, 0.0045);
        assertThat(model.chosen().get()).isEqualTo(1);
    }

    @Test
    void whatIsTooSmallForAFingerComesCloserFirst() {
        var model = model("", WEST, IN_WEST);
        assertThat(model.ground().of(1).orElseThrow().narrow() * model.camera().get().scale())
                .isLessThan(60);
        touch(model, 0.0025, 0.0045);
        assertThat(model.said()).isEqualTo(Said.CLOSER);
        assertThat(model.chosen().get()).isEqualTo(PlotViewModel.NONE);

        touch(model, 0.0025, 0.0045);
        assertThat(model.chosen().get()).isEqualTo(1);
        assertThat(model.said()).isEqualTo(Said.NOTHING);
    }

    @Test
    void zoomingReachesTheSmallest() {
        var model = model("", WEST, TINY);
        for (int i = 0; i < 20; i++) {
            model.closer();
        }
        double glass = model.ground().of(1).orElseThrow().narrow() * model.camera().get().scale();
        assertThat(glass).isBetween(60.0, 130.0);
    }

    @Test
    void theListReachesWhatTheMapCannot() {
        var model = model("", WEST, "0.005,0.005 0.0050001,0.005 0.0050001,0.009 0.005,0.009");
        touch(model, 0.00500005, 0.007);
        assertThat(model.said()).isEqualTo(Said.LIST);
        model.choose(1);
        assertThat(model.chosen().get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "0.001,0.001", "0.1,0.1 0.2,0.1 0.2,0.2 0.1,0.2", "1e9,2 3,4 5,6"})
    void aBrokenOutlineIsOnlyInTheList(String shape) {
        var model = model("", WEST, shape);

        assertThat(model.ground().parcels()).hasSize(1);
        assertThat(model.ground().near().width()).isLessThan(1200);
        model.choose(1);
        model.next();
        assertThat(host.acts()).containsExactly(new Act.Answer(Map.of("row", 1L)));
    }

    @Test
    void aRecordWithoutAnOutlineIsOnlyInTheList() {
        var page =
                new Page.Plot(
                        Frames.PLAIN,
                        LAYER,
                        "shape",
                        List.of(),
                        List.of(Map.of("no", 1L), Map.of("shape", 7L)),
                        List.of(Texts.same(""), Texts.same("")));
        var model = new PlotViewModel(host, page, List.of());
        model.choose(1);

        assertThat(model.ground().parcels()).isEmpty();
        assertThat(model.chosen().get()).isEqualTo(1);
    }

    @Test
    void continueWithoutAChoiceSaysSo() {
        var model = model("", WEST, EAST);
        model.next();

        assertThat(host.acts()).isEmpty();
        assertThat(model.said()).isEqualTo(Said.CHOOSE);
    }

    @Test
    void theOnlyRecordIsMarkedAlreadyUnlessItIsClosed() {
        assertThat(model("", WEST).chosen().get()).isZero();
        var closed =
                new Page.Plot(
                        Frames.PLAIN,
                        LAYER,
                        "shape",
                        List.of(),
                        List.of(Map.of("shape", WEST)),
                        List.of(Texts.same("已确认")));
        assertThat(new PlotViewModel(host, closed, List.of()).chosen().get())
                .isEqualTo(PlotViewModel.NONE);
    }

    @Test
    void theMapStaysWithinItsEdges() {
        var model = model("", WEST, EAST);
        model.closer();
        for (int i = 0; i < 20; i++) {
            model.move(0.4, 0.4);
        }
        var camera = model.camera().get();
        assertThat(camera.x(new Point(0.01 * 111_320, 0))).isCloseTo(1000, within(1.0));
        model.further();
        model.further();
        assertThat(model.camera().get()).isEqualTo(model.camera().get().all());
    }

    @Test
    void whatIsChosenInTheListIsShownOnTheMap() {
        var model = model("", WEST, EAST);
        model.closer();
        model.closer();
        model.choose(1);
        var seen = model.camera().get().seen();
        assertThat(seen.holds(model.ground().of(1).orElseThrow().box())).isTrue();
    }
}
