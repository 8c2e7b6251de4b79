package kiosk.app.visit.staff;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Texts;

/// The kinds of blank paper this machine uses up, counted piece by piece.
public final class Blanks {
    /// Kind of the roll printer.
    public static final String RECEIPT_PRINTER = "receiptPrinter";

    /// Kind of the page printer.
    public static final String PAGE_PRINTER = "a4Printer";

    private static final List<Blank> ALL =
            List.of(
                    new Blank("receipt", RECEIPT_PRINTER, Texts.of("凭条纸（张）", "Receipts (pieces)")),
                    new Blank("a4", PAGE_PRINTER, Texts.of("A4 证明纸（张）", "A4 sheets")));

    private Blanks() {}

    /// @param printer kind of the printer that uses it up
    record Blank(String kind, String printer, Texts name) {}

    static List<Blank> all() {
        return ALL;
    }

    /// What a printer uses up.
    static Optional<String> of(String printer) {
        return ALL.stream().filter(b -> b.printer().equals(printer)).map(Blank::kind).findFirst();
    }

    static boolean known(String kind) {
        return ALL.stream().anyMatch(b -> b.kind().equals(kind));
    }
}
