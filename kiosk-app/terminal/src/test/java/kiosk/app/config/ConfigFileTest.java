package kiosk.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    private static final String GOOD = SampleConfig.GOOD;

    @TempDir Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("kiosk.properties"), text);
    }

    @Test
    void readsEveryKeyAndResolvesPathsFromTheFile() throws Exception {
        KioskConfig config = ConfigFile.read(file(GOOD));
        assertThat(config.terminal().outletZh()).isEqualTo("人民路支行");
        assertThat(config.dataFolder()).isEqualTo(folder.resolve("data"));
        assertThat(config.devices().pad().simulated()).isFalse();
        assertThat(config.screen().sessionIdle()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void refusesAnUnknownKeyWithTheNearestOne() throws Exception {
        Path file = file(GOOD + "device.pad.buad = 9600\n");
        assertThatThrownBy(() -> ConfigFile.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("device.pad.buad")
                .hasMessageContaining("did you mean device.pad.baud?");
    }

    @Test
    void namesAMissingKey() throws Exception {
        Path file = file(GOOD.replace("terminal.id = t-001\n", ""));
        assertThatThrownBy(() -> ConfigFile.read(file)).hasMessageContaining("terminal.id is miss");
    }

    @Test
    void saysWhatAWrongValueShouldBe() throws Exception {
        Path file = file(GOOD.replace("Asia/Shanghai", "Suzhou"));
        assertThatThrownBy(() -> ConfigFile.read(file))
                .hasMessageContaining("terminal.zone = Suzhou")
                .hasMessageContaining("Asia/Shanghai");
    }

    @Test
    void tellsEveryFaultAtOnceWithItsLine() throws Exception {
        Path file =
                file(
                        "# ours\n\n"
                                + GOOD.replace("data.folder = data\n", "")
                                        .replace("device.pad.baud = 9600", "device.pad.baud = 9.6k")
                                + "screen.diagonal-inches = 22\nterminal.ib = x\n");
        assertThatThrownBy(() -> ConfigFile.read(file))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        e ->
                                assertThat(e.findings())
                                        .extracting(f -> f.line() + " " + f.key())
                                        .containsExactly(
                                                "22 device.pad.baud",
                                                "34 screen.diagonal-inches",
                                                "35 terminal.ib",
                                                "0 data.folder"))
                .hasMessageContaining("line 22: device.pad.baud = 9.6k is not usable")
                .hasMessageContaining("1200..921600")
                .hasMessageContaining("set twice")
                .hasMessageContaining("did you mean terminal.id?");
    }

    @Test
    void aValueOverSeveralLinesCountsAsItsFirst() throws Exception {
        Path file = file("terminal.outlet.fr = Rue \\\n  du Peuple\n" + GOOD + "x = 1\n");
        assertThatThrownBy(() -> ConfigFile.read(file))
                .hasMessageContaining("line 1: unknown key terminal.outlet.fr")
                .hasMessageContaining("line 35: unknown key x");
    }

    @Test
    void refusesAFileThatIsNoConfiguration() throws Exception {
        Path file = file("x".repeat(70_000));
        assertThatThrownBy(() -> ConfigFile.read(file)).hasMessageContaining("64 KiB");
    }
}
