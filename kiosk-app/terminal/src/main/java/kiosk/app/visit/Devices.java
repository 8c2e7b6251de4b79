package kiosk.app.visit;

import java.util.List;
import kiosk.device.CodeScanner;
import kiosk.device.Device;
import kiosk.device.DocumentPrinter;
import kiosk.device.IdentityReader;
import kiosk.device.PaymentPad;
import kiosk.device.ReceiptPrinter;

/// The devices of this machine.
public record Devices(
        IdentityReader reader,
        ReceiptPrinter receipts,
        DocumentPrinter pages,
        PaymentPad pad,
        CodeScanner scanner) {

    /// All of them, under the names matters use (`idReader` …) in [#needed].
    public List<Device> all() {
        return List.of(reader, receipts, pages, pad, scanner);
    }

    /// The device a matter means, by the matter language's word.
    ///
    /// @throws IllegalArgumentException for a word the pack check should have refused
    public Device needed(String word) {
        return switch (word) {
            case "idReader" -> reader;
            case "receiptPrinter" -> receipts;
            case "a4Printer" -> pages;
            case "pad" -> pad;
            case "scanner" -> scanner;
            default -> throw new IllegalArgumentException("no such device: " + word);
        };
    }
}
