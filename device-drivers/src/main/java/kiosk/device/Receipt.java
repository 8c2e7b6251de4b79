package kiosk.device;

import java.util.List;

/// A receipt as lines for an 80 mm roll of 48 columns (a Chinese character takes two).
public record Receipt(List<Line> lines) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /// One element.
    public sealed interface Line {}

    /// Wrapped text.
    public record Text(String text, Align align, Size size, boolean bold) implements Line {}

    /// Label left, value right; the value wraps to the next line where it does not fit.
    public record Pair(String label, String value) implements Line {}

    /// A thin line across.
    public record Rule() implements Line {}

    /// Empty space, in lines of text, 1..10.
    public record Feed(int lines) implements Line {}

    /// QR code, model 2, error level M.
    ///
    /// @param data at most 700 bytes of UTF-8
    public record Qr(String data) implements Line {}

    /// A picture in black and white, for characters the printer has no font for.
    ///
    /// @param widthDots 8..576, a multiple of 8
    /// @param bits rows of `widthDots / 8` bytes, 1 = black
    public record Raster(int widthDots, byte[] bits) implements Line {
        public Raster {
            bits = bits.clone();
        }

        @Override
        public byte[] bits() {
            return bits.clone();
        }
    }

    /// Where a text stands.
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// How large a text is.
    public enum Size {
        NORMAL,
        /// Twice as wide and high.
        LARGE
    }
}
