package kiosk.device.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kiosk.device.GuidanceLights.Flash;
import kiosk.device.GuidanceLights.Position;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.ProcessStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Beside other classes, but its own tests one after the other: they share a process.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ProcessGuidanceLightsContractTest")
class ProcessGuidanceLightsContractTest extends GuidanceLightsContract {
    @TempDir static Path dir;
    private static ProcessStage shared;

    @BeforeAll
    static void startSimulators() throws IOException {
        shared = new ProcessStage(dir);
    }

    @AfterAll
    static void endSimulators() {
        shared.close();
    }

    @Override
    DeviceStage stage() {
        return shared;
    }

    @Override
    void leave(DeviceStage used) {
        // shared by all tests of this class
    }

    @Test
    void theDriverItselfFlashes() {
        int before = times("id_reader");
        lights.show(Map.of(Position.ID_READER, Flash.QUICK));
        long until = shared.pace().nanos() + java.time.Duration.ofSeconds(30).toNanos();
        while (times("id_reader") < before + 3 && shared.pace().nanos() < until) {
            shared.pace().pause(java.time.Duration.ofMillis(50));
        }
        assertThat(times("id_reader")).isGreaterThanOrEqualTo(before + 3);
    }
}
