package kiosk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What systemd and the X server are told.
class UnitsTest {
    private static final Path PACKAGING = Path.of("..", "..", "packaging");
    private static final List<String> UNITS =
            List.of("yimen-x.service", "yimen-kiosk.service", "yimen-central.service");

    @TempDir Path folder;

    @Test
    void systemdUnderstandsTheUnits() throws Exception {
        Path systemd = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(systemd), "no systemd on this machine");
        List<String> command = new ArrayList<>(List.of(systemd.toString(), "verify"));
        for (String unit : UNITS) {
            // What they start is not installed here.
            String text =
                    Files.readString(PACKAGING.resolve("systemd").resolve(unit))
                            .replaceAll("ExecStart=\\S+", "ExecStart=/bin/true");
            command.add(Files.writeString(folder.resolve(unit), text).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said.lines().filter(line -> line.contains("yimen"))).isEmpty();
    }

    @Test
    void theKioskHasTimeForMoneyAndWhatItStartsExists() throws Exception {
        String kiosk = Files.readString(PACKAGING.resolve("systemd/yimen-kiosk.service"));
        assertThat(kiosk)
                .contains("Type=notify")
                .contains("TimeoutStopSec=35")
                .contains("WatchdogSignal=SIGTERM")
                .contains("KillMode=mixed")
                .contains("Restart=on-failure");
        assertThat(PACKAGING.resolve("session")).isExecutable();
        assertThat(PACKAGING.resolve("central")).isExecutable();
        assertThat(Files.readString(PACKAGING.resolve("systemd/logind-yimen.conf")))
                .contains("HandlePowerKey=poweroff");
    }

    @Test
    void noShortcutOfTheDisplayOrItsWindowManagerIsLeft() throws Exception {
        assertThat(Files.readString(PACKAGING.resolve("xorg.conf.d/10-yimen.conf")))
                .contains("\"DontVTSwitch\" \"true\"")
                .contains("\"DontZap\" \"true\"");
        assertThat(Files.readAllLines(PACKAGING.resolve("matchbox/kbdconfig")))
                .allMatch(line -> line.isBlank() || line.startsWith("#"));
        assertThat(Files.readString(PACKAGING.resolve("session"))).contains("-kbdconfig");
    }
}
