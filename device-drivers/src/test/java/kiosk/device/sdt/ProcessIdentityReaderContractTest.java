package kiosk.device.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.IdentityReader.ReadOutcome;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.OpenPort;
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
@ResourceLock("ProcessIdentityReaderContractTest")
class ProcessIdentityReaderContractTest extends IdentityReaderContract {
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
    void aSecondProgramDoesNotGetThePort() throws Exception {
        shared.act(Map.of("do", "layCard", "person", "zhang-san"));
        assertThat(reader().refresh(Duration.ofSeconds(5)).usable()).isTrue();
        try (var second = new SdtIdentityReader(shared.setup("idr"))) {
            assertThat(second.read(Duration.ofSeconds(1), new Cancel()))
                    .isInstanceOf(ReadOutcome.Unavailable.class);
        }
        Process other =
                new ProcessBuilder(ProcessStage.java(OpenPort.class, dir.resolve("idr").toString()))
                        .start();
        assertThat(other.waitFor()).isEqualTo(3);
    }
}
