package kiosk.device.sim.printer;

import java.util.List;

/// What waits in the print buffer.
sealed interface Element {

    /// One row of characters.
    ///
    /// @param align 0 left, 1 centre, 2 right
    record Row(List<Glyph> glyphs, int align) implements Element {
        public Row {
            glyphs = List.copyOf(glyphs);
        }

        int heightDots() {
            return glyphs.stream().mapToInt(g -> 24 * g.high()).max().orElse(24) + 6;
        }

        int widthDots() {
            return glyphs.stream().mapToInt(Glyph::widthDots).sum();
        }

        String text() {
            var text = new StringBuilder();
            glyphs.forEach(g -> text.appendCodePoint(g.codePoint()));
            return text.toString();
        }
    }

    /// One character in its cell.
    record Glyph(int codePoint, int columns, int wide, int high, boolean bold) {
        int widthDots() {
            return 12 * columns * wide;
        }
    }

    record Feed(int dots) implements Element {}

    record Picture(int widthDots, byte[] bits) implements Element {
        int heightDots() {
            return bits.length / (widthDots / 8);
        }
    }

    record Code(String data, int moduleDots, int level, int align) implements Element {}

    record Cut(int feedDots) implements Element {}

    /// Completion receipt: answered when everything before it is on paper.
    record Receipt(byte[] id) implements Element {}
}
