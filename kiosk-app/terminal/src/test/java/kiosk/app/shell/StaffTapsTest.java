package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/// A finger on the staff side, in the real window: each tap becomes the right act.
class StaffTapsTest extends InTheWindow {

    private static final String UNKNOWN = "3205822600001784";
    private static final String DIFFERENT = "3205822600001790";

    static Stream<Arguments> taps() {
        return Stream.of(
                tap("attract", new StaffAct.Open(), "#staff-door"),
                tap("suspended", new StaffAct.Open(), "#staff-door"),
                tap("outage-elsewhere", new StaffAct.Open(), "#staff-door"),
                tap("staff-number", new StaffAct.Leave(), "#staff-exit"),
                tap("staff-overview", new StaffAct.Leave(), "#staff-exit"),
                tap("staff-overview", new StaffAct.Go(StaffPage.MONEY), "#go-unresolved"),
                tap("staff-overview", new StaffAct.Go(StaffPage.PAPER), "#go-PAPER"),
                tap("staff-overview", new StaffAct.Go(StaffPage.SETTINGS), "#go-SETTINGS"),
                tap("staff-overview-out", new StaffAct.Resume(), "#action-resume"),
                tap("staff-second", new StaffAct.Cancel(), "#action-back"),
                tap("staff-paper", new StaffAct.Go(StaffPage.OVERVIEW), "#action-back"),
                tap("staff-paper-roll", paper(), "#quick-300", "#action-primary"),
                tap("staff-paper-roll", paper(), "#key-3", "#key-0", "#key-0", "#action-primary"),
                tap("staff-stock-count", counted(), "#action-primary"),
                tap(
                        "staff-stock-spoiled",
                        spoiled(),
                        "#key-2",
                        "#reason-MISPRINT",
                        "#action-primary"),
                tap("staff-money", new StaffAct.AskAgain(UNKNOWN), "#ask-" + UNKNOWN),
                tap("staff-money-state", stated(), "#key-h", "#key-d", "#key-8", "#action-primary"),
                tap("staff-suspend-out", new StaffAct.Resume(), "#action-primary"),
                tap("staff-suspend-chosen", suspended(), "#action-primary"),
                tap("staff-test", new StaffAct.SelfTest(), "#action-primary"),
                tap("staff-settings", new StaffAct.Volume(70), "#volume-plus"),
                tap("staff-settings", new StaffAct.Brightness(70), "#brightness-minus"),
                tap("staff-settings", new StaffAct.TestPage("a4-printer"), "#test-a4-printer"),
                tap("staff-settings", new StaffAct.Power(true, false), "#power-restart"),
                tap("staff-settings-power", new StaffAct.Power(false, true), "#action-primary"),
                tap("staff-settings-power", new StaffAct.Cancel(), "#action-back"),
                tap("staff-day", new StaffAct.CollectDay(), "#action-primary"),
                tap("staff-day-equal", new StaffAct.CloseDay(), "#action-primary"),
                tap("staff-day-different", new StaffAct.CollectDay(), "#action-collect"),
                tap("staff-day-explain", new StaffAct.Explain(DIFFERENT, "补登记"), "#explain-late"),
                tap(
                        "staff-day-words",
                        new StaffAct.Explain(DIFFERENT, "AB"),
                        "#key-b",
                        "#action-primary"),
                tap("staff-day-closed", new StaffAct.PrintSlip(), "#action-primary"),
                tap("beside-asking", new StaffAct.CustomerAllows(true), "#beside-yes"),
                tap("beside-asking", new StaffAct.CustomerAllows(false), "#beside-no"),
                tap(
                        "beside-number",
                        new StaffAct.StaffNumber("10"),
                        "#key-1",
                        "#key-0",
                        "#staff-confirm"),
                tap("beside-number", new StaffAct.Cancel(), "#staff-cancel"),
                tap("beside-helping", new StaffAct.EndHelp(), "#beside-end"));
    }

    private static StaffAct paper() {
        return new StaffAct.PaperReplaced("receipt-printer", 300);
    }

    private static StaffAct counted() {
        return new StaffAct.StockCounted("receipt-blank", 40);
    }

    private static StaffAct spoiled() {
        return new StaffAct.StockSpoiled("receipt-blank", 2, "印错");
    }

    private static StaffAct stated() {
        return new StaffAct.Resolve(UNKNOWN, true, "9HD8");
    }

    private static StaffAct suspended() {
        return new StaffAct.Suspend(
                "paper", Optional.of(SampleScenes.NOW.plus(Duration.ofHours(1))));
    }

    private static Arguments tap(String place, StaffAct act, String... ids) {
        return Arguments.of(place, act, List.of(ids));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("taps")
    void theTapBecomesTheAct(String place, StaffAct act, List<String> ids) {
        show(place);
        ids.forEach(robot::clickOn);

        assertThat(acts()).containsExactly(new Act.Staff(act));
    }

    @Test
    void aPinIsTypedInDotsAndHandedOutOnce() {
        show("staff-pin");
        List.of("1", "2", "3", "4").forEach(key -> robot.clickOn("#key-" + key));
        assertThat(Spoken.in(robot.lookup("#kiosk").query())).contains("●●●●");
        robot.clickOn("#action-primary");
        robot.clickOn("#action-primary");

        assertThat(acts())
                .singleElement()
                .satisfies(act -> assertThat(pin(act)).containsExactly('1', '2', '3', '4'));
    }

    private static char[] pin(Act act) {
        return ((StaffAct.Pin) ((Act.Staff) act).act()).pin();
    }

    @Test
    void theSecondPersonTypesNumberThenPin() {
        show("staff-second");
        robot.clickOn("#key-7");
        robot.clickOn("#action-primary");
        List.of("9", "9", "9", "9").forEach(key -> robot.clickOn("#key-" + key));
        robot.clickOn("#action-primary");

        assertThat(acts())
                .singleElement()
                .satisfies(act -> {
                    var second = (StaffAct.SecondPerson) ((Act.Staff) act).act();
                    assertThat(second.staffNo()).isEqualTo("7");
                    assertThat(second.pin()).hasSize(4);
                });
    }

    @Test
    void aCheckCodeIsSentWithItsHyphens() {
        show("staff-reprint");
        "7k3f9q2mo1l2"
                .chars()
                .forEach(letter -> robot.clickOn("#key-" + Character.toString(letter)));
        robot.clickOn("#action-primary");

        assertThat(acts()).containsExactly(new Act.Staff(new StaffAct.Reprint("7K3F-9Q2M-0112")));
    }

    @Test
    void holdingTheOutletForThreeSecondsLetsStaffAskATapDoesNot() throws Exception {
        show("question");
        robot.clickOn("#staff-hold");
        assertThat(acts()).isEmpty();

        robot.moveTo("#staff-hold").press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(8, TimeUnit.SECONDS, () -> !visit.acts().isEmpty());
        robot.release(MouseButton.PRIMARY);

        assertThat(acts()).containsExactly(new Act.Staff(new StaffAct.Open()));
    }

    @Test
    void theStaffSideCanBeWorkedByKeys() {
        show("staff-overview");
        robot.type(KeyCode.TAB, 2);
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);

        assertThat(acts())
                .containsExactly(
                        new Act.Staff(new StaffAct.Go(StaffPage.MONEY)),
                        new Act.Staff(new StaffAct.Leave()));
    }

    /// The clock of the banner ticks every second; what is half typed stays.
    @Test
    void theClockTakesNothingAway() {
        show("staff-paper");
        robot.clickOn("#replace-receipt-printer");
        robot.clickOn("#key-5");
        visit.show(new Scene(SHELL, PLACES.get("staff-paper")));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#action-primary");

        assertThat(acts())
                .containsExactly(new Act.Staff(new StaffAct.PaperReplaced("receipt-printer", 5)));
    }

    @Test
    void escapeInTheQuestionForHelpIsANo() {
        show("beside-asking");
        robot.type(KeyCode.ESCAPE);

        assertThat(acts()).containsExactly(new Act.Staff(new StaffAct.CustomerAllows(false)));
    }

    private void show(String name) {
        show(new Scene(SampleStaff.beside(name, SHELL), PLACES.get(name)));
        SampleStaff.TAPS.getOrDefault(name, List.of()).stream()
                .filter(id -> !id.equals("#quick-300"))
                .forEach(robot::clickOn);
    }
}
