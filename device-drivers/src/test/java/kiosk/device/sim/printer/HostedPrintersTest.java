package kiosk.device.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.device.Cancel;
import kiosk.device.PrintOutcome.Printed;
import kiosk.device.escpos.EscPosProfile;
import kiosk.device.escpos.EscPosReceiptPrinter;
import kiosk.device.escpos.Receipts;
import kiosk.device.ipp.IppDocumentPrinter;
import kiosk.device.ipp.IppSettings;
import kiosk.device.ipp.Pdfs;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.SystemPace;
import kiosk.device.raster.Typefaces;
import kiosk.device.serial.SerialLine;
import kiosk.device.sim.ControlClient;
import kiosk.device.sim.SimulatorHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostedPrintersTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path dir;

    @Test
    void receiptsAndPagesArePrintedAndListedThroughTheControlPort() throws Exception {
        int ippPort = freePort();
        var settings = new SimulatorHost.Settings(dir, 0, ippPort, true);
        URI uri = URI.create("ipp://127.0.0.1:" + ippPort + "/ipp/print");
        var line = new SerialLine.Settings(dir.resolve("printer").toString(), 115_200);
        try (var host = new SimulatorHost(settings, () -> Instant.EPOCH);
                var control = ControlClient.connect(host.controlPort(), LONG);
                var receipts =
                        new EscPosReceiptPrinter(
                                DeviceSetup.live(
                                        "printer", SerialLine.at(line, new SystemPace()), true),
                                EscPosProfile.standard(),
                                Typefaces.usual());
                var pages = new IppDocumentPrinter(IppSettings.live("a4", uri, true))) {
            assertThat(receipts.print(Receipts.fine(), LONG, new Cancel()))
                    .isInstanceOf(Printed.class);
            assertThat(pages.print(Pdfs.pages(1), "test", LONG, new Cancel()))
                    .isInstanceOf(Printed.class);
            Map<String, Object> listed = control.send(Map.of("do", "receipts", "after", 0));
            assertThat(picture(listed, "receipts", "png")).isNotEmptyFile();
            assertThat(picture(listed, "pages", "pdf")).isNotEmptyFile();
            assertThat(control.send(Map.of("do", "paper", "device", "a4", "state", "out")))
                    .containsEntry("paper", "out");
            assertThat(pages.refresh(LONG).usable()).isFalse();
            assertThat(receipts.refresh(LONG).usable()).isTrue();
        }
    }

    private static Path picture(Map<String, Object> listed, String list, String field) {
        var first = (Map<?, ?>) ((List<?>) listed.get(list)).getFirst();
        Path file = Path.of((String) first.get(field));
        assertThat(Files.exists(file)).isTrue();
        return file;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
