package kiosk.app.document;

import kiosk.device.Receipt;

/// A receipt, ready for the roll printer.
///
/// @param template which template made it
/// @param sha256 of its lines, hexadecimal; the same input gives the same value
public record RenderedReceipt(String template, Receipt receipt, String sha256) {}
