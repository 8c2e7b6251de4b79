package kiosk.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import kiosk.app.config.KioskConfig.CentralSection;
import kiosk.app.config.KioskConfig.DeviceSection;
import kiosk.app.config.KioskConfig.HearingSection;
import kiosk.app.config.KioskConfig.MachineSection;
import kiosk.app.config.KioskConfig.PackSection;
import kiosk.app.config.KioskConfig.PresenceSection;
import kiosk.app.config.KioskConfig.PrinterAddress;
import kiosk.app.config.KioskConfig.ScreenSection;
import kiosk.app.config.KioskConfig.SerialPort;
import kiosk.app.config.KioskConfig.TerminalSection;
import kiosk.app.config.KioskConfig.VoiceSection;
import kiosk.sync.settings.Schema;
import kiosk.sync.settings.Settings;

/// Reads a [KioskConfig] from a properties file in UTF-8. Which keys there are and what fits stands
/// in `keys.txt`: a new key is a line there and a line here. Relative paths count from the file.
public final class ConfigFile {
    private static final long BYTES_MAX = 64 * 1024;

    private ConfigFile() {}

    /// The table of all keys.
    public static Schema schema() {
        try (InputStream table =
                Objects.requireNonNull(ConfigFile.class.getResourceAsStream("keys.txt"))) {
            return Schema.parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of keys is part of the program", e);
        }
    }

    /// @throws ConfigException unreadable file; or every unknown, missing and wrong key at once
    public static KioskConfig read(Path file) throws ConfigException {
        Schema.Checked checked = schema().check(text(file));
        if (!checked.findings().isEmpty()) {
            throw new ConfigException(file, checked.findings());
        }
        Path parent = file.toAbsolutePath().getParent();
        KioskConfig config =
                read(new Settings(checked.values(), parent == null ? Path.of("") : parent));
        checkLine(file, config.central());
        return config;
    }

    /// Without TLS on this machine only; with TLS there is an identity.
    private static void checkLine(Path file, CentralSection central) throws ConfigException {
        String scheme = String.valueOf(central.broker().getScheme());
        String host = String.valueOf(central.broker().getHost());
        if (scheme.equals("tcp") && !host.matches("localhost|127\\.[0-9.]+")) {
            throw new ConfigException(
                    file
                            + ": central.broker = "
                            + central.broker()
                            + ": without TLS on this machine only; expected ssl://host:8883");
        }
        if (scheme.equals("ssl") && central.identity().isEmpty()) {
            throw new ConfigException(
                    file + ": identity.folder is missing: packaging/enrol writes it");
        }
    }

    private static String text(Path file) throws ConfigException {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new ConfigException(file + ": larger than 64 KiB is no configuration");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static KioskConfig read(Settings at) {
        return new KioskConfig(
                new TerminalSection(
                        at.text("terminal.id"),
                        at.text("terminal.tenant"),
                        at.text("terminal.outlet.zh"),
                        at.text("terminal.outlet.en"),
                        at.text("terminal.licensed"),
                        at.text("terminal.staff-phone"),
                        at.text("terminal.check-address"),
                        at.zone("terminal.zone"),
                        at.path("terminal.tenant-key-file")),
                new CentralSection(at.address("central.broker"), at.givenPath("identity.folder")),
                new PackSection(
                        at.path("pack.folder"),
                        at.path("pack.trust-file"),
                        at.flag("pack.allow-development-key")),
                new DeviceSection(
                        serial(at, "device.id-reader"),
                        serial(at, "device.receipt-printer"),
                        serial(at, "device.pad"),
                        serial(at, "device.scanner"),
                        new PrinterAddress(
                                at.address("device.document-printer.uri"),
                                at.flag("device.document-printer.simulated")),
                        lights(at)),
                new ScreenSection(
                        at.number("screen.diagonal-inches"),
                        at.flag("screen.reduced-motion"),
                        at.seconds("idle.public-seconds"),
                        at.seconds("idle.session-seconds"),
                        at.seconds("idle.elder-seconds")),
                new VoiceSection(
                        at.flag("voice.speaking"),
                        at.given("voice.device"),
                        at.givenPath("voice.models-folder"),
                        at.text("voice.speaker.mandarin"),
                        at.text("voice.speaker.english")),
                new HearingSection(
                        at.flag("hearing.listening"),
                        at.given("hearing.device"),
                        at.flag("hearing.at-door"),
                        at.flag("hearing.echo-free")),
                new PresenceSection(at.flag("presence.enabled"), at.path("presence.camera")),
                at.path("data.folder"),
                new MachineSection(
                        at.givenPath("log.folder"),
                        at.whole("log.total-megabytes"),
                        at.text("log.level"),
                        at.whole("metrics.port"),
                        at.given("machine.shutdown-command")));
    }

    private static Optional<SerialPort> lights(Settings at) {
        return at.given("device.lights.port").map(_ -> serial(at, "device.lights"));
    }

    private static SerialPort serial(Settings at, String prefix) {
        return new SerialPort(
                at.text(prefix + ".port"),
                at.whole(prefix + ".baud"),
                at.flag(prefix + ".simulated"));
    }
}
