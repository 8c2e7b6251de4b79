package kiosk.matter.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// An order to go back to a lower version: `rollback.properties` beside the pack folders. It holds
/// only while `from` is active. Without a signature it leads to the kept previous version alone.
record Rollback(String pack, String from, String to, String keyId, String signature) {
    static final String FILE = "rollback.properties";

    static Optional<Rollback> read(Path door) throws IOException {
        return DoorFile.read(door.resolve(FILE))
                .map(file ->
                        new Rollback(
                                file.text("pack"),
                                file.text("from"),
                                file.text("to"),
                                file.text("keyId"),
                                file.text("signature")));
    }

    /// The version it leads away from: of the same pack, or, written `id@version`, of the city that
    /// was served since.
    String active() {
        return from.contains("@") ? from : pack + "@" + from;
    }

    /// What is signed.
    static byte[] bytes(String pack, String from, String to) {
        return ("yimen rollback\n" + pack + "\n" + from + "\n" + to)
                .getBytes(StandardCharsets.UTF_8);
    }

    boolean signed(TrustRoot trust) {
        return DoorFile.signed(trust, keyId, bytes(pack, from, to), signature);
    }
}
