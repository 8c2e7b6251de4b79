package kiosk.matter.pack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Properties;

/// An order to go back to a lower version: `rollback.properties` beside the pack folders. It holds
/// only while `from` is active. Without a signature it leads to the kept previous version alone.
record Rollback(String pack, String from, String to, String keyId, String signature) {
    static final String FILE = "rollback.properties";

    static Optional<Rollback> read(Path door) throws IOException {
        Path file = door.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return Optional.of(
                new Rollback(
                        lines.getProperty("pack", ""),
                        lines.getProperty("from", ""),
                        lines.getProperty("to", ""),
                        lines.getProperty("keyId", ""),
                        lines.getProperty("signature", "")));
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
        PublicKey key = trust.keys().get(keyId);
        if (key == null || (TrustRoot.development(keyId) && !trust.allowDevelopment())) {
            return false;
        }
        return PackSignature.valid(key, bytes(pack, from, to), signature);
    }
}
