package kiosk.device.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Size;
import kiosk.device.ipp.Pdfs;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final Typefaces FONTS = Typefaces.usual();

    @Test
    void theRareCharactersOfNamesHaveAFontHere() {
        assertThat(FONTS.missing("㛃䶮𠅤王")).isEmpty();
        assertThat(FONTS.missing(Character.toString(0x10FFFD))).hasSize(2);
    }

    @Test
    void fontsThatAreNotInstalledAreLeftOut() {
        assertThat(Typefaces.of(List.of("no such font", "BabelStone Han")).families())
                .containsExactly("BabelStone Han");
        assertThat(Typefaces.of(List.of("no such font")).has('一')).isFalse();
    }

    @Test
    void differentCharactersGiveDifferentPictures() {
        assertThat(row("㛃", Align.LEFT).bits()).isNotEqualTo(row("䶮", Align.LEFT).bits());
    }

    @Test
    void aRowStandsWhereItIsAligned() {
        assertThat(inkColumns(row("一", Align.LEFT))).allMatch(x -> x < 24);
        assertThat(inkColumns(row("一", Align.CENTER))).allMatch(x -> x >= 276 && x < 300);
        assertThat(inkColumns(row("一", Align.RIGHT))).allMatch(x -> x >= 552);
    }

    @Test
    void largeIsTwiceAsWideAndHigh() {
        var large = new Receipt.Text("㛃", Align.LEFT, Size.LARGE, false);
        Receipt.Raster raster = new RowImages(FONTS, 576).draw(large, _ -> 2);
        assertThat(raster.bits()).hasSize(72 * 54);
        assertThat(inkColumns(raster)).anyMatch(x -> x > 30).allMatch(x -> x < 48);
    }

    @Test
    void paperGrowsWithWhatIsPrinted() throws IOException {
        var paper = new ThermalPaper(FONTS);
        assertThat(paper.blank()).isTrue();
        for (int row = 0; row < 200; row++) {
            paper.glyph('一', 0, 30, new ThermalPaper.Style(2, 1, 1, false));
            paper.feed(30);
        }
        assertThat(paper.blank()).isFalse();
        var image = ImageIO.read(new ByteArrayInputStream(paper.png(false)));
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isBetween(6_000, 6_020);
    }

    @Test
    void pagesOfAPdfBecomePictures() throws IOException {
        try (var pages = PdfPages.open(Pdfs.pages(2, PDRectangle.A4))) {
            assertThat(pages.count()).isEqualTo(2);
            var image = ImageIO.read(new ByteArrayInputStream(pages.png(1, 72)));
            assertThat(image.getWidth()).isBetween(594, 596);
            assertThat(image.getHeight()).isBetween(841, 843);
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThatThrownBy(() -> PdfPages.open(new byte[] {1, 2, 3}))
                .isInstanceOf(IOException.class);
    }

    private static Receipt.Raster row(String text, Align align) {
        return new RowImages(FONTS, 576)
                .draw(new Receipt.Text(text, align, Size.NORMAL, false), _ -> 2);
    }

    private static List<Integer> inkColumns(Receipt.Raster raster) {
        byte[] bits = raster.bits();
        int stride = raster.widthDots() / 8;
        Integer[] columns =
                java.util.stream.IntStream.range(0, bits.length * 8)
                        .filter(i -> (bits[i / 8] & 0x80 >> (i % 8)) != 0)
                        .mapToObj(i -> i % (stride * 8))
                        .distinct()
                        .toArray(Integer[]::new);
        assertThat(columns).isNotEmpty();
        return Arrays.asList(columns);
    }
}
