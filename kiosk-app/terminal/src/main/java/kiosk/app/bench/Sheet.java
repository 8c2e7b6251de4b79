package kiosk.app.bench;

import java.nio.file.Path;

/// A piece of paper that came out of a simulated printer.
///
/// @param number counted by its printer, from 1
/// @param picture PNG
/// @param original what the picture was made from: the transcript of a receipt, the PDF of a page
public record Sheet(Kind kind, int number, Path picture, Path original) {

    /// Which printer.
    public enum Kind {
        RECEIPT,
        PAGE
    }
}
