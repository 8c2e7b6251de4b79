package kiosk.device.scanner;

import java.io.IOException;
import java.nio.file.Path;
import kiosk.device.testing.DeviceStage;
import kiosk.device.testing.ProcessStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Beside other classes, but its own tests one after the other: they share a process.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ProcessCodeScannerContractTest")
class ProcessCodeScannerContractTest extends CodeScannerContract {
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
}
