package kiosk.device.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kiosk.device.Cancel;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.device.PrintOutcome.NotPrinted;
import kiosk.device.PrintOutcome.Printed;
import kiosk.device.owner.SystemPace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The driver against somebody else's printer: CUPS's `ippeveprinter` (Debian `cups-ipp-utils`).
/// Skipped where it is not installed or does not start, which it does only with a running
/// `avahi-daemon`. It takes its time over a page: only with the long tests.
@Tag("soak")
class EvePrinterTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path dir;
    private Process process;
    private IppDocumentPrinter printer;
    private int port;

    @BeforeEach
    void switchOn() throws Exception {
        Path program = Path.of("/usr/sbin/ippeveprinter");
        assumeTrue(Files.isExecutable(program), "cups-ipp-utils is not installed");
        assumeTrue(Files.exists(Path.of("/run/avahi-daemon/pid")), "avahi-daemon does not run");
        port = freePort();
        var command =
                List.of(
                        program.toString(),
                        "-r",
                        "off",
                        "-n",
                        "localhost",
                        "-p",
                        Integer.toString(port),
                        "-d",
                        dir.toString(),
                        "-k",
                        "-f",
                        "application/pdf",
                        "Kiosk A4");
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(dir.resolve("log").toFile())
                        .start();
        URI uri = URI.create("ipp://localhost:" + port + "/ipp/print");
        printer =
                new IppDocumentPrinter(
                        new IppSettings("a4", uri, new SystemPace(), true, LONG, false));
        assumeTrue(cameUp(), "ippeveprinter did not start");
    }

    @AfterEach
    void switchOff() {
        if (process != null) {
            printer.close();
            process.destroy();
        }
    }

    @Test
    void printsOnAForeignPrinterAndHearsOfItsTray() throws Exception {
        byte[] pdf = Pdfs.pages(2);
        assertThat(printer.print(pdf, "certificate", LONG, new Cancel()))
                .isInstanceOf(Printed.class);
        try (var files = Files.list(dir)) {
            Path spooled =
                    files.filter(f -> f.toString().endsWith(".pdf")).findFirst().orElseThrow();
            assertThat(spooled).hasBinaryContent(pdf);
        }
        get("/media?size1=iso_a4_210x297mm&type1=stationery&level1=0");
        assertThat(printer.refresh(LONG).conditions()).contains(Condition.PAPER_OUT);
        assertThat(printer.print(pdf, "certificate", LONG, new Cancel()))
                .isInstanceOf(NotPrinted.class);
    }

    private boolean cameUp() throws InterruptedException {
        for (int attempt = 0; attempt < 30 && process.isAlive(); attempt++) {
            if (printer.refresh(Duration.ofSeconds(1)).health() != Health.OFFLINE) {
                return true;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private void get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
