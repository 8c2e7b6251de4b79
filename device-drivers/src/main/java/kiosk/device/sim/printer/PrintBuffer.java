package kiosk.device.sim.printer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Executes commands into elements that wait to be printed; knows the modes of the printer.
final class PrintBuffer {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int LINE_DOTS = 30;
    private static final int WIDTH_DOTS = 576;

    private final Deque<Element> waiting = new ArrayDeque<>();
    private final List<Element.Glyph> row = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private int align;
    private Scale latin = Scale.ONE;
    private Scale chinese = Scale.ONE;
    private boolean bold;
    private int moduleDots = 3;
    private int level = 0x30;
    private String codeData = "";

    private record Scale(int wide, int high) {
        private static final Scale ONE = new Scale(1, 1);
    }

    Optional<Element> next() {
        return Optional.ofNullable(waiting.poll());
    }

    int size() {
        return waiting.size();
    }

    void clear() {
        waiting.clear();
        row.clear();
    }

    /// What a real printer would have printed as rubbish or ignored.
    List<String> errors() {
        return List.copyOf(errors);
    }

    void error(String what) {
        if (errors.size() < 100) {
            errors.add(what);
        }
    }

    void character(byte[] bytes) {
        int codePoint = new String(bytes, GBK).codePointAt(0);
        Scale scale = bytes.length == 1 ? latin : chinese;
        var glyph = new Element.Glyph(codePoint, bytes.length, scale.wide(), scale.high(), bold);
        int used = row.stream().mapToInt(Element.Glyph::widthDots).sum();
        if (used + glyph.widthDots() > WIDTH_DOTS) {
            error("row longer than the paper is wide");
            rowEnd();
        }
        row.add(glyph);
    }

    void rowEnd() {
        waiting.add(new Element.Row(row, align));
        row.clear();
    }

    void command(String name, byte[] bytes) {
        int n = bytes.length > 2 ? bytes[2] & 0xFF : 0;
        switch (name) {
            case "ESC @" -> initialise();
            case "ESC a" -> align = n % 3;
            case "ESC E" -> bold = (n & 1) == 1;
            case "GS !" -> {
                latin = new Scale((n >> 4) + 1, (n & 7) + 1);
                chinese = latin;
            }
            case "FS !" -> chinese = new Scale((n & 0x04) == 0 ? 1 : 2, (n & 0x08) == 0 ? 1 : 2);
            case "ESC d" -> waiting.add(new Element.Feed(n * LINE_DOTS));
            case "GS V" -> cut(bytes);
            case "GS v 0" -> picture(bytes);
            case "GS ( k" -> code(bytes);
            case "GS ( H" -> waiting.add(new Element.Receipt(Arrays.copyOfRange(bytes, 7, 11)));
            default -> error("unknown command " + name);
        }
    }

    private void initialise() {
        row.clear();
        align = 0;
        latin = Scale.ONE;
        chinese = Scale.ONE;
        bold = false;
    }

    private void cut(byte[] bytes) {
        flush();
        waiting.add(new Element.Cut(bytes.length == 4 ? bytes[3] & 0xFF : 0));
    }

    private void picture(byte[] bytes) {
        flush();
        int widthDots = 8 * ((bytes[4] & 0xFF) + 256 * (bytes[5] & 0xFF));
        if (widthDots == 0 || widthDots > WIDTH_DOTS) {
            error("picture of " + widthDots + " dots");
            return;
        }
        waiting.add(new Element.Picture(widthDots, Arrays.copyOfRange(bytes, 8, bytes.length)));
    }

    private void code(byte[] bytes) {
        int function = bytes[6] & 0xFF;
        switch (function) {
            case 0x41 -> {
                if (bytes[7] != 0x32) {
                    error("QR model " + bytes[7]);
                }
            }
            case 0x43 -> moduleDots = bytes[7];
            case 0x45 -> level = bytes[7];
            case 0x50 -> codeData = new String(bytes, 8, bytes.length - 8, StandardCharsets.UTF_8);
            case 0x51 -> {
                if (!row.isEmpty()) {
                    error("QR code inside a row");
                    flush();
                }
                waiting.add(new Element.Code(codeData, moduleDots, level, align));
            }
            default -> error("unknown function of GS ( k");
        }
    }

    private void flush() {
        if (!row.isEmpty()) {
            rowEnd();
        }
    }
}
