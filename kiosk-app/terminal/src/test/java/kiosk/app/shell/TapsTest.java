package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Shell.Look;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.matter.IdWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/// A finger in the real window: each screen's main tap becomes the right act.
class TapsTest extends InTheWindow {

    static Stream<Arguments> taps() {
        return Stream.of(
                tap("attract", "#action-primary", new Act.Begin()),
                tap("home", "#tile-traffic-fine", new Act.ChooseMatter("traffic-fine")),
                tap("home", "#action-primary", new Act.IdentifyFirst()),
                tap("home", "#chip-my-cases", new Act.MyCases()),
                tap("home", "#toggle-language", new Act.SetLanguage("en")),
                tap("home", "#toggle-elder", new Act.SetLook(Look.ELDER)),
                tap("home", "#action-staff", new Act.CallStaff(true)),
                tap("identifying", "#action-back", new Act.Back()),
                tap("guide", "#action-primary", new Act.Answer(Map.of())),
                tap("guide", "#action-back", new Act.Quit(false)),
                tap(
                        "identify-proof",
                        "#option-ID_CARD_SMS_CODE",
                        new Act.ChooseWay(IdWay.ID_CARD_SMS_CODE)),
                tap("identify-code", "#action-again", new Act.OneTimeCode("", true)),
                tap("consent", "#action-primary", new Act.Consent(true)),
                tap("consent", "#action-refuse", new Act.Consent(false)),
                tap("question", "#action-primary", new Act.Answer(Map.of("rentKind", "reg"))),
                tap("question", "#action-quit", new Act.Quit(false)),
                tap("form-decision", "#action-scan", new Act.Scan("decisionNo", true)),
                tap("form-scanning", "#action-scan-stop", new Act.Scan("decisionNo", false)),
                tap("review", "#edit-s5", new Act.EditStep("s5")),
                tap("review", "#action-primary", new Act.Answer(Map.of())),
                tap("pay", "#option-ecny", new Act.PayWith("ecny")),
                tap("pay-present", "#action-back", new Act.CancelPay()),
                tap("pay-unknown-leave", "#action-primary", new Act.LeaveWait()),
                tap("wait", "#action-primary", new Act.LeaveWait()),
                tap("print-out", "#action-primary", new Act.Answer(Map.of())),
                tap("print-failed", "#action-back", new Act.PrintAgain()),
                tap("print-failed", "#action-primary", new Act.GoOnWithoutPaper()),
                tap("rate", "#action-back", new Act.Rate(0, Set.of())),
                tap("end", "#action-primary", new Act.Finish()),
                tap("end", "#action-back", new Act.AnotherMatter()),
                tap("stopped", "#action-print-refusal", new Act.PrintRefusal()),
                tap("stopped-kept", "#reprint-7K3F-9Q2M", new Act.Reprint("7K3F-9Q2M")),
                tap("owned", "#reprint-7K3F-9Q2M", new Act.Reprint("7K3F-9Q2M")),
                tap("leaving-done", "#action-primary", new Act.Finish()));
    }

    private static Arguments tap(String place, String id, Act act) {
        return Arguments.of(place, id, act);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("taps")
    void theTapBecomesTheAct(String place, String id, Act act) {
        show(new Scene(SHELL, PLACES.get(place)));
        robot.clickOn(id);

        assertThat(acts()).containsExactly(act);
    }

    @Test
    void theAnswerToARatingIsRatedOnTheNextPage() {
        show(new Scene(SHELL, PLACES.get("owned-kept")));
        for (int page = 0; page < 6 && !shown("#reply-c3-5"); page++) {
            robot.clickOn("#page-next");
        }
        robot.clickOn("#reply-c3-5");

        assertThat(acts()).containsExactly(new Act.RateReply("c3", 5));
    }

    /// Found by the tour: the clock's minute changed between press and release, the bar was built
    /// anew, and the touch was lost.
    @Test
    void aTouchSurvivesTheClock() {
        show(new Scene(SHELL, PLACES.get("guide")));
        robot.moveTo("#action-primary").press(MouseButton.PRIMARY);
        visit.show(new Scene(aMinuteLater(SHELL), PLACES.get("guide")));
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);

        assertThat(acts()).containsExactly(new Act.Answer(Map.of()));
    }

    private static Shell aMinuteLater(Shell shell) {
        return new Shell(
                shell.language(),
                shell.look(),
                shell.outlet(),
                shell.online(),
                shell.simulated(),
                shell.now().plusSeconds(60),
                shell.staffCall(),
                shell.idleSecondsLeft(),
                shell.askedToQuit(),
                shell.identified(),
                new StaffBeside.Nobody(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void digitsAreTypedOnThePad() {
        show(new Scene(SHELL, PLACES.get("identify-code")));
        List.of("1", "2", "3", "4", "5", "6").forEach(key -> robot.clickOn("#key-" + key));
        robot.clickOn("#action-primary");

        assertThat(acts()).containsExactly(new Act.OneTimeCode("123456", false));
    }

    @Test
    void searchIsTypedInLetters() {
        show(new Scene(SHELL, PLACES.get("home")));
        robot.clickOn("#search");
        robot.clickOn("#key-g");

        assertThat(acts()).containsExactly(new Act.Search("g"));
    }

    @Test
    void aFaceAndAReasonAreARating() {
        show(new Scene(SHELL, PLACES.get("rate")));
        robot.clickOn("#rate-2");
        robot.clickOn("#reason-slow");
        robot.clickOn("#action-primary");

        assertThat(acts()).containsExactly(new Act.Rate(2, Set.of("slow")));
    }

    @Test
    void e05WordsGoWithABadRating() {
        show(new Scene(SHELL, PLACES.get("rate")));
        robot.clickOn("#rate-2");
        robot.clickOn("#rate-words");
        robot.clickOn("#mode-latin");
        robot.clickOn("#key-o");
        robot.clickOn("#key-k");
        robot.clickOn("#action-primary");
        robot.clickOn("#action-primary");

        assertThat(acts()).containsExactly(new Act.Rate(2, Set.of(), "ok"));
    }

    @Test
    void thePenOpensAfterTheLastPage() {
        show(new Scene(SHELL, PLACES.get("sign-read")));
        List<Act> done = acts();
        int pages = 0;
        while (done.isEmpty() && pages++ < 12) {
            robot.clickOn("#action-primary");
            done = acts();
        }

        assertThat(pages).as("pages of the text").isGreaterThan(1);
        assertThat(done).containsExactly(new Act.Answer(Map.of("read", true)));
    }

    /// Large type and back: the page number of one layout says nothing about the other.
    @Test
    void anotherTypeSizeDoesNotSkipWhatIsToBeRead() {
        var reading = PLACES.get("sign-read");
        show(new Scene(SampleScenes.shell("zh-Hans", Shell.Look.ELDER), reading));
        robot.clickOn("#action-primary").clickOn("#action-primary");
        visit.show(new Scene(SHELL, reading));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#action-primary");

        assertThat(acts()).as("read after one page of several").isEmpty();
    }

    @Test
    void aSignatureIsDrawnClearedAndDrawnAgain() {
        show(new Scene(SHELL, PLACES.get("sign")));
        robot.clickOn("#action-primary");
        assertThat(acts()).as("empty paper").isEmpty();

        robot.drag("#signature-pad").moveBy(120, 40).moveBy(60, -30).drop();
        robot.clickOn("#action-primary");

        assertThat(acts())
                .singleElement()
                .satisfies(
                        act -> assertThat(((Act.Sign) act).png()).hasSizeBetween(60, 200 * 1024));
    }

    @Test
    void aTileThatCannotBeDoneNowDoesNothing() {
        show(new Scene(SHELL, PLACES.get("home")));
        robot.clickOn("#tile-fund-rent");

        assertThat(acts()).isEmpty();
    }

    @Test
    void theWarningIsAnsweredWithOneTouch() {
        show(new Scene(SampleScenes.warned(SHELL), PLACES.get("question")));
        robot.clickOn("#overlay-stay");

        assertThat(acts()).containsExactly(new Act.StillHere());
    }

    @Test
    void theQuestionWhetherToStopHasBothAnswers() {
        var asked = SampleScenes.asked(SHELL, Shell.QuitQuestion.NOTHING_CHARGED);
        show(new Scene(asked, PLACES.get("question")));
        robot.clickOn("#overlay-stay");
        robot.clickOn("#overlay-leave");

        assertThat(acts()).containsExactly(new Act.Quit(false), new Act.Quit(true));
    }

    @Test
    void everythingCanBeDoneByKeys() {
        show(new Scene(SHELL, PLACES.get("consent")));
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.TAB, 1);

        assertThat(acts()).containsExactly(new Act.Back());

        show(new Scene(SHELL, PLACES.get("pay")));
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.ENTER);

        assertThat(acts()).hasSize(1);
    }

    @Test
    void aHiddenValueIsShownWhenItsEyeIsTouched() {
        show(new Scene(SHELL, PLACES.get("review")));
        assertThat(texts()).contains("138****8000").doesNotContain("13800138000");

        robot.clickOn("#eye-1");

        assertThat(texts()).contains("13800138000");
    }

    private boolean shown(String id) {
        return robot.lookup(id).queryAll().stream()
                .anyMatch(node ->
                        Stream.iterate(node, Objects::nonNull, Node::getParent)
                                .allMatch(Node::isVisible));
    }
}
