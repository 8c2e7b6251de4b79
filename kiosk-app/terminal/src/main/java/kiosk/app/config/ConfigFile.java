package kiosk.app.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kiosk.app.config.KioskConfig.CentralSection;
import kiosk.app.config.KioskConfig.DeviceSection;
import kiosk.app.config.KioskConfig.PackSection;
import kiosk.app.config.KioskConfig.PrinterAddress;
import kiosk.app.config.KioskConfig.ScreenSection;
import kiosk.app.config.KioskConfig.SerialPort;
import kiosk.app.config.KioskConfig.TerminalSection;

/// Reads a [KioskConfig] from a properties file in UTF-8. Relative paths count from the file.
public final class ConfigFile {
    private static final long BYTES_MAX = 64 * 1024;

    private final Path file;
    private final Properties values;
    private final List<String> known = new ArrayList<>();

    private ConfigFile(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /// @throws ConfigException unreadable file, unknown or missing key, wrong value
    public static KioskConfig read(Path file) throws ConfigException {
        Properties values = new Properties();
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new ConfigException(file + ": larger than 64 KiB is no configuration");
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(file + ": cannot be read: " + e.getMessage(), e);
        }
        ConfigFile config = new ConfigFile(file, values);
        KioskConfig read = config.read();
        config.refuseUnknown();
        return read;
    }

    private KioskConfig read() throws ConfigException {
        return new KioskConfig(
                new TerminalSection(
                        id("terminal.id"),
                        id("terminal.tenant"),
                        text("terminal.outlet.zh"),
                        text("terminal.outlet.en"),
                        text("terminal.staff-phone"),
                        text("terminal.check-address"),
                        zone("terminal.zone"),
                        path("terminal.tenant-key-file")),
                central(),
                new PackSection(
                        path("pack.folder"),
                        path("pack.trust-file"),
                        flag("pack.allow-development-key")),
                new DeviceSection(
                        serial("device.id-reader"),
                        serial("device.receipt-printer"),
                        serial("device.pad"),
                        serial("device.scanner"),
                        new PrinterAddress(
                                uri("device.document-printer.uri"),
                                flag("device.document-printer.simulated")),
                        optionalSerial("device.lights")),
                new ScreenSection(
                        number("screen.diagonal-inches", 7, 65),
                        flag("screen.reduced-motion"),
                        seconds("idle.public-seconds"),
                        seconds("idle.session-seconds"),
                        seconds("idle.elder-seconds")),
                path("data.folder"));
    }

    private CentralSection central() throws ConfigException {
        URI broker = uri("central.broker");
        known.add("identity.folder");
        boolean secure = "ssl".equals(broker.getScheme());
        boolean here = String.valueOf(broker.getHost()).matches("localhost|127\\.[0-9.]+");
        if (!secure && !("tcp".equals(broker.getScheme()) && here)) {
            throw wrong(
                    "central.broker",
                    broker.toString(),
                    "ssl://host:8883, or tcp:// on this machine for demonstrations");
        }
        return new CentralSection(
                broker,
                secure || values.containsKey("identity.folder")
                        ? Optional.of(path("identity.folder"))
                        : Optional.empty());
    }

    private void refuseUnknown() throws ConfigException {
        for (String key : values.stringPropertyNames()) {
            if (!known.contains(key)) {
                throw new ConfigException(
                        file + ": unknown key " + key + "; did you mean " + nearest(key) + "?");
            }
        }
    }

    private String text(String key) throws ConfigException {
        known.add(key);
        String value = values.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new ConfigException(file + ": " + key + " is missing");
        }
        return value.strip();
    }

    private String id(String key) throws ConfigException {
        String value = text(key);
        if (!value.matches("[a-z0-9-]{1,40}")) {
            throw wrong(key, value, "1 to 40 of a-z, 0-9 and -");
        }
        return value;
    }

    private Path path(String key) throws ConfigException {
        Path parent = file.toAbsolutePath().getParent();
        Path given = Path.of(text(key));
        return parent == null ? given : parent.resolve(given).normalize();
    }

    private URI uri(String key) throws ConfigException {
        String value = text(key);
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw wrong(key, value, "an address such as tcp://host:1883");
        }
    }

    private ZoneId zone(String key) throws ConfigException {
        String value = text(key);
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw wrong(key, value, "a zone such as Asia/Shanghai");
        }
    }

    private boolean flag(String key) throws ConfigException {
        String value = text(key);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, value, "true or false");
        };
    }

    private double number(String key, double least, double most) throws ConfigException {
        String value = text(key);
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, value, "a number from " + least + " to " + most);
        }
        throw wrong(key, value, "a number from " + least + " to " + most);
    }

    private Duration seconds(String key) throws ConfigException {
        return Duration.ofSeconds((long) number(key, 30, 3600));
    }

    /// All keys of the device, or none.
    private Optional<SerialPort> optionalSerial(String prefix) throws ConfigException {
        known.addAll(List.of(prefix + ".port", prefix + ".baud", prefix + ".simulated"));
        boolean given =
                values.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix + "."));
        return given ? Optional.of(serial(prefix)) : Optional.empty();
    }

    private SerialPort serial(String prefix) throws ConfigException {
        return new SerialPort(
                text(prefix + ".port"),
                (int) number(prefix + ".baud", 1200, 921_600),
                flag(prefix + ".simulated"));
    }

    private ConfigException wrong(String key, String value, String expected) {
        return new ConfigException(
                file + ": " + key + " = " + value + " is not usable; expected " + expected);
    }

    private String nearest(String key) {
        return known.stream()
                .min((a, b) ->
                        Integer.compare(EditDistance.between(a, key), EditDistance.between(b, key)))
                .orElse("nothing");
    }
}
