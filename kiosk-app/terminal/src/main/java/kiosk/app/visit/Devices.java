package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.device.CodeScanner;
import kiosk.device.Device;
import kiosk.device.DocumentPrinter;
import kiosk.device.GuidanceLights;
import kiosk.device.IdentityReader;
import kiosk.device.PaymentPad;
import kiosk.device.ReceiptPrinter;

/// The devices of this machine.
///
/// @param lights guidance lights, where the machine has some
/// @param papers a scanner for papers, where the machine has one
public record Devices(
        IdentityReader reader,
        ReceiptPrinter receipts,
        DocumentPrinter pages,
        PaymentPad pad,
        CodeScanner scanner,
        Optional<GuidanceLights> lights,
        Optional<PaperScanner> papers) {

    /// All of them, under the names matters use (`idReader` …) in [#needed].
    public List<Device> all() {
        Stream<Device> needed = Stream.of(reader, receipts, pages, pad, scanner);
        return Stream.concat(needed, lights.stream()).toList();
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
