package kiosk.device.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kiosk.device.DeviceStatus.Health;
import kiosk.device.GuidanceLights.Flash;
import kiosk.device.GuidanceLights.Position;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.sim.SimulatedPeer;
import kiosk.device.sim.lights.SimulatedLights;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.SimulatedStage;
import org.junit.jupiter.api.Test;

class SimulatedGuidanceLightsContractTest extends GuidanceLightsContract {

    @Override
    DeviceStage stage() {
        return new SimulatedStage(SimulatedStage.morning(), new SimulatedLights());
    }

    @Test
    void framesAreAsModbusHasThem() {
        assertThat(ModbusRtu.writeCoil(1, 0, true)).asHexString().isEqualTo("01050000FF008C3A");
        assertThat(ModbusRtu.readCoils(1, 8)).asHexString().isEqualTo("0101000000083DCC");
    }

    @Test
    void aFrameWithAWrongByteIsNotWhole() {
        byte[] frame = ModbusRtu.writeCoil(1, 3, true);
        assertThat(ModbusRtu.whole(frame, frame.length)).isTrue();
        frame[3] ^= 1;
        assertThat(ModbusRtu.whole(frame, frame.length)).isFalse();
        assertThat(ModbusRtu.whole(frame, 2)).isFalse();
    }

    @Test
    void aSilentOrBabblingBoardIsOffline() {
        var time = SimulatedStage.morning();
        SimulatedPeer mute = (_, _) -> {};
        SimulatedPeer babble = (_, wire) -> wire.send(new byte[] {1, 5, 9, 9, 9, 9, 9, 9});
        for (SimulatedPeer peer : new SimulatedPeer[] {mute, babble}) {
            try (var other =
                    new ModbusLights(DeviceSetup.lockstep("lights", time.lineTo(peer), time))) {
                other.show(Map.of(Position.ID_READER, Flash.CONTINUOUS));
                assertThat(other.refresh(LONG).health()).isEqualTo(Health.OFFLINE);
            }
        }
    }
}
