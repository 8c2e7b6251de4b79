package kiosk.avatar.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The packs on this machine: one folder each, below one root outside the program.
///
/// @param root made when the first file arrives
public record ModelFolder(Path root) {

    private static final Set<PosixFilePermission> READABLE =
            PosixFilePermissions.fromString("rw-r--r--");

    /// How a file of a pack stands.
    enum Standing {
        WHOLE,
        MISSING,
        DAMAGED
    }

    /// The folder this machine uses: `YIMEN_MODELS`, or `yimen/models` in the user's cache.
    public static ModelFolder usual(Map<String, String> environment) {
        String own = environment.getOrDefault("YIMEN_MODELS", "");
        if (!own.isBlank()) {
            return new ModelFolder(Path.of(own));
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base =
                cache.startsWith("/")
                        ? Path.of(cache)
                        : Path.of(environment.getOrDefault("HOME", "/var/cache"), ".cache");
        return new ModelFolder(base.resolve("yimen").resolve("models"));
    }

    /// Free on the disk on which the models are, or will be.
    long freeBytes() {
        Path there = root.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there.toFile().getUsableSpace();
    }

    Path of(Lock.Pack pack) {
        return root.resolve(pack.id());
    }

    /// Whether there is such a file, whole or not.
    public boolean has(Lock.Pack pack, String name) {
        return Files.exists(of(pack).resolve(name));
    }

    Standing look(Lock.Pack pack, Lock.PackFile file) throws ModelException {
        Path path = of(pack).resolve(file.name());
        try {
            if (!Files.exists(path)) {
                return Standing.MISSING;
            }
            return Digest.matches(path, file.print()) ? Standing.WHOLE : Standing.DAMAGED;
        } catch (IOException e) {
            throw new ModelException(path + " cannot be read", e);
        }
    }

    /// The bytes of a file, checked in memory: what is loaded is what was checked.
    ///
    /// @return empty when the file is not there
    public Optional<byte[]> load(Lock.Pack pack, String name) throws ModelException {
        var file = pack.files().stream().filter(f -> f.name().equals(name)).findFirst();
        if (file.isEmpty()) {
            throw new ModelException("the lock knows no file " + name + " in " + pack.id());
        }
        Path path = of(pack).resolve(name);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (!Digest.of(bytes).equals(file.get().print().sha256())) {
                throw damaged(pack, name);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new ModelException(path + " cannot be read", e);
        }
    }

    /// Where a file lies, for an engine that reads it itself; every byte was checked just now.
    ///
    /// @return empty when the file is not there
    public Optional<Path> checked(Lock.Pack pack, String name) throws ModelException {
        var file = pack.files().stream().filter(f -> f.name().equals(name)).findFirst();
        if (file.isEmpty()) {
            throw new ModelException("the lock knows no file " + name + " in " + pack.id());
        }
        return switch (look(pack, file.get())) {
            case WHOLE -> Optional.of(of(pack).resolve(name));
            case MISSING -> Optional.empty();
            case DAMAGED -> throw damaged(pack, name);
        };
    }

    private static ModelException damaged(Lock.Pack pack, String name) {
        return new ModelException(
                pack.id() + "/" + name + " is damaged: packaging/models fetch " + pack.id());
    }

    /// Lays a file in its place, whole or not at all: checked, on the disk, then renamed.
    void keep(Lock.Pack pack, Lock.PackFile file, byte[] bytes) throws ModelException {
        if (!Digest.of(bytes).equals(file.print().sha256())) {
            throw new ModelException(file.name() + " is not the file that the lock names");
        }
        Path folder = of(pack);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, file.name(), ".part");
            try {
                Files.write(part, bytes);
                Files.setPosixFilePermissions(part, READABLE);
                try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(
                        part,
                        folder.resolve(file.name()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new ModelException(folder + " cannot be written", e);
        }
    }
}
