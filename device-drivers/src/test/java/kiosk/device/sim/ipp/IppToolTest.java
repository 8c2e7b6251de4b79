package kiosk.device.sim.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kiosk.device.ipp.Pdfs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The simulator against somebody else's client: CUPS's `ipptool` with its own test files. Skipped
/// where it is not installed (Debian `cups-ipp-utils`).
class IppToolTest {
    private static final Path PROGRAM = Path.of("/usr/bin/ipptool");

    @TempDir Path dir;
    private SimulatedIppPrinter printer;

    @BeforeEach
    void switchOn() {
        assumeTrue(Files.isExecutable(PROGRAM), "cups-ipp-utils is not installed");
        printer = new SimulatedIppPrinter(0, dir.resolve("pages"), DocumentBench.FAST);
    }

    @AfterEach
    void switchOff() {
        if (printer != null) {
            printer.close();
        }
    }

    @Test
    void theForeignClientFindsTheAnswersWellFormed() throws Exception {
        Path pdf = Files.write(dir.resolve("two.pdf"), Pdfs.pages(2));
        for (String test :
                List.of(
                        "get-printer-attributes.test",
                        "validate-job.test",
                        "print-job-and-wait.test",
                        "create-job.test",
                        "get-jobs.test",
                        "get-completed-jobs.test")) {
            assertThat(run(pdf, test)).as(test).contains("[PASS]").doesNotContain("[FAIL]");
        }
    }

    private String run(Path pdf, String test) throws Exception {
        var command = new ArrayList<>(List.of(PROGRAM.toString(), "-tv", "-T", "10"));
        command.addAll(List.of("-d", "filetype=application/pdf", "-f", pdf.toString()));
        command.addAll(List.of(printer.uri().toString(), test));
        Path log = dir.resolve(test + ".log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }
}
