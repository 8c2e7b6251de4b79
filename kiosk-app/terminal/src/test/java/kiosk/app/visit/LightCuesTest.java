package kiosk.app.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import kiosk.app.visit.Scene.Work;
import kiosk.device.GuidanceLights.Flash;
import kiosk.device.GuidanceLights.Position;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class LightCuesTest {

    @Test
    void theReaderFlashesWhileACardIsAwaited() {
        assertThat(LightCues.lit(new Scene.Identifying(new Work.AwaitCard(20))))
                .isEqualTo(Map.of(Position.ID_READER, Flash.SLOW));
        assertThat(LightCues.lit(new Scene.Identifying(new Work.CardProblem(Texts.same("x")))))
                .isEqualTo(Map.of(Position.ID_READER, Flash.SLOW));
    }

    @Test
    void whatIsToBeTakenFlashesSlowlyAndWhatIsLeftBehindQuickly() {
        Set<String> take = Set.of("idCard", "hardWallet", "paper");
        assertThat(LightCues.lit(new Scene.Leaving(take, Set.of("idCard"), 9)))
                .isEqualTo(
                        Map.of(
                                Position.ID_READER, Flash.SLOW,
                                Position.PAYMENT_PAD, Flash.SLOW,
                                Position.RECEIPT_SLOT, Flash.SLOW));
        assertThat(LightCues.lit(new Scene.Leaving(take, Set.of("idCard"), 0)))
                .isEqualTo(Map.of(Position.ID_READER, Flash.QUICK));
    }

    @Test
    void nothingIsLitWhenNobodyIsHere() {
        assertThat(LightCues.lit(new Scene.Attract())).isEmpty();
        assertThat(LightCues.lit(new Scene.Leaving(Set.of("paper"), Set.of(), 0))).isEmpty();
    }
}
