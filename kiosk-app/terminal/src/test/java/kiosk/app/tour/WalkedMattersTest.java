package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import kiosk.app.scenario.Booth;
import kiosk.app.scenario.Rehearsal;
import kiosk.app.scenario.ScenarioRunner;
import kiosk.app.scenario.Suzhou;
import kiosk.app.shell.KioskWindow;
import kiosk.app.shell.WindowOptions;
import kiosk.app.ui.FxThread;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Matters of the pack from the first touch to the last in the real window: what a scenario's
/// customer wants is done by touches alone, in Chinese, in English and in large type.
class WalkedMattersTest {

    /// Matters with forms, dates, amounts, places, secrets, payments, a bundle and a map.
    private static final List<String> MATTERS =
            List.of(
                    "driving-licence-renewal",
                    "family-mutual-aid",
                    "fund-early-repayment",
                    "medical-elsewhere",
                    "fund-phone-change",
                    "hospital-registration",
                    "campus-leave",
                    "maintenance-fund-pay",
                    "ownership-check",
                    "e-social-card",
                    "social-card-loss",
                    "retirement-bundle",
                    "farmland-parcels");

    private static LoadedPack pack;

    @TempDir Path folder;

    /// How the customer wants to be served: buttons of the hall.
    enum Manner {
        CHINESE("", "end"),
        ENGLISH("#toggle-language", "end-en"),
        LARGE_TYPE("#toggle-elder", "end-elder");

        private final String button;
        private final String end;

        Manner(String button, String end) {
            this.button = button;
            this.end = end;
        }

        List<String> buttons() {
            return button.isEmpty() ? List.of() : List.of(button);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        Assumptions.assumeTrue(
                System.getenv("DISPLAY") != null, "no display: run packaging/verify, or Xvfb");
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        pack = Suzhou.pack();
    }

    static Stream<Arguments> aFew() {
        return Stream.of(
                Arguments.of(MATTERS.get(0), Manner.CHINESE),
                Arguments.of(MATTERS.get(2), Manner.ENGLISH),
                Arguments.of(MATTERS.get(3), Manner.LARGE_TYPE));
    }

    static Stream<Arguments> all() {
        return MATTERS.stream()
                .flatMap(id -> Stream.of(Manner.values()).map(manner -> Arguments.of(id, manner)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("aFew")
    void aMatterIsWalkedByTouch(String matter, Manner manner) throws Exception {
        walk(matter, manner);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("all")
    @Tag("soak")
    void everyMatterIsWalkedByTouchInEveryManner(String matter, Manner manner) throws Exception {
        walk(matter, manner);
    }

    private void walk(String matter, Manner manner) throws Exception {
        Scenario scenario =
                pack.scenarios().stream()
                        .filter(one -> one.matter().equals(matter))
                        .findFirst()
                        .orElseThrow();
        ScenarioRunner runner =
                Rehearsal.of(
                        pack,
                        pack.matters().stream().filter(one -> one.id().equals(matter)).toList(),
                        folder);
        Booth booth = runner.booth(scenario.given());
        List<Act> touched = new ArrayList<>();
        Set<String> pages = new LinkedHashSet<>();
        Stage stage = onFx(Stage::new);
        var queue = new ConcurrentLinkedQueue<Act>();
        KioskWindow window =
                onFx(() -> {
                    var made =
                            new KioskWindow(
                                    stage,
                                    Fingers.queued(booth.visit(), queue),
                                    WindowOptions.window(1080, 1920, 21.5).still());
                    made.open();
                    return made;
                });
        try {
            booth.visitAs(
                    scenario,
                    desk -> new Fingers(desk, stage, queue, touched, manner.buttons()),
                    scene -> {
                        assertThat(problems(scene)).as("problems at " + Sight.of(scene)).isEmpty();
                        pages.add(Sight.of(scene).fileName());
                    });
        } finally {
            onFx(() -> {
                window.close();
                return true;
            });
        }

        assertThat(pages).as("screens").contains(manner.end);
        assertThat(booth.visit().scene().place()).isInstanceOf(Scene.Attract.class);
    }

    private static List<String> problems(Scene scene) {
        return scene.place() instanceof Scene.AtPage(Page _, var problems, var _)
                ? problems.stream().map(problem -> problem.field()).toList()
                : List.of();
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        FxThread.run(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
