package kiosk.device.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.IdentityReader.ReadOutcome;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.sim.SimulatedPeer;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.Wire;
import kiosk.device.sim.people.People;
import kiosk.device.sim.people.Person;
import kiosk.device.sim.sdt.SimulatedIdentityReader;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.SimulatedStage;
import org.junit.jupiter.api.Test;

class SimulatedIdentityReaderContractTest extends IdentityReaderContract {

    @Override
    DeviceStage stage() throws IOException {
        return new SimulatedStage(
                SimulatedStage.morning(), new SimulatedIdentityReader(People.builtIn()));
    }

    @Test
    void everybodysCardIsRead() throws IOException {
        try (DeviceStage stage = stage();
                var reader = new SdtIdentityReader(stage.setup("idr"))) {
            for (Person person : People.builtIn().people().values()) {
                stage.act(Map.of("do", "layCard", "person", person.key()));
                assertThat(reader.read(LONG, new Cancel()))
                        .isInstanceOfSatisfying(
                                ReadOutcome.Identified.class,
                                it ->
                                        assertThat(it.document().number())
                                                .isEqualTo(person.number()));
            }
        }
    }

    /// Every answer cut in two pieces 3 ms apart, at every place of the long one.
    @Test
    void aRecordIsReadWhereverItIsSplit() throws IOException {
        for (int split = 1; split < 1295; split++) {
            var time = SimulatedStage.morning();
            var device = new SimulatedIdentityReader(People.builtIn());
            var peer = new Splitting(device, split);
            device.handle(Map.of("do", "layCard", "person", "zhang-san"));
            try (var reader =
                    new SdtIdentityReader(DeviceSetup.lockstep("idr", time.lineTo(peer), time))) {
                assertThat(reader.read(LONG, new Cancel()))
                        .as("split at %d", split)
                        .isInstanceOf(ReadOutcome.Identified.class);
            }
        }
    }

    private record Splitting(SimulatedPeer peer, int at) implements SimulatedPeer {
        @Override
        public void received(byte[] bytes, Wire wire) {
            peer.received(bytes, new SplittingWire(wire, at));
        }
    }

    private record SplittingWire(Wire wire, int at) implements Wire {
        @Override
        public void send(byte[] bytes) {
            int cut = Math.min(at, bytes.length);
            wire.send(Arrays.copyOf(bytes, cut));
            wire.after(
                    java.time.Duration.ofMillis(3),
                    () -> wire.send(Arrays.copyOfRange(bytes, cut, bytes.length)));
        }

        @Override
        public void after(java.time.Duration delay, Runnable then) {
            wire.after(delay, then);
        }
    }

    @Test
    void simulatedTimePassesOnlyWhileSomebodyWaits() {
        SimulatedTime time = SimulatedStage.morning();
        var order = new StringBuilder();
        time.after(java.time.Duration.ofMillis(20), () -> order.append("b"));
        time.after(java.time.Duration.ofMillis(10), () -> order.append("a"));
        assertThat(time.nanos()).isZero();
        time.pause(java.time.Duration.ofMillis(30));
        assertThat(order).hasToString("ab");
        assertThat(time.instant().instant()).isEqualTo("2026-11-20T01:00:00.030Z");
    }
}
