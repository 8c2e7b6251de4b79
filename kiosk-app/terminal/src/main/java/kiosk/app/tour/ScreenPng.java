package kiosk.app.tour;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import kiosk.app.ui.Png;

/// A picture of the screen as PNG (ISO/IEC 15948): eight bits a colour, each row as the difference
/// to the row above, which makes flat screens small.
public final class ScreenPng {
    private static final int COLOURS = 3;

    private ScreenPng() {}

    /// The picture's bytes.
    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return encode(pixels, width, height);
    }

    /// @param pixels ARGB, row by row
    static byte[] encode(int[] pixels, int width, int height) {
        return Png.of(Png.Pixels.COLOUR, width, height, rows(pixels, width, height));
    }

    private static byte[] rows(int[] pixels, int width, int height) {
        var raw = new byte[height * (1 + width * COLOURS)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raw[at++] = Png.UP;
            for (int x = 0; x < width; x++) {
                int here = pixels[y * width + x];
                int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                raw[at++] = (byte) ((here >> 16) - (above >> 16));
                raw[at++] = (byte) ((here >> 8) - (above >> 8));
                raw[at++] = (byte) (here - above);
            }
        }
        return raw;
    }
}
