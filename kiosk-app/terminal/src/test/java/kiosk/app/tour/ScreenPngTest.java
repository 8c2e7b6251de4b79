package kiosk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScreenPngTest {

    @Test
    void everyPixelComesBack() throws IOException {
        int width = 7;
        int height = 5;
        var pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff000000 | i * 0x01f3a7;
        }

        var image = ImageIO.read(new ByteArrayInputStream(ScreenPng.encode(pixels, width, height)));

        assertThat(image.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
    }
}
