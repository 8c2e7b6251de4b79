package kiosk.app.screen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.SignIn;
import org.junit.jupiter.api.Test;

class StaffViewModelsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:41:00Z");
    private static final Banner BANNER = new Banner("李*娜", "1024", true, true, 272);
    private static final Shell SHELL =
            new Shell(
                    "zh-Hans",
                    Shell.Look.NORMAL,
                    "人民路支行",
                    true,
                    Set.of(),
                    NOW,
                    new Shell.StaffCall.None(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new StaffBeside.Nobody(),
                    Optional.empty(),
                    Optional.empty());

    private final RecordingHost host = new RecordingHost();

    @Test
    void theClockAloneChangesNothingButTheClock() {
        var model = new StaffViewModel<>(host, test(272), SHELL);

        assertThat(model.update(test(271), SHELL)).isFalse();
        assertThat(model.secondsLeft().get()).isEqualTo(271);
        assertThat(model.update(new StaffPlace.SelfTest(BANNER, true, List.of()), SHELL)).isTrue();
    }

    private static StaffPlace.SelfTest test(int seconds) {
        return new StaffPlace.SelfTest(
                new Banner("李*娜", "1024", true, true, seconds), false, List.of());
    }

    @Test
    void aPinIsWipedWhenItIsHandedOut() {
        var pin = new Pin();
        "12345".chars().forEach(digit -> pin.type(Character.toString(digit)));
        pin.type(NumberPad.DELETE);

        assertThat(pin.take()).containsExactly('1', '2', '3', '4');
        assertThat(pin.length().get()).isZero();
        assertThat(pin.take()).isEmpty();
    }

    @Test
    void aWrongPinBeginsAnewAndALockedDoorTakesNothing() {
        var none = new SignIn.Trouble.None();
        var pad = new SignInPad(new SignIn(SignIn.Stage.PIN, "1024", none, 60), act -> {});
        pad.type("1");
        pad.at(new SignIn(SignIn.Stage.PIN, "1024", none, 59));
        assertThat(pad.pin().length().get()).isEqualTo(1);

        pad.at(new SignIn(SignIn.Stage.PIN, "1024", new SignIn.Trouble.Wrong(4), 58));
        assertThat(pad.pin().length().get()).isZero();

        pad.at(new SignIn(SignIn.Stage.NUMBER, "", new SignIn.Trouble.Locked(NOW), 58));
        assertThat(pad.open()).isFalse();
    }

    @Test
    void nothingIsSuspendedWithoutAReason() {
        var model =
                new SuspendViewModel(
                        host,
                        new StaffPlace.Suspend(
                                BANNER, Optional.empty(), List.of(), Optional.empty()),
                        SHELL);
        model.confirm();
        assertThat(host.acts()).isEmpty();

        model.because("paper");
        model.lasting(SuspendViewModel.Span.DAY);
        model.confirm();

        assertThat(host.acts())
                .containsExactly(
                        new Act.Staff(
                                new StaffAct.Suspend(
                                        "paper",
                                        Optional.of(Instant.parse("2026-11-21T16:00:00Z")))));
    }

    @Test
    void halfACheckCodeIsNotSent() {
        var model =
                new ReprintViewModel(
                        host, new StaffPlace.Reprint(BANNER, Optional.empty(), false), SHELL);
        model.type("7");
        model.confirm();

        assertThat(host.acts()).isEmpty();
    }

    @Test
    void moneyIsNotStatedWithoutOutcomeAndEvidence() {
        var open = new StaffPlace.Unresolved("42", 23600, "ecny", NOW, 14);
        var model =
                new MoneyViewModel(
                        host,
                        new StaffPlace.Money(
                                BANNER,
                                Optional.empty(),
                                List.of(open),
                                List.of(),
                                Optional.empty()),
                        SHELL);
        model.choose("42");
        model.confirm();
        model.state(false);
        model.type("a");
        model.confirm();
        assertThat(host.acts()).isEmpty();

        List.of("b", "1", "2").forEach(model::type);
        model.confirm();

        assertThat(host.acts())
                .containsExactly(new Act.Staff(new StaffAct.Resolve("42", false, "AB12")));
    }

    @Test
    void aBookThatDidNotAnswerIsNotCompared() {
        var total = new DayView.Total("card", 4, 90200, 4, 90200, 0, 0);

        assertThat(DayTable.equal(total, false)).isTrue();
        assertThat(DayTable.equal(total, true)).isFalse();
    }

    @Test
    void noPaperAndTooMuchPaperAreNotWrittenDown() {
        var model =
                new PaperViewModel(
                        host, new StaffPlace.Paper(BANNER, Optional.empty(), List.of()), SHELL);
        model.confirm();
        model.count().set("5001");
        model.confirm();

        assertThat(host.acts()).isEmpty();
    }
}
