package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;
import kiosk.app.talk.FakeEars;
import kiosk.app.talk.Senses;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import kiosk.app.voice.Mouthpiece;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.dialog.Situation.Weight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody who does not touch the real window: what stands there can be said, and saying it does
/// what a touch does. What was said is a decision already (`press option-ecny`).
class SpokenPagesTest {

    private static final Shell SHELL = SampleScenes.shell("zh-Hans", Look.NORMAL);
    private static final Map<String, Scene.Place> PLACES = SampleScenes.places();
    private static final FakeEars EARS = new FakeEars();
    private static Optional<Situation> situation = Optional.empty();
    private static FakeVisit visit;
    private static KioskWindow window;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void open() throws Exception {
        Toolkit.start();
        visit = new FakeVisit(new Scene(SHELL, PLACES.get("attract")));
        var senses =
                new Senses(
                        Mouthpiece.silent(),
                        EARS,
                        () ->
                                (guesses, now) -> {
                                    situation = Optional.of(now);
                                    return decision(guesses.getFirst().text(), now);
                                },
                        Senses.Manner.ASKED);
        window =
                Toolkit.onFx(() -> {
                    var made =
                            new KioskWindow(
                                    new Stage(),
                                    visit,
                                    WindowOptions.window(1080, 1920, 21.5).still(),
                                    senses);
                    made.open();
                    return made;
                });
    }

    @AfterAll
    static void close() throws Exception {
        Toolkit.onFx(() -> {
            window.close();
            return true;
        });
    }

    private static Decision decision(String said, Situation now) {
        String[] words = said.split(" ", 3);
        return switch (words[0]) {
            case "press" -> new Decision.Press(words[1]);
            case "fill" ->
                    new Decision.Fill(now.question().orElseThrow().name(), said.substring(5));
            case "word" -> new Decision.Control(Decision.Word.valueOf(words[1]));
            default -> new Decision.Rephrase(false);
        };
    }

    private static void show(Scene scene) {
        visit.show(new Scene(SHELL, PLACES.get("outage")));
        visit.show(scene);
        WaitForAsyncUtils.waitForFxEvents();
        visit.takeActs();
    }

    private static Scene at(String place) {
        return new Scene(SHELL, PLACES.get(place));
    }

    private List<Act> saying(String text) {
        if (!EARS.listening()) {
            robot.clickOn("#toggle-listening");
            WaitForAsyncUtils.waitForFxEvents();
        }
        EARS.say(text);
        WaitForAsyncUtils.waitForFxEvents();
        return visit.takeActs();
    }

    private List<Choice> choices(Scene.Place place) {
        return new Touchables(robot.lookup("#kiosk").query()).choices(place);
    }

    static Stream<String> places() {
        return PLACES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatCanBeTouchedCanBeSaid(String name) {
        show(at(name));
        var choices = choices(PLACES.get(name));
        var ids = new HashSet<String>();
        for (var choice : choices) {
            assertThat(ids.add(choice.id())).as(choice.id() + " twice").isTrue();
            assertThat(choice.names().getFirst()).as(choice.id()).isNotBlank();
        }
        for (String id : Set.of("#action-primary", "#action-back")) {
            boolean there = robot.lookup(id).queryAll().stream().anyMatch(Node::isVisible);
            assertThat(ids.contains(id.substring(1))).as(id).isEqualTo(there);
        }
    }

    @Test
    void whatBindsIsNeverDoneByABareWord() {
        for (String place : List.of("review", "consent")) {
            show(at(place));
            assertThat(choice(place, "action-primary").weight()).isEqualTo(Weight.BINDING);
            assertThat(saying("word YES")).as(place).isEmpty();
            assertThat(saying("word NEXT")).as(place).isEmpty();
        }
        show(at("pay"));
        assertThat(choice("pay", "option-ecny").weight()).isEqualTo(Weight.BINDING);
        show(at("question"));
        assertThat(choice("question", "action-primary").weight()).isEqualTo(Weight.LIGHT);
        assertThat(choice("question", "action-primary").role()).isEqualTo(Role.NEXT);
    }

    private Choice choice(String place, String id) {
        return choices(PLACES.get(place)).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerToAQuestionGoesOnAtOnce() {
        show(at("question"));
        var other =
                choices(PLACES.get("question")).stream()
                        .filter(c -> c.id().startsWith("option-"))
                        .toList()
                        .getLast();
        String value = other.id().substring("option-".length());
        assertThat(saying("press " + other.id()))
                .containsExactly(new Act.Answer(Map.of("rentKind", value)));
    }

    @Test
    void aFormIsFilledFieldByFieldAndTakenBack() {
        show(at("form-decision"));
        assertThat(saying("fill 3205011234567890")).isEmpty();
        assertThat(situation.orElseThrow().question().orElseThrow().name()).isEqualTo("decisionNo");
        assertThat(texts()).anyMatch(text -> text.contains("3205 0112 3456 7890"));
        assertThat(saying("word NO")).isEmpty();
        assertThat(texts()).noneMatch(text -> text.contains("3205"));
        saying("fill 3205011234567891");
        assertThat(saying("press action-primary"))
                .containsExactly(new Act.Answer(Map.of("decisionNo", "3205011234567891")));
    }

    @Test
    void overThePageOnlyWhatLiesThereCanBeSaid() {
        show(new Scene(SampleScenes.warned(SHELL), PLACES.get("question")));
        visit.show(new Scene(SampleScenes.warned(SHELL), PLACES.get("question")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(choices(PLACES.get("question")))
                .extracting(Choice::id)
                .containsExactlyInAnyOrder("overlay-leave", "overlay-stay");
    }

    @Test
    void herAnswerStandsInTheBubbleUntilATouch() {
        show(at("home"));
        saying("mumble");
        assertThat(bubble()).isEqualTo("我没听明白，请您再说一遍。");
        robot.clickOn("#network");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bubble()).doesNotContain("没听明白");
        assertThat(EARS.listening()).isFalse();
    }

    @Test
    void listeningIsSeenOnTheStartPageToo() {
        show(at("attract"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#toggle-listening").<Node>queryAll()).anyMatch(Node::isVisible);
    }

    @Test
    void aMachineWithoutEarsShowsNothingOfListening() {
        EARS.unplug();
        try {
            show(at("home"));
            assertThat(robot.lookup("#toggle-listening").queryAll()).isEmpty();
        } finally {
            EARS.plugIn();
        }
    }

    private List<String> texts() {
        return Spoken.in(robot.lookup("#kiosk").query());
    }

    private String bubble() {
        return String.join("", Spoken.in(robot.lookup("#speech").query())).replace("\n", "");
    }
}
