package kiosk.matter.testing;

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
import org.jspecify.annotations.Nullable;

/// Packs for tests: the repository's own, or a copy of it to spoil.
public final class Packs {

    private static final Path ROOT = Path.of("..", "packs");

    private static @Nullable LoadedPack shared;

    private Packs() {}

    public static Path suzhou() {
        return ROOT.resolve("suzhou");
    }

    public static TrustRoot trust() throws IOException {
        return TrustRoot.read(
                List.of(ROOT.resolve("keys/dev-2026.public.pem")),
                TrustRoot.DevelopmentKeys.ALLOWED);
    }

    public static PackSigner signer() throws IOException {
        return PackSigner.read(ROOT.resolve("keys/dev-2026.private.pem"));
    }

    public static void copy(Path from, Path into) throws IOException {
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

    /// A pack of the test resources, signed here.
    public static LoadedPack fixture(String name) throws IOException, PackException {
        Path copy = Files.createTempDirectory(Path.of("target"), "pack");
        copy(Path.of("src/test/resources/fixtures/packs", name), copy);
        signer().sign(copy, "");
        return PackLoader.load(copy, trust());
    }

    /// The repository's pack in a copy signed here, independent of the committed signature; loaded
    /// once for all tests, it is immutable.
    public static synchronized LoadedPack shared() throws IOException, PackException {
        if (shared == null) {
            Path copy = Files.createTempDirectory(Path.of("target"), "pack");
            copy(suzhou(), copy);
            signer().sign(copy, "");
            shared = PackLoader.load(copy, trust());
        }
        return shared;
    }
}
