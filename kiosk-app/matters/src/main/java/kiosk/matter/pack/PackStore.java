package kiosk.matter.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.matter.PackException;

/// The terminal's own folder of packs: `id@version/`, each complete or not there.
final class PackStore {
    private static final String COMING = ".coming";

    private final Path folder;
    private final TrustRoot trust;

    PackStore(Path folder, TrustRoot trust) {
        this.folder = folder;
        this.trust = trust;
    }

    /// Removes what a cut left half-copied, and tells what was active.
    ShelfState begin() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                if (path.toString().endsWith(COMING)) {
                    remove(path);
                }
            }
        }
        return ShelfState.read(folder);
    }

    void write(ShelfState state) throws IOException {
        state.write(folder);
    }

    /// Names of the versions here.
    List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.endsWith(COMING))
                    .sorted()
                    .toList();
        }
    }

    /// A version, verified again; empty where it is not here. It was compiled in full before it was
    /// put here.
    Optional<LoadedPack> load(String name) throws PackException {
        Path pack = folder.resolve(name);
        return name.isEmpty() || !Files.isDirectory(pack)
                ? Optional.empty()
                : Optional.of(PackLoader.open(pack, trust));
    }

    /// Refuses other content under an id and version that is kept: a case may run on it. While a
    /// pack is developed its version may stay; a kept one that is spoilt is no obstacle.
    void refuseAnother(LoadedPack pack) throws PackException {
        if (!pack.signer().development() && !keeps(pack, true)) {
            throw new PackException(
                    PackReader.PACK,
                    0,
                    0,
                    "same-version: another " + pack.id() + " is kept on this machine");
        }
    }

    /// Whether it is here, byte for byte; `unknown` where none of this version can be read here.
    private boolean keeps(LoadedPack pack, boolean unknown) {
        try {
            Optional<LoadedPack> kept = load(pack.id().toString());
            return kept.map(k -> k.files().digests().equals(pack.files().digests()))
                    .orElse(unknown);
        } catch (PackException e) {
            return unknown; // spoilt: it is replaced by a sound one
        }
    }

    /// Puts a verified pack here: beside first, on the disk, then in one move.
    void keep(LoadedPack pack) throws IOException {
        if (keeps(pack, false)) {
            return;
        }
        Path target = folder.resolve(pack.id().toString());
        Path coming = folder.resolve(pack.id() + COMING);
        remove(coming);
        for (Map.Entry<String, byte[]> file : pack.files().all().entrySet()) {
            Path path = coming.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(
                    path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        }
        remove(target); // spoilt, or a development pack of the same version
        Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The pack folders of a door: itself, or those in it.
    static List<Path> packsIn(Path door) throws IOException {
        if (Files.isRegularFile(door.resolve(PackReader.PACK))) {
            return List.of(door);
        }
        if (!Files.isDirectory(door)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(door)) {
            return all.filter(path -> Files.isRegularFile(path.resolve(PackReader.PACK)))
                    .sorted()
                    .toList();
        }
    }

    /// Changes while somebody still copies. One folder that cannot be read stops no other.
    static String fingerprint(Path pack) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> walk = Files.walk(pack)) {
            for (Path path : walk.sorted().toList()) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    all.append(path)
                            .append(Files.size(path))
                            .append(Files.getLastModifiedTime(path).toMillis());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return "unreadable";
        }
        return PackFiles.sha256(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path one : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
