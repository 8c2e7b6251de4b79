package kiosk.app.screen.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.screen.testing.Frames;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Bill;
import kiosk.matter.CallRequest;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class PayViewModelTest {

    private static final Page.Pay PAGE =
            new Page.Pay(
                    Frames.PLAIN,
                    new Bill(
                            "fine:1",
                            23600,
                            Texts.same("罚款"),
                            Texts.same("财政"),
                            "",
                            List.of(),
                            new CallRequest(
                                    "r",
                                    "TRF.reserve",
                                    Map.of(),
                                    "",
                                    "",
                                    "",
                                    Duration.ofSeconds(3),
                                    Optional.empty()),
                            Optional.empty(),
                            List.of()),
                    1);

    private final RecordingHost host = new RecordingHost();

    @Test
    void secondsOfAskingDrawNothingAnewButTheWayOutDoes() {
        var model = new PayViewModel(host, PAGE, new Work.Unknown(3, false));

        assertThat(model.update(PAGE, new Work.Unknown(6, false))).isFalse();
        assertThat(model.secondsAsked().get()).isEqualTo(6);
        assertThat(model.update(PAGE, new Work.Unknown(60, true))).isTrue();
    }

    @Test
    void everyStateOfTheMoneyDrawsAnew() {
        var model = new PayViewModel(host, PAGE, new Work.Reserving());

        assertThat(model.update(PAGE, new Work.ChooseMethod(Optional.empty()))).isTrue();
        assertThat(model.update(PAGE, new Work.Present("ecny", 23600))).isTrue();
        assertThat(model.update(PAGE, new Work.Present("ecny", 23600))).isFalse();
        assertThat(model.update(PAGE, new Work.Confirming())).isTrue();
    }

    @Test
    void eachButtonIsOneAct() {
        var model = new PayViewModel(host, PAGE, new Work.Reserving());
        model.payWith("ecny");
        model.cancel();
        model.tryAgain();
        model.leaveWithSlip();

        assertThat(host.acts())
                .containsExactly(
                        new Act.PayWith("ecny"),
                        new Act.CancelPay(),
                        new Act.Answer(Map.of()),
                        new Act.LeaveWait());
    }
}
