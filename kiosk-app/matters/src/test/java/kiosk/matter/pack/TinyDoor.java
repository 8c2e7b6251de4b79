package kiosk.matter.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import kiosk.matter.testing.Packs;

/// A terminal's door and store in a folder, and the key that signs for it.
record TinyDoor(Path dir, Path door, PackSigner signer, TrustRoot trust, PackShelf.Fit fit) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path TINY = Path.of("src/test/resources/fixtures/packs/tiny");

    static TinyDoor in(Path dir) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new TinyDoor(
                dir,
                Files.createDirectories(dir.resolve("door")),
                new PackSigner("city-2026", pair.getPrivate()),
                new TrustRoot(Map.of("city-2026", pair.getPublic()), false),
                _ -> {});
    }

    /// The same for a program that can use other packs.
    TinyDoor fitting(PackShelf.Fit other) {
        return new TinyDoor(dir, door, signer, trust, other);
    }

    PackShelf shelf() {
        return new PackShelf(
                door, dir.resolve("store"), trust, new PackShelf.Rules("0.5.0", () -> TODAY, fit));
    }

    /// The tiny pack with another head, signed.
    Path made(Path folder, UnaryOperator<String> head) throws Exception {
        Packs.copy(TINY, folder);
        Path file = folder.resolve("pack.yaml");
        Files.writeString(file, head.apply(Files.readString(file)));
        signer.sign(folder, "");
        return folder;
    }
}
