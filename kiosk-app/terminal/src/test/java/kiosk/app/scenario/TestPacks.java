package kiosk.app.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kiosk.matter.PackException;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.PackSigner;
import kiosk.matter.pack.TrustRoot;

/// Packs of the test resources, with the repository's templates, signed here.
final class TestPacks {
    private static final Path PACKS = Path.of("..", "packs");
    private static final Path OURS = Path.of("src/test/resources/packs");

    private TestPacks() {}

    static LoadedPack load(String name, Path folder) throws IOException, PackException {
        Path copy = Files.createDirectories(folder.resolve("pack-" + name));
        copy(OURS.resolve(name), copy);
        copy(PACKS.resolve("suzhou/templates"), copy.resolve("templates"));
        PackSigner.read(PACKS.resolve("keys/dev-2026.private.pem")).sign(copy, "");
        return PackLoader.load(
                copy,
                TrustRoot.read(
                        List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                        TrustRoot.DevelopmentKeys.ALLOWED));
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
