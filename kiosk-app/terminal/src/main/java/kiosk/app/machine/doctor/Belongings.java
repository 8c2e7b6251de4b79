package kiosk.app.machine.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kiosk.matter.Texts;
import kiosk.sync.StoreException;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;

/// What the kiosk keeps: its folder, the key, the journal, certificates.
final class Belongings {
    private static final Duration RENEW = Duration.ofDays(30);

    private Belongings() {}

    static List<Sign> folder(Path folder) {
        if (Files.isDirectory(folder) && Files.isWritable(folder)) {
            return List.of(Sign.well("folder", folder + " 可写", folder + " can be written"));
        }
        return List.of(
                Sign.ill(
                        "folder",
                        Texts.of(folder + " 不存在或不可写", folder + " is not there or not writable"),
                        Texts.of(
                                "建好文件夹，属主改为运行用户",
                                "Make the folder and give it to the service's user")));
    }

    /// A running kiosk holds the lock of its store.
    static boolean running(Path folder) {
        Path lock = folder.resolve("store").resolve("store.lock");
        if (Files.notExists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (IOException | OverlappingFileLockException e) {
            return true;
        }
    }

    /// Opens a copy, so that nothing is mended here: that is the kiosk's business.
    static List<Sign> database(Path folder, boolean running, Clock clock) {
        Path store = folder.resolve("store");
        Path key = folder.resolve("store.key");
        if (running) {
            return List.of(
                    Sign.well(
                            "database",
                            "流水库正由运行中的终端使用",
                            "The journal is in use by the running kiosk"));
        }
        if (Files.notExists(store)) {
            return List.of(Sign.well("database", "还没有流水库", "There is no journal yet"));
        }
        try {
            FileKey.file(key).secret(FileKey.Creation.FORBIDDEN);
            return List.of(opened(store, key, clock));
        } catch (StoreException e) {
            return List.of(
                    Sign.ill(
                            "database",
                            Texts.of("流水库打不开：" + e.getMessage(), "" + e.getMessage()),
                            Texts.of(
                                    "不要删除任何文件；恢复 store.key 或其权限，或联系运维",
                                    "Delete nothing. Restore store.key or its permissions, or call"
                                            + " operations")));
        } catch (IOException e) {
            return List.of(
                    Sign.ill(
                            "database",
                            Texts.of("流水库读不出", "The journal's files cannot be read"),
                            Texts.of("检查磁盘和权限", "Look at the disk and at permissions")));
        }
    }

    private static Sign opened(Path store, Path key, Clock clock)
            throws IOException, StoreException {
        Path copy = Files.createTempDirectory("yimen-doctor");
        try {
            copy(store, copy);
            try (H2Store opened = H2Store.open(copy, FileKey.file(key), clock)) {
                return opened.recovery()
                        .map(mended ->
                                Sign.care(
                                        "database",
                                        Texts.of(
                                                "流水库有损坏，启动时会自动修复，丢失 " + mended.lost() + " 项",
                                                "The journal is damaged; the kiosk mends it at its"
                                                        + " next start, "
                                                        + mended.lost()
                                                        + " pieces lost"),
                                        Texts.of(
                                                "先备份数据文件夹，再启动终端；并检查磁盘",
                                                "Copy the data folder first, then start the kiosk;"
                                                        + " look at the disk")))
                        .orElse(Sign.well("database", "流水库完好", "The journal is sound"));
            }
        } finally {
            remove(copy);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /// Every certificate in a folder.
    static List<Sign> certificates(Path folder, Clock clock) {
        if (Files.notExists(folder)) {
            return List.of(
                    Sign.ill(
                            "certificates",
                            Texts.of(folder + " 不存在", folder + " does not exist"),
                            Texts.of("用 packaging/enrol 登记本机", "Enrol with packaging/enrol")));
        }
        List<Sign> signs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(pem|crt)")).sorted().toList()) {
                certificate(file, clock.instant(), signs);
            }
        } catch (IOException e) {
            signs.add(
                    Sign.ill(
                            "certificates",
                            Texts.of(folder + " 读不出", folder + " cannot be read"),
                            Texts.of("检查权限", "Look at the permissions")));
        }
        return signs;
    }

    private static void certificate(Path file, Instant now, List<Sign> signs) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                if (each instanceof X509Certificate certificate) {
                    signs.add(certificate(file.getFileName(), certificate, now));
                }
            }
        } catch (CertificateException e) {
            // A key or something else in PEM: not a certificate.
        }
    }

    private static Sign certificate(Path name, X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        Texts what = Texts.of(name + " 有效期到 " + end, name + " is valid until " + end);
        Texts renew =
                Texts.of(
                        "用 packaging/enrol 重新登记；并检查时钟",
                        "Enrol again with packaging/enrol; check the clock");
        if (end.isBefore(now) || certificate.getNotBefore().toInstant().isAfter(now)) {
            return Sign.ill(
                    "certificates",
                    Texts.of(
                            name + " 不在有效期内（到 " + end + "）",
                            name + " is not valid now (until " + end + ")"),
                    renew);
        }
        return end.isBefore(now.plus(RENEW))
                ? Sign.care("certificates", what, renew)
                : new Sign("certificates", Sign.Health.WELL, what, Texts.of("", ""));
    }
}
