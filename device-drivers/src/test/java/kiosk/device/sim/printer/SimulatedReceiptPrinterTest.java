package kiosk.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kiosk.device.Line;
import kiosk.device.raster.Typefaces;
import kiosk.device.sim.SimulatedTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedReceiptPrinterTest {
    private static final Typefaces FONTS = Typefaces.usual();
    private static final String PRINT_AND_CUT = "1B401C26C9E7BBE10A1D564218";
    private static final String PROVE = "1D284806003030" + "41434547";

    @TempDir Path dir;
    private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);
    private SimulatedReceiptPrinter printer;
    private Line line;

    @BeforeEach
    void switchOn() throws Exception {
        printer = new SimulatedReceiptPrinter(dir, FONTS);
        line = time.cable(printer).open();
    }

    @Test
    void theProofComesWhenThePaperIsThereAndNotBefore() throws Exception {
        send(PRINT_AND_CUT + PROVE);
        assertThat(heard(Duration.ofMillis(100))).isEmpty();
        assertThat(heard(Duration.ofSeconds(2))).isEqualTo("37224143454700");
        assertThat(texts()).containsExactly("社会");
    }

    @Test
    void theStatusComesAtOnceInTheMiddleOfARowAndOfData() throws Exception {
        send("1B401C26C9E7BB");
        send("100401");
        assertThat(heard(Duration.ZERO)).isEqualTo("12");
        send("1D763000" + "0200" + "0200" + "FF");
        send("100404");
        assertThat(heard(Duration.ZERO)).isEqualTo("12");
        assertThat(printer.state().get("protocolErrors").toString())
                .contains("real-time command inside data");
    }

    @Test
    void theSameBytesPrintTheSameWhereverTheyAreSplit() throws Exception {
        byte[] bytes = HexFormat.of().parseHex(PRINT_AND_CUT + PROVE);
        for (int cut = 1; cut < bytes.length; cut++) {
            line.write(Arrays.copyOf(bytes, cut));
            line.write(Arrays.copyOfRange(bytes, cut, bytes.length));
            assertThat(heard(Duration.ofSeconds(2))).isEqualTo("37224143454700");
        }
        assertThat(texts()).hasSize(bytes.length - 1).containsOnly("社会");
        assertThat(printer.state().get("protocolErrors")).isEqualTo(List.of());
    }

    @Test
    void statusBytesFollowThePaper() throws Exception {
        assertThat(allStatuses()).isEqualTo("12121212");
        paper("low");
        assertThat(allStatuses()).isEqualTo("1212121E");
        paper("out");
        assertThat(allStatuses()).isEqualTo("1A32127E");
        paper("jam");
        paper("cover");
        assertThat(allStatuses()).isEqualTo("1A761A7E");
        paper("ok");
        assertThat(allStatuses()).isEqualTo("12121212");
    }

    @Test
    void withoutClearedBuffersTheRestComesOutOnNewPaper() throws Exception {
        paper("out");
        send(PRINT_AND_CUT + PROVE);
        assertThat(heard(Duration.ofSeconds(5))).isEmpty();
        paper("ok");
        assertThat(heard(Duration.ofSeconds(5))).isEqualTo("37224143454700");
    }

    @Test
    void clearedBuffersForgetEverythingEvenHalfACommand() throws Exception {
        paper("out");
        send(PRINT_AND_CUT + PROVE);
        send("1D763000" + "4800" + "FF00" + "0000");
        send("100502");
        paper("ok");
        send(PRINT_AND_CUT);
        assertThat(heard(Duration.ofSeconds(5))).isEmpty();
        assertThat(texts()).containsExactly("社会");
    }

    @Test
    void sheetsAndRollSurviveARestart() throws Exception {
        send(PRINT_AND_CUT + PROVE);
        assertThat(heard(Duration.ofSeconds(2))).isNotEmpty();
        Object left = printer.state().get("leftMm");
        var again = new SimulatedReceiptPrinter(dir, FONTS);
        assertThat(again.state()).containsEntry("printed", 1).containsEntry("leftMm", left);
        printer = again;
        line = time.cable(again).open();
        send(PRINT_AND_CUT + PROVE);
        assertThat(heard(Duration.ofSeconds(2))).isNotEmpty();
        assertThat(sheets(1)).singleElement().satisfies(s -> assertThat(s).containsEntry("n", 2));
    }

    @Test
    void theQrCodeOnThePaperCanBeScanned() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                HexFormat.of().parseHex("1B40" + "1B6101" + "1D286B03003143061D286B0300314531"));
        bytes.writeBytes(HexFormat.of().parseHex("1D286B110031503068747470733A2F2F612E636E2F78"));
        bytes.writeBytes(HexFormat.of().parseHex("1D286B0300315130" + "1D564218" + PROVE));
        line.write(bytes.toByteArray());
        assertThat(heard(Duration.ofSeconds(3))).isNotEmpty();
        assertThat(scanned(Path.of((String) sheets(0).getFirst().get("png"))))
                .isEqualTo("https://a.cn/x");
    }

    private static String scanned(Path png) throws Exception {
        var image = ImageIO.read(png.toFile());
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private void paper(String state) {
        printer.handle(Map.of("do", "paper", "device", "printer", "state", state));
    }

    private String allStatuses() throws Exception {
        var all = new StringBuilder();
        for (int n = 1; n <= 4; n++) {
            send("10040" + n);
            all.append(heard(Duration.ZERO));
        }
        return all.toString();
    }

    private void send(String hex) throws Exception {
        line.write(HexFormat.of().parseHex(hex));
    }

    private String heard(Duration within) throws Exception {
        byte[] buffer = new byte[64];
        int count = line.read(buffer, within);
        return HexFormat.of().withUpperCase().formatHex(buffer, 0, count);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sheets(int after) {
        Map<String, Object> command = Map.of("do", "receipts", "after", after);
        return (List<Map<String, Object>>) printer.handle(command).orElseThrow().get("receipts");
    }

    private List<String> texts() throws Exception {
        var texts = new java.util.ArrayList<String>();
        for (Map<String, Object> sheet : sheets(0)) {
            texts.add(Files.readString(Path.of((String) sheet.get("text"))).strip());
        }
        return texts;
    }
}
