package kiosk.device.escpos;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

class EscPosContractTest {

    @Nested
    class InSimulatedTime extends ReceiptPrinterContract {
        @Override
        ReceiptBench bench(Path dir) {
            return new ReceiptBench.Lockstep(dir);
        }
    }

    @Nested
    class OverMemory extends ReceiptPrinterContract {
        @Override
        ReceiptBench bench(Path dir) {
            return new ReceiptBench.Memory(dir);
        }
    }

    @Nested
    class OverAPseudoterminal extends ReceiptPrinterContract {
        @Override
        ReceiptBench bench(Path dir) {
            return new ReceiptBench.Pseudoterminal(dir);
        }
    }
}
