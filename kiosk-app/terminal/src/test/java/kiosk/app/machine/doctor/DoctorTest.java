package kiosk.app.machine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kiosk.app.config.KioskConfig.SerialPort;
import kiosk.app.document.DocumentException;
import kiosk.app.document.FontFiles;
import kiosk.app.machine.doctor.Sign.Health;
import kiosk.sync.JournalEntry;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each illness is made for real, or brought by another host.
class DoctorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path folder;

    private Host host(int java, Map<String, String> environment, String now, long bytes) {
        return new Host(
                java,
                environment,
                folder,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
                _ -> bytes);
    }

    private static Sign only(List<Sign> signs) {
        assertThat(signs).hasSize(1);
        Sign sign = signs.getFirst();
        assertThat(sign.what().in("zh-Hans")).isNotBlank();
        assertThat(sign.what().in("en")).isNotBlank();
        if (sign.health() != Health.WELL) {
            assertThat(sign.remedy().in("zh-Hans")).matches(".*\\p{IsHan}.*");
            assertThat(sign.remedy().in("en")).isNotBlank();
        }
        return sign;
    }

    private static Health health(List<Sign> signs) {
        return only(signs).health();
    }

    @Test
    void javaDisplayClockAndDisk() throws Exception {
        Host well = host(25, Map.of("DISPLAY", ":7"), "2027-01-01T00:00:00Z", 1L << 33);
        Host ill = host(21, Map.of(), "2023-11-22T00:00:00Z", 1L << 20);
        assertThat(health(Surroundings.java(well))).isEqualTo(Health.WELL);
        assertThat(health(Surroundings.java(ill))).isEqualTo(Health.ILL);
        assertThat(health(Surroundings.display(ill))).isEqualTo(Health.ILL);
        assertThat(health(Surroundings.display(well))).as("no socket").isEqualTo(Health.ILL);
        Files.createFile(folder.resolve("X7"));
        assertThat(health(Surroundings.display(well))).isEqualTo(Health.WELL);
        assertThat(health(Surroundings.clock(well))).isEqualTo(Health.WELL);
        assertThat(health(Surroundings.clock(ill))).as("three years off").isEqualTo(Health.ILL);
        assertThat(health(Surroundings.disk(well, folder))).isEqualTo(Health.WELL);
        assertThat(health(Surroundings.disk(ill, folder))).isEqualTo(Health.ILL);
        assertThat(health(Surroundings.disk(host(25, Map.of(), NOW.toString(), 1L << 28), folder)))
                .isEqualTo(Health.CARE);
    }

    @Test
    void aMissingFontIsNamed() {
        Surroundings.Fonts none =
                () -> {
                    throw new DocumentException("no font");
                };
        assertThat(only(Surroundings.fonts(none)).remedy().in("en")).contains("wqy-zenhei");
        assertThat(health(Surroundings.fonts(() -> new FontFiles(List.of(folder)))))
                .isEqualTo(Health.CARE);
    }

    @Test
    void devicesAreLookedAtWithoutOpeningThem() throws Exception {
        Path device = folder.resolve("ttyS9");
        SerialPort port = new SerialPort(device.toString(), 9600, false);
        assertThat(only(Neighbours.serial("payment-pad", port)).remedy().in("en"))
                .contains("plugged in");
        // A pipe would block whoever opens it.
        assertThat(new ProcessBuilder("mkfifo", device.toString()).start().waitFor()).isZero();
        assertThat(health(Neighbours.serial("payment-pad", port))).isEqualTo(Health.WELL);
    }

    @Test
    void addressesAndPorts() throws Exception {
        int port;
        URI there;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            there = URI.create("tcp://127.0.0.1:" + port);
            assertThat(health(Neighbours.reachable("broker", there, 1883))).isEqualTo(Health.WELL);
            assertThat(health(Neighbours.port("metrics.port", port, false))).isEqualTo(Health.ILL);
            assertThat(Neighbours.port("metrics.port", port, true))
                    .as("the running kiosk itself has it")
                    .isEmpty();
        }
        assertThat(health(Neighbours.reachable("broker", there, 1883))).isEqualTo(Health.ILL);
        assertThat(health(Neighbours.port("metrics.port", port, false))).isEqualTo(Health.WELL);
    }

    private void journal() throws Exception {
        try (H2Store store = store()) {
            for (int i = 0; i < 20; i++) {
                store.append(
                        List.of(
                                new JournalEntry(
                                        "v",
                                        "c",
                                        JournalEntry.Phase.FACT,
                                        "x",
                                        "k" + i,
                                        "{\"much\":\"" + "m".repeat(5000) + "\"}",
                                        NOW)),
                        List.of());
            }
        }
    }

    private H2Store store() throws Exception {
        return H2Store.open(
                Files.createDirectories(folder.resolve("store")),
                FileKey.file(folder.resolve("store.key")),
                CLOCK);
    }

    @Test
    void aSoundAndADamagedJournal() throws Exception {
        assertThat(health(Belongings.database(folder, false, CLOCK))).isEqualTo(Health.WELL);
        journal();
        assertThat(only(Belongings.database(folder, false, CLOCK)).what().in("en"))
                .contains("sound");
        damage();
        List<Path> before = names();
        assertThat(only(Belongings.database(folder, false, CLOCK)).what().in("en"))
                .contains("damaged");
        assertThat(names()).as("nothing was mended here").isEqualTo(before);
    }

    private void damage() throws IOException {
        try (var files = Files.list(folder.resolve("store"));
                RandomAccessFile file =
                        new RandomAccessFile(
                                files.filter(f -> f.toString().endsWith(".mv.db"))
                                        .findFirst()
                                        .orElseThrow()
                                        .toFile(),
                                "rw")) {
            for (long at = 0; at < file.length(); at += 512) {
                file.seek(at);
                file.write(new byte[64]);
            }
        }
    }

    private List<Path> names() throws IOException {
        try (var files = Files.list(folder.resolve("store"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws Exception {
        journal();
        Files.setPosixFilePermissions(
                folder.resolve("store.key"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(only(Belongings.database(folder, false, CLOCK)).what().in("en"))
                .contains("chmod 600");
    }

    @Test
    void besideARunningKioskItsJournalIsLeftAlone() throws Exception {
        journal();
        assertThat(Belongings.running(folder)).isFalse();
        try (H2Store open = store()) {
            assertThat(open.pendingCount()).isZero();
            assertThat(Belongings.running(folder)).isTrue();
            assertThat(only(Belongings.database(folder, true, CLOCK)).what().in("en"))
                    .contains("in use");
        }
    }

    @Test
    void certificatesTellTheirEnd() throws Exception {
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "t",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=t",
                                "-validity",
                                "60",
                                "-keystore",
                                folder.resolve("k.p12").toString(),
                                "-storepass",
                                "secret",
                                "-storetype",
                                "PKCS12")
                        .start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Path certificates = Files.createDirectories(folder.resolve("certificates"));
        Process out =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-exportcert",
                                "-rfc",
                                "-alias",
                                "t",
                                "-keystore",
                                folder.resolve("k.p12").toString(),
                                "-storepass",
                                "secret",
                                "-file",
                                certificates.resolve("t.pem").toString())
                        .start();
        assertThat(out.waitFor(20, TimeUnit.SECONDS)).isTrue();
        Instant real = Files.getLastModifiedTime(certificates.resolve("t.pem")).toInstant();
        assertThat(health(certificates(certificates, real, 1))).isEqualTo(Health.WELL);
        assertThat(health(certificates(certificates, real, 40))).isEqualTo(Health.CARE);
        assertThat(health(certificates(certificates, real, 61))).isEqualTo(Health.ILL);
        assertThat(health(certificates(certificates, real, -9))).as("clock").isEqualTo(Health.ILL);
    }

    private static List<Sign> certificates(Path folder, Instant from, int days) {
        return Belongings.certificates(
                folder, Clock.fixed(from.plusSeconds(days * 86_400L), ZoneOffset.UTC));
    }

    @Test
    void everyFaultOfTheConfigurationIsASign() throws Exception {
        Path file = Files.writeString(folder.resolve("kiosk.properties"), "terminal.ib = x\n");
        List<Sign> signs = new Doctor(host(25, Map.of(), NOW.toString(), 1L << 33)).examine(file);
        assertThat(signs)
                .filteredOn(sign -> sign.about().equals("configuration"))
                .hasSizeGreaterThan(20)
                .anySatisfy(sign -> assertThat(sign.what().in("zh-Hans")).contains("第 1 行"));
    }
}
