package kiosk.device.sim.printer;

import kiosk.device.raster.QrModules;
import kiosk.device.raster.ThermalPaper;
import kiosk.device.raster.Typefaces;

/// The piece of paper between the print head and the cutter: picture and transcript.
final class Sheet {
    /// Way from the head to the cutter, cut short: blank at the top of each sheet.
    private static final int HEAD_TO_CUTTER_DOTS = 48;

    private final ThermalPaper paper;
    private final StringBuilder transcript = new StringBuilder();

    Sheet(Typefaces typefaces) {
        this.paper = new ThermalPaper(typefaces);
        paper.feed(HEAD_TO_CUTTER_DOTS);
    }

    /// Dots of paper that printing `element` takes.
    static int length(Element element) {
        return switch (element) {
            case Element.Row row -> row.heightDots();
            case Element.Feed feed -> feed.dots();
            case Element.Picture picture -> picture.heightDots();
            case Element.Code code -> modules(code).size() * code.moduleDots() + 12;
            case Element.Cut cut -> cut.feedDots() + HEAD_TO_CUTTER_DOTS;
            case Element.Receipt _ -> 0;
        };
    }

    void print(Element element) {
        switch (element) {
            case Element.Row row -> row(row);
            case Element.Picture picture -> {
                paper.dots(0, picture.widthDots(), picture.bits());
                transcript.append(
                        "[picture %d x %d]%n".formatted(picture.widthDots(), length(picture)));
            }
            case Element.Code code -> code(code);
            case Element.Feed _ -> transcript.append(System.lineSeparator());
            case Element.Cut _, Element.Receipt _ -> {}
        }
        paper.feed(length(element));
    }

    /// Burns what a jam or the end of the paper left of a row: nothing, but the paper moved.
    void slip(int dots) {
        paper.feed(dots);
    }

    boolean blank() {
        return paper.blank();
    }

    String text() {
        return transcript.toString();
    }

    byte[] png(boolean torn) {
        return paper.png(torn);
    }

    private void row(Element.Row row) {
        int x = start(row.align(), row.widthDots());
        transcript.append(" ".repeat(x / 12)).append(row.text()).append(System.lineSeparator());
        for (Element.Glyph glyph : row.glyphs()) {
            var style =
                    new ThermalPaper.Style(
                            glyph.columns(), glyph.wide(), glyph.high(), glyph.bold());
            paper.glyph(glyph.codePoint(), x, row.heightDots(), style);
            x += glyph.widthDots();
        }
    }

    private void code(Element.Code code) {
        QrModules modules = modules(code);
        int size = modules.size();
        int dots = size * code.moduleDots();
        int widthDots = (dots + 7) / 8 * 8;
        var bits = new byte[widthDots / 8 * dots];
        for (int y = 0; y < dots; y++) {
            for (int x = 0; x < dots; x++) {
                if (modules.dark(x / code.moduleDots(), y / code.moduleDots())) {
                    bits[y * (widthDots / 8) + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        paper.dots(start(code.align(), widthDots), widthDots, bits);
        transcript.append("[QR %s]%n".formatted(code.data()));
    }

    private static QrModules modules(Element.Code code) {
        return QrModules.of(
                code.data(),
                switch (code.level()) {
                    case 0x31 -> QrModules.Level.M;
                    case 0x32 -> QrModules.Level.Q;
                    case 0x33 -> QrModules.Level.H;
                    default -> QrModules.Level.L;
                });
    }

    private static int start(int align, int widthDots) {
        int room = Math.max(0, ThermalPaper.WIDTH_DOTS - widthDots);
        return align == 1 ? room / 2 : align == 2 ? room : 0;
    }
}
