package kiosk.device.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kiosk.device.DeviceStatus.Health;
import kiosk.device.GuidanceLights;
import kiosk.device.GuidanceLights.Flash;
import kiosk.device.GuidanceLights.Position;
import kiosk.device.testing.DeviceStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every board of guidance lights must do, on every stage.
abstract class GuidanceLightsContract {
    static final Duration LONG = Duration.ofSeconds(5);

    DeviceStage stage;
    GuidanceLights lights;

    abstract DeviceStage stage() throws Exception;

    void leave(DeviceStage used) {
        used.close();
    }

    @BeforeEach
    void meet() throws Exception {
        stage = stage();
        lights = new ModbusLights(stage.setup("lights"));
        lights.show(Map.of());
    }

    @AfterEach
    void part() {
        lights.show(Map.of());
        lights.close();
        leave(stage);
    }

    @Test
    void showsWhatIsAskedForAndNothingElse() {
        lights.show(Map.of(Position.ID_READER, Flash.CONTINUOUS));
        assertThat(stage.state("lights"))
                .containsEntry("id_reader", true)
                .containsEntry("payment_pad", false);
        lights.show(Map.of(Position.PAYMENT_PAD, Flash.CONTINUOUS));
        assertThat(stage.state("lights"))
                .containsEntry("id_reader", false)
                .containsEntry("payment_pad", true);
        assertThat(lights.refresh(LONG).health()).isEqualTo(Health.ONLINE);
    }

    @Test
    void aFlashingLightBeginsLit() {
        int slow = times("receipt_slot");
        int quick = times("id_reader");
        lights.show(Map.of(Position.RECEIPT_SLOT, Flash.SLOW, Position.ID_READER, Flash.QUICK));
        assertThat(times("receipt_slot")).isGreaterThan(slow);
        assertThat(times("id_reader")).isGreaterThan(quick);
    }

    /// How often a light was switched on: whether it is lit just now depends on the moment.
    int times(String light) {
        return ((Number) stage.state("lights").get(light + "_times")).intValue();
    }

    @Test
    void anUnpluggedBoardIsOfflineAndShowsAgainOncePlugged() {
        stage.act(Map.of("do", "unplug", "device", "lights"));
        lights.show(Map.of(Position.CODE_SCANNER, Flash.CONTINUOUS));
        assertThat(lights.refresh(LONG).health()).isEqualTo(Health.OFFLINE);
        stage.act(Map.of("do", "plug", "device", "lights"));
        lights.show(Map.of(Position.PAGE_SLOT, Flash.CONTINUOUS));
        assertThat(lights.refresh(LONG).health()).isEqualTo(Health.ONLINE);
        assertThat(stage.state("lights"))
                .containsEntry("page_slot", true)
                .containsEntry("code_scanner", false);
    }
}
