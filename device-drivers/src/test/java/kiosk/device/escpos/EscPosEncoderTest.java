package kiosk.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Size;
import kiosk.device.Receipt.Text;
import kiosk.device.escpos.EscPosEncoder.Encoded;
import kiosk.device.raster.Typefaces;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String BEGIN = "1B40" + "1C26";

    private final EscPosEncoder encoder = new EscPosEncoder(48, Typefaces.usual());

    @Test
    void textIsGbkBehindInitialiseAndChineseMode() {
        assertThat(hex(new Text("社会保障A1", Align.LEFT, Size.NORMAL, false)))
                .isEqualTo(BEGIN + "C9E7BBE1B1A3D5CF" + "4131" + "0A");
    }

    @Test
    void stylesAreSentOnceAndTakenBack() {
        assertThat(
                        hex(
                                new Text("A", Align.CENTER, Size.LARGE, true),
                                new Text("B", Align.CENTER, Size.LARGE, true),
                                new Text("C", Align.LEFT, Size.NORMAL, false)))
                .isEqualTo(
                        BEGIN
                                + ("1B6101" + "1D21111C210C" + "1B4501" + "410A")
                                + "420A"
                                + ("1B6100" + "1D21001C2100" + "1B4500" + "430A"));
    }

    @Test
    void qrCodeIsModelTwoLevelM() {
        assertThat(hex(new Receipt.Qr("https://a.cn/x")))
                .isEqualTo(
                        BEGIN
                                + "1B6101"
                                + "1D286B0400314132"
                                + "00"
                                + "1D286B03003143"
                                + "06"
                                + "1D286B03003145"
                                + "31"
                                + "1D286B110031503068747470733A2F2F612E636E2F78"
                                + "1D286B0300315130");
    }

    @Test
    void theLongestQrCodeStillFitsThePaper() {
        String hex = hex(new Receipt.Qr("x".repeat(700)));
        assertThat(hex).contains("1D286B03003143" + "04", "1D286BBF02315030");
    }

    @Test
    void tooMuchForAQrCodeIsRefused() {
        var receipt = new Receipt(List.of(new Receipt.Qr("x".repeat(701))));
        assertThatThrownBy(() -> encoder.encode(receipt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("701");
    }

    @Test
    void feedIsBetweenOneAndTenLines() {
        assertThat(hex(new Receipt.Feed(3), new Receipt.Feed(99)))
                .isEqualTo(BEGIN + "1B6403" + "1B640A");
    }

    @Test
    void pictureHasWidthInBytesAndHeightInDots() {
        var picture = new Receipt.Raster(16, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(hex(picture)).isEqualTo(BEGIN + "1D763000" + "0200" + "0300" + "010203040506");
    }

    @Test
    void aPictureNeverContainsARealTimeCommand() {
        var picture = new Receipt.Raster(24, new byte[] {0x10, 0x04, 0x01, 0x10, 0x05, 0x02});
        assertThat(hex(picture)).endsWith("180401" + "180502");
    }

    @Test
    void aRowWithACharacterBeyondGbkBecomesOnePicture() {
        String hex = hex(new Text("王㛃", Align.LEFT, Size.NORMAL, false));
        assertThat(hex).startsWith(BEGIN + "1D763000" + "4800" + "1E00");
        assertThat(hex.length() / 2).isEqualTo(4 + 8 + 72 * 30);
        assertThat(hex.substring(24).replace("0", "")).as("has dots").isNotEmpty();
    }

    @Test
    void rowsAroundARareCharacterStayText() {
        String hex =
                hex(
                        new Text("甲", Align.LEFT, Size.NORMAL, false),
                        new Text("𠅤", Align.LEFT, Size.NORMAL, false),
                        new Text("乙", Align.LEFT, Size.NORMAL, false));
        assertThat(hex).startsWith(BEGIN + "BCD7" + "0A").endsWith("D2D2" + "0A");
    }

    @Test
    void whatNoFontHasIsReportedOnceEach() {
        var none = new EscPosEncoder(48, Typefaces.of(List.of("no such font")));
        var receipt = Receipts.oneLine("王㛃和㛃和𠅤");
        assertThat(none.encode(receipt)).isEqualTo(new Encoded.Missing("王㛃和𠅤"));
        assertThat(none.encode(Receipts.oneLine("王和"))).isInstanceOf(Encoded.Bytes.class);
    }

    @Test
    void controlCharactersInTextNeverReachThePrinter() {
        assertThat(hex(new Text("A\u001B@B\u0010\u0004\u0001C", Align.LEFT, Size.NORMAL, false)))
                .isEqualTo(BEGIN + "4120404220" + "202043" + "0A");
    }

    @Test
    void completionAndCutAreAsInTheManual() {
        assertThat(HEX.formatHex(EscPos.completion("A3C5")))
                .isEqualTo("1D2848060030304133" + "4335");
        assertThat(HEX.formatHex(EscPos.feedAndCut(24))).isEqualTo("1D564218");
        assertThat(HEX.formatHex(EscPos.status(4))).isEqualTo("100404");
        assertThat(HEX.formatHex(EscPos.CLEAR_BUFFERS)).isEqualTo("100502");
    }

    private String hex(Receipt.Line... lines) {
        var encoded = encoder.encode(new Receipt(List.of(lines)));
        assertThat(encoded).isInstanceOf(Encoded.Bytes.class);
        return HEX.formatHex(((Encoded.Bytes) encoded).joined());
    }
}
