package kiosk.sync.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Names of the files and how one pair replaces another so that a power cut leaves the old or the
/// new pair, never a mixture. Nothing is ever deleted but half-made new files.
///
/// @param folder of all files
record StoreFiles(Path folder) {
    private static final String MARK = "store.swap";

    /// What H2 is told; the file is [#database].
    Path h2() {
        return folder.resolve("store");
    }

    Path database() {
        return folder.resolve("store.mv.db");
    }

    Path log() {
        return folder.resolve("store.log1");
    }

    Path lock() {
        return folder.resolve("store.lock");
    }

    Path freshH2() {
        return folder.resolve("fresh");
    }

    private Path freshDatabase() {
        return folder.resolve("fresh.mv.db");
    }

    Path freshLog() {
        return folder.resolve("fresh.log1");
    }

    boolean empty() {
        return Files.notExists(database()) && Files.notExists(log());
    }

    /// Half-made new files of an attempt that a power cut ended.
    void clearFresh() throws IOException {
        Files.deleteIfExists(freshDatabase());
        Files.deleteIfExists(freshLog());
    }

    /// Puts the fresh files in place; the old ones stay beside them under a name with `stamp`.
    ///
    /// @return where the old ones are now
    List<Path> swap(String stamp) throws IOException {
        Path mark = folder.resolve(MARK);
        Path half = folder.resolve(MARK + ".new");
        Files.writeString(half, stamp);
        force(half);
        rename(half, mark);
        return finishSwap();
    }

    /// Goes on with a swap that was begun; nothing to do when there is none.
    List<Path> finishSwap() throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.notExists(mark)) {
            return List.of();
        }
        String stamp = Files.readString(mark);
        List<Path> aside = new ArrayList<>();
        replace(freshDatabase(), database(), stamp, aside);
        replace(freshLog(), log(), stamp, aside);
        Files.delete(mark);
        forceFolder();
        return List.copyOf(aside);
    }

    private static void replace(Path fresh, Path place, String stamp, List<Path> aside)
            throws IOException {
        Path old = place.resolveSibling(place.getFileName() + ".aside-" + stamp);
        if (Files.exists(fresh)) {
            if (Files.exists(place)) {
                rename(place, old);
            }
            rename(fresh, place);
        }
        if (Files.exists(old)) {
            aside.add(old);
        }
    }

    /// Before a second look that may change the file: the file itself stays beside under a name
    /// with `stamp`, and a copy takes its place. (H2 may still hold a lock on the first one after
    /// it failed to open it.)
    void copyBehind(Path file, String stamp) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".new");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        force(copy);
        Files.createLink(file.resolveSibling(file.getFileName() + ".first-" + stamp), file);
        rename(copy, file);
    }

    void forceFolder() throws IOException {
        force(folder);
    }

    static void force(Path file) throws IOException {
        StandardOpenOption how =
                Files.isDirectory(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /// Atomic, and durable when it returns.
    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            force(folder);
        }
    }
}
