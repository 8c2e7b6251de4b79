package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.app.day.DayItem;
import kiosk.app.day.DayState;
import kiosk.device.PaymentPad.Method;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The power is cut on both sides of every line the day's end writes: one close, one settlement,
/// the items once.
class DayKillTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"day.sent", "day.done", "after"})
    void aCutCloseIsEndedOnceWithTheSameBatch(String where) throws Exception {
        try (DayTown town = new DayTown(folder)) {
            plant(town);
            town.compared();
            String point = "after".equals(where) ? town.terminal.power().appends() + 2 + "" : where;
            town.terminal.power().cutAt(point);
            assertThatThrownBy(() -> town.day().close("1001", "")).isInstanceOf(PowerCut.class);
            town.restart();
            town.day().resume();
            DayState state = town.day().state();
            assertThat(((DayState.NotBegun) state).last()).isPresent();
            town.central.nudge();
            assertThat(town.closes()).hasSize(1);
            assertThat(town.openAtCentral()).hasSize(1);
            assertThat(town.terminal.pad().ledger().batch()).isEqualTo("000002");
            assertThat(town.compared().differences())
                    .extracting(DayItem::orderNo)
                    .containsExactly("x-1");
            assertThat(town.close("1001", "").batchNo()).isEqualTo("000002");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCutExplanationIsThereOrNot(boolean after) throws Exception {
        try (DayTown town = new DayTown(folder)) {
            plant(town);
            town.compared();
            if (after) {
                town.terminal.power().cutAt(town.terminal.power().appends() + 1 + "");
                assertThatThrownBy(() -> town.day().explain("x-1", "测试", "1001"))
                        .isInstanceOf(PowerCut.class);
            }
            town.restart();
            assertThat(town.compared().differences()).hasSize(after ? 0 : 1);
            town.close("1001", "");
            assertThat(town.openAtCentral()).hasSize(after ? 0 : 1);
        }
    }

    private static void plant(DayTown town) {
        List.of("a-1", "a-2").forEach(order -> town.pay(order, 100, Method.ECNY));
        town.pad(Map.of("plant", Map.of("orderNo", "x-1", "amountFen", 100)));
    }
}
