package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class InkPngTest {

    private static final int IDAT_AT = 33;

    @Test
    void headerSaysOneBitGrey() {
        var png = ByteBuffer.wrap(InkPng.of(List.of(), 100, 40));

        assertThat(png.getLong()).isEqualTo(0x89504E470D0A1A0AL);
        assertThat(png.getInt(16)).isEqualTo(100);
        assertThat(png.getInt(20)).isEqualTo(40);
        assertThat(png.get(24)).isEqualTo((byte) 1);
        assertThat(png.get(25)).isEqualTo((byte) 0);
    }

    @Test
    void strokesAreBlackOnWhite() throws DataFormatException {
        var stroke = List.of(new InkPng.Point(10, 20), new InkPng.Point(90, 20));
        var rows = rows(InkPng.of(List.of(stroke), 100, 40), 14 * 40);

        assertThat(pixel(rows, 50, 20)).as("on the stroke").isZero();
        assertThat(pixel(rows, 50, 5)).as("beside it").isOne();
    }

    @Test
    void aPageFullOfInkStaysSmall() {
        var zigzag =
                java.util.stream.IntStream.range(0, 400)
                        .mapToObj(i -> new InkPng.Point(i * 2.4, i % 2 == 0 ? 10 : 370))
                        .toList();

        assertThat(InkPng.of(List.of(zigzag), 1000, 380)).hasSizeLessThan(60 * 1024);
    }

    @Test
    void inkOutsideThePaperIsCutOff() {
        var outside = List.of(new InkPng.Point(-50, -50), new InkPng.Point(200, 90));

        assertThat(InkPng.of(List.of(outside), 100, 40)).isNotEmpty();
    }

    private static byte[] rows(byte[] png, int length) throws DataFormatException {
        int size = ByteBuffer.wrap(png).getInt(IDAT_AT);
        var rows = new byte[length];
        try (var inflater = new Inflater()) {
            inflater.setInput(png, IDAT_AT + 8, size);
            assertThat(inflater.inflate(rows)).isEqualTo(length);
        }
        return rows;
    }

    private static int pixel(byte[] rows, int x, int y) {
        return (rows[y * 14 + 1 + x / 8] >> (7 - x % 8)) & 1;
    }
}
