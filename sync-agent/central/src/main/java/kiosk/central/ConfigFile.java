package kiosk.central;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import kiosk.central.CentralConfig.Broker;
import kiosk.central.CentralConfig.Pages;
import kiosk.central.broker.EmbeddedBroker;
import kiosk.central.identity.Staff;
import kiosk.central.store.OutletTable;
import kiosk.central.store.StorePlace;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.sync.logs.LogFiles;

/// Reads a [CentralConfig]: a properties file in UTF-8, then `--key=value` on the command line.
/// Relative paths count from the file; every unknown key is refused.
final class ConfigFile extends ConfigValues {
    private static final int KEY_BYTES = 32;
    private static final int PORT_MAX = 65_535;
    private static final int LINKS_MAX = 64;
    private static final int MEGABYTES_MAX = 10_000;
    private static final long KILOBYTES = 1024;

    private ConfigFile(String where, Path base) {
        super(where, base);
    }

    /// What was read: how central is made, and which packs it serves.
    record Read(
            CentralConfig central,
            List<Path> packs,
            List<String> connectors,
            List<Path> trust,
            boolean development,
            Machine machine) {}

    /// The process itself: its log files, and figures on 127.0.0.1 (port 0 for none).
    record Machine(LogFiles.Place logs, int metricsPort) {}

    /// From the arguments of the program: `--config FILE`, `--demo`, `--key=value`.
    static Read of(List<String> arguments) throws ConfigException {
        Optional<Path> file = Optional.empty();
        List<String> overrides = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--config") && i + 1 < arguments.size()) {
                file = Optional.of(Path.of(arguments.get(++i)));
            } else if (argument.equals("--demo")) {
                overrides.add("demo=true");
            } else if (argument.matches("--[a-z0-9.-]+=.*")) {
                overrides.add(argument.substring(2));
            } else {
                throw new ConfigException(
                        "argument " + argument + " is not --config FILE, --demo or --key=value");
            }
        }
        Path base = Path.of("");
        if (file.isPresent()) {
            Path parent = file.get().toAbsolutePath().getParent();
            base = parent == null ? base : parent;
        }
        ConfigFile config = new ConfigFile(file.map(Path::toString).orElse("command line"), base);
        if (file.isPresent()) {
            config.load(file.get());
        }
        for (String override : overrides) {
            int at = override.indexOf('=');
            config.values().setProperty(override.substring(0, at), override.substring(at + 1));
        }
        return config.read();
    }

    private void load(Path file) throws ConfigException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values().load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(where() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Read read() throws ConfigException {
        Path folder = path("data.folder");
        boolean demo = flag("demo", false);
        String tenant = text("tenant.id", "demo");
        if (!tenant.matches("[a-z0-9-]{1,40}")) {
            throw wrong("tenant.id", "1 to 40 of a-z, 0-9 and -");
        }
        List<Staff> staff = staff();
        CentralConfig central =
                new CentralConfig(
                        tenant,
                        tenantKey(),
                        folder,
                        store(folder),
                        broker(folder),
                        pages(),
                        staff.isEmpty() && demo ? CentralConfig.demoStaff() : staff,
                        demo);
        Read read =
                new Read(
                        central,
                        paths("pack.folders"),
                        words("pack.connectors"),
                        paths("pack.trust-files"),
                        flag("pack.allow-development-key", false),
                        machine());
        refuseUnknown();
        return read;
    }

    private Machine machine() throws ConfigException {
        String level = text("log.level", "info");
        if (!List.of("error", "warn", "info", "debug").contains(level)) {
            throw wrong("log.level", "error, warn, info or debug");
        }
        return new Machine(
                new LogFiles.Place(
                        paths("log.folder").stream().findFirst(),
                        Math.max(1, number("log.total-megabytes", 100, MEGABYTES_MAX)) * KILOBYTES,
                        level),
                number("metrics.port", 0, PORT_MAX));
    }

    private byte[] tenantKey() throws ConfigException {
        Path file = path("tenant.key-file");
        try {
            byte[] key =
                    HexFormat.of()
                            .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(
                    where() + ": tenant.key-file " + file + ": 32 bytes in hex cannot be read", e);
        }
        throw new ConfigException(
                where() + ": tenant.key-file " + file + " does not hold 32 bytes in hex");
    }

    private StorePlace store(Path folder) throws ConfigException {
        String url = text("store.url", "");
        String user = text("store.user", "");
        String password = text("store.password", "");
        if (url.isEmpty()) {
            return new StorePlace.Folder(folder);
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw wrong("store.url", "jdbc:postgresql://host/database, or no store.url for H2");
        }
        return new StorePlace.Postgres(url, user, password);
    }

    private Broker broker(Path folder) throws ConfigException {
        String external = text("broker.uri", "");
        // In memory: nothing depends on the broker's files (terminals keep what has no receipt),
        // and
        // they would hold submissions unencrypted.
        String persistence = text("broker.persistence", "memory");
        String plain = text("broker.plain-port", "");
        if (!persistence.equals("file") && !persistence.equals("memory")) {
            throw wrong("broker.persistence", "file or memory");
        }
        try {
            return new Broker(
                    external.isEmpty() ? Optional.empty() : Optional.of(URI.create(external)),
                    plain.isEmpty()
                            ? OptionalInt.empty()
                            : OptionalInt.of(number("broker.plain-port", 0, PORT_MAX)),
                    Optional.of(security(folder)),
                    persistence.equals("file")
                            ? EmbeddedBroker.Persistence.FILE
                            : EmbeddedBroker.Persistence.MEMORY,
                    Math.max(1, number("broker.links", 2, LINKS_MAX)));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(where() + ": broker.uri is no address", e);
        }
    }

    private CentralConfig.Security security(Path folder) throws ConfigException {
        String authority = text("authority.folder", "");
        List<String> names =
                Stream.of(text("tls.names", "localhost,127.0.0.1").split(",", -1))
                        .map(String::strip)
                        .toList();
        if (!names.stream().allMatch(name -> name.matches("[A-Za-z0-9.:-]{1,100}"))) {
            throw wrong("tls.names", "hosts and addresses, separated by commas");
        }
        return new CentralConfig.Security(
                authority.isEmpty()
                        ? folder.resolve("authority")
                        : base().resolve(authority).normalize(),
                names,
                text("broker.host", "127.0.0.1"),
                number("broker.port", 8883, PORT_MAX),
                number("enrol.port", 8443, PORT_MAX),
                outlets(),
                demoTerminal());
    }

    /// `outlet.ID=name zh;name en;address zh;address en;licence;latitude;longitude`.
    private List<OutletTable.Outlet> outlets() throws ConfigException {
        List<OutletTable.Outlet> outlets = new ArrayList<>();
        for (String key : new TreeSet<>(values().stringPropertyNames())) {
            if (key.startsWith("outlet.")) {
                known().add(key);
                String[] parts = values().getProperty(key).split(";", -1);
                String fits = "seven parts: names, addresses (zh;en), licence, degrees north;east";
                if (parts.length != 7 || !key.matches("outlet\\.[a-z0-9-]{1,40}")) {
                    throw wrong(key, fits);
                }
                try {
                    outlets.add(
                            new OutletTable.Outlet(
                                    key.substring("outlet.".length()),
                                    parts[0].strip(),
                                    parts[1].strip(),
                                    parts[2].strip(),
                                    parts[3].strip(),
                                    parts[4].strip(),
                                    Math.round(Double.parseDouble(parts[5]) * 1e6),
                                    Math.round(Double.parseDouble(parts[6]) * 1e6),
                                    List.of(),
                                    ""));
                } catch (NumberFormatException e) {
                    throw new ConfigException(where() + ": " + key + " does not fit: " + fits, e);
                }
            }
        }
        return outlets;
    }

    /// `demo.terminal=ID;OUTLET;PLACE`, with `demo=true` only.
    private Optional<EnrolmentDesk.Order> demoTerminal() throws ConfigException {
        String[] parts = text("demo.terminal", "").split(";", -1);
        if (parts.length == 1 && parts[0].isEmpty()) {
            return Optional.empty();
        }
        if (parts.length != 3 || !flag("demo", false)) {
            throw wrong("demo.terminal", "ID;OUTLET;PLACE, and demo=true");
        }
        return Optional.of(new EnrolmentDesk.Order(parts[0], parts[1], parts[2], "demo"));
    }

    private Pages pages() throws ConfigException {
        Pages pages =
                new Pages(
                        text("web.host", Pages.LOOPBACK),
                        number("web.port", 8080, PORT_MAX),
                        origin("web.origin"),
                        flag("demo.without-login", false),
                        text("check.host", Pages.LOOPBACK),
                        number("check.port", 8081, PORT_MAX),
                        origin("check.origin"));
        String fault = pages.fault(flag("demo", false));
        if (!fault.isEmpty()) {
            throw new ConfigException(where() + ": " + fault);
        }
        return pages;
    }

    private List<Staff> staff() throws ConfigException {
        List<Staff> staff = new ArrayList<>();
        for (String key : new TreeSet<>(values().stringPropertyNames())) {
            if (key.startsWith("staff.")) {
                known().add(key);
                try {
                    staff.add(
                            Staff.parse(
                                    key.substring("staff.".length()), values().getProperty(key)));
                } catch (IllegalArgumentException e) {
                    throw new ConfigException(where() + ": " + e.getMessage(), e);
                }
            }
        }
        return staff;
    }
}
