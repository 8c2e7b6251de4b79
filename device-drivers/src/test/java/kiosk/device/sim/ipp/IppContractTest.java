package kiosk.device.sim.ipp;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

class IppContractTest {

    @Nested
    class InSimulatedTime extends DocumentPrinterContract {
        @Override
        DocumentBench bench(Path dir) {
            return DocumentBench.Lockstep.in(dir);
        }
    }

    @Nested
    class OverHttp extends DocumentPrinterContract {
        @Override
        DocumentBench bench(Path dir) {
            return DocumentBench.Http.in(dir);
        }
    }
}
