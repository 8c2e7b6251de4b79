package kiosk.app.screen.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kiosk.app.ui.RecordingHost;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.IdWay;
import org.junit.jupiter.api.Test;

class IdentifyViewModelTest {

    private final RecordingHost host = new RecordingHost();

    private IdentifyViewModel model(Work work) {
        return new IdentifyViewModel(host, Optional.empty(), work);
    }

    @Test
    void countingDownDrawsNothingAnew() {
        var model = model(new Work.AwaitCard(45));

        assertThat(model.update(new Work.AwaitCard(44))).isFalse();
        assertThat(model.secondsLeft().get()).isEqualTo(44);
        assertThat(model.update(new Work.ReadingCard())).isTrue();
    }

    @Test
    void aShortCodeIsNotSent() {
        var model = model(new Work.AwaitCode("138****8000", false, 3));
        "123".chars().forEach(c -> model.typeCode(Character.toString(c)));
        model.confirmCode();

        assertThat(host.acts()).isEmpty();
        assertThat(model.tooShort()).isTrue();
    }

    @Test
    void sixDigitsAreSentAndASeventhIsNotTaken() {
        var model = model(new Work.AwaitCode("138****8000", false, 3));
        "1234567".chars().forEach(c -> model.typeCode(Character.toString(c)));
        model.confirmCode();

        assertThat(host.acts()).containsExactly(new Act.OneTimeCode("123456", false));
    }

    @Test
    void aWrongCodeEmptiesTheBoxes() {
        var model = model(new Work.AwaitCode("138****8000", false, 3));
        model.typeCode("1");
        model.update(new Work.AwaitCode("138****8000", true, 2));

        assertThat(model.code().get()).isEmpty();
    }

    @Test
    void staffTypeNumberThenPinAndThePinIsOnlyDots() {
        var model = model(new Work.AwaitStaff(false));
        "1001".chars().forEach(c -> model.typeStaff(Character.toString(c)));
        model.confirmStaff();
        "2468".chars().forEach(c -> model.typeStaff(Character.toString(c)));

        assertThat(model.pinTurn()).isTrue();
        assertThat(model.pinDots().get()).isEqualTo("●●●●");

        model.confirmStaff();

        assertThat(host.acts())
                .singleElement()
                .satisfies(act -> {
                    var witness = (Act.StaffWitness) act;
                    assertThat(witness.staffNo()).isEqualTo("1001");
                    assertThat(witness.pin()).containsExactly('2', '4', '6', '8');
                });
        assertThat(model.pinDots().get()).isEmpty();
    }

    @Test
    void withoutAPageBothWaysAreOffered() {
        assertThat(model(new Work.ChooseProof("张*三")).proofs())
                .containsExactly(IdWay.ID_CARD_SMS_CODE, IdWay.ID_CARD_STAFF_WITNESS);
    }
}
