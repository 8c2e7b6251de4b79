package kiosk.sync.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kiosk.sync.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the pair of files: refuses a wrong key and a second process before anything is touched,
/// sets aside what is damaged and makes it anew from the other file.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String H2_MAGIC = "H2encrypt\n";

    /// A log above this is written anew, without what has gone.
    private static final long LOG_BYTES_MAX = 64L * 1024 * 1024;

    private final StoreFiles files;
    private final String stamp;
    private @Nullable Recovery recovery;

    private Opening(StoreFiles files, InstantSource clock) {
        this.files = files;
        this.stamp = clock.instant().toString().replaceAll("[:.]", "-");
    }

    /// All that is open now.
    record Opened(
            Tables tables,
            FramedLog log,
            FileChannel lock,
            String epoch,
            Optional<Recovery> recovery) {}

    static Opened open(Path folder, FileKey key, InstantSource clock) throws StoreException {
        StoreFiles files = new StoreFiles(folder);
        FileChannel lock = lock(files);
        try {
            return new Opening(files, clock).open(key, lock);
        } catch (StoreException e) {
            close(lock);
            throw e;
        } catch (IOException | SQLException e) {
            close(lock);
            throw new StoreException("store " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(StoreFiles files) throws StoreException {
        FileChannel channel;
        try {
            Files.createDirectories(files.folder());
            channel =
                    FileChannel.open(
                            files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException("store " + files.folder() + " cannot be written", e);
        }
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("lock refused", e);
        }
        close(channel);
        throw new StoreException(
                "store " + files.folder() + " is in use by another process: end that one first");
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("lock file not closed", e);
        }
    }

    private Opened open(FileKey key, FileChannel lock)
            throws StoreException, IOException, SQLException {
        files.finishSwap();
        FileKey.Creation creation =
                files.empty() ? FileKey.Creation.ALLOWED : FileKey.Creation.FORBIDDEN;
        Keys keys = new Keys(key.secret(creation));
        Rebuild rebuild = new Rebuild(files, keys);
        if (files.empty()) {
            rebuild.empty();
            files.swap(stamp);
        }
        Optional<LogReader.Found> log = LogReader.look(files.log());
        if (log.isPresent() && !Arrays.equals(log.get().keyCheck(), keys.check())) {
            throw new StoreException(
                    "store " + files.folder() + " was made with another key; nothing was changed");
        }
        Connection connection = healthy(keys, rebuild, log);
        connection.setAutoCommit(false);
        Database.migrate(connection);
        Tables tables = new Tables(connection);
        FramedLog appender = agree(tables, keys, rebuild);
        return new Opened(tables, appender, lock, tables.epoch(), Optional.ofNullable(recovery));
    }

    /// The database, made anew from the log when it is damaged.
    private Connection healthy(Keys keys, Rebuild rebuild, Optional<LogReader.Found> log)
            throws StoreException, IOException, SQLException {
        String damage = inspect(keys, log.isPresent());
        if (damage.isEmpty()) {
            return Database.open(files.h2(), keys, Database.Mode.EXISTING);
        }
        LogReader.Found found =
                log.orElseThrow(() ->
                        new StoreException(
                                files.database()
                                        + " cannot be read ("
                                        + damage
                                        + ") and "
                                        + files.log()
                                        + " cannot tell whether the key is wrong or both"
                                        + " are damaged; nothing was changed. Restore both"
                                        + " from a backup, or move them away to begin"
                                        + " empty"));
        Rebuild.Made made = rebuild.fromLog(files.log(), found);
        List<Path> aside = files.swap(stamp);
        recovery =
                new Recovery(
                        files.database() + ": " + damage,
                        "log",
                        aside,
                        made.entries(),
                        made.pending(),
                        made.lost());
        LOG.error("store recovered: {}", recovery);
        return Database.open(files.h2(), keys, Database.Mode.EXISTING);
    }

    /// What is wrong with the database, empty when nothing is.
    private String inspect(Keys keys, boolean keyIsRight) throws StoreException, IOException {
        Path database = files.database();
        if (Files.notExists(database)) {
            return "the file is missing";
        }
        if (!beginsLikeH2(database)) {
            return "the file does not begin like a database";
        }
        try (Connection look = Database.open(files.h2(), keys, Database.Mode.LOOK)) {
            Inspection.of(look);
            return "";
        } catch (SQLException | RuntimeException e) {
            // RuntimeException: H2 stumbles over damaged pages in its own ways.
            if (e instanceof SQLException s && Database.inUse(s)) {
                throw new StoreException(database + " is in use by another process", e);
            }
            return keyIsRight ? inspectWriting(keys, e) : String.valueOf(e.getMessage());
        }
    }

    /// Should H2 need to write before it can read; the file as it was stays.
    private String inspectWriting(Keys keys, Exception first) throws IOException {
        files.copyBehind(files.database(), stamp);
        try (Connection look = Database.open(files.h2(), keys, Database.Mode.EXISTING)) {
            Inspection.of(look);
            LOG.warn("{} opened at the second try: {}", files.database(), first.toString());
            return "";
        } catch (SQLException | RuntimeException e) {
            // As above.
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean beginsLikeH2(Path database) throws IOException {
        byte[] magic = H2_MAGIC.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (var in = Files.newInputStream(database)) {
            return Arrays.equals(in.readNBytes(magic.length), magic);
        }
    }

    /// Brings the two to the same point: the log may be a step ahead after a crash, or need to be
    /// written anew.
    private FramedLog agree(Tables tables, Keys keys, Rebuild rebuild)
            throws SQLException, IOException {
        Optional<LogReader.Found> log = LogReader.look(files.log());
        String wrong = "";
        if (log.isEmpty()) {
            wrong = "the log is missing or does not begin like one";
        } else if (!log.get().epoch().equals(tables.epoch())) {
            wrong = "the log belongs to another database";
        } else {
            int unreadable = rollForward(tables, keys, log.get());
            if (log.get().damaged() || unreadable > 0) {
                wrong = "the log is damaged in the middle";
            } else if (tables.change() > log.get().last()) {
                wrong = "the log ends before the database";
            } else if (log.get().goodBytes() <= LOG_BYTES_MAX) {
                return FramedLog.resume(files.log(), log.get(), keys);
            }
        }
        return newLog(tables, keys, rebuild, wrong);
    }

    private int rollForward(Tables tables, Keys keys, LogReader.Found found)
            throws SQLException, IOException {
        long before = tables.change();
        int unreadable = LogReader.replay(files.log(), found, keys, before, tables::apply);
        tables.connection().commit();
        if (tables.change() > before) {
            LOG.info("database was {} changes behind its log", tables.change() - before);
            try (Statement statement = tables.connection().createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
        return unreadable;
    }

    private FramedLog newLog(Tables tables, Keys keys, Rebuild rebuild, String wrong)
            throws SQLException, IOException {
        files.clearFresh();
        rebuild.log(tables, files.freshLog());
        Path old = files.log().resolveSibling(files.log().getFileName() + ".aside-" + stamp);
        boolean hadOne = Files.exists(files.log());
        if (hadOne) {
            StoreFiles.rename(files.log(), old);
        }
        StoreFiles.rename(files.freshLog(), files.log());
        if (wrong.isEmpty()) {
            // Only grown too long: the new one tells all the old one did.
            Files.deleteIfExists(old);
        } else if (recovery == null) {
            recovery =
                    new Recovery(
                            files.log() + ": " + wrong,
                            "database",
                            hadOne ? List.of(old) : List.of(),
                            tables.entryCount(),
                            tables.pendingCount(),
                            0);
            LOG.error("store recovered: {}", recovery);
        }
        LogReader.Found found =
                LogReader.look(files.log())
                        .orElseThrow(() -> new IOException("the new log cannot be read"));
        return FramedLog.resume(files.log(), found, keys);
    }
}
