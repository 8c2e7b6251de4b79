package kiosk.matter.pack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Properties;

/// A signed order beside the pack folders: a small properties file in UTF-8.
record DoorFile(Properties lines) {
    static final int BYTES_MAX = 4096;

    /// The file, empty where there is none or it is not such a file.
    static Optional<DoorFile> read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES_MAX + 1);
        } catch (IOException e) {
            return Optional.empty(); // nobody else's order or pack waits for it
        }
        if (bytes.length > BYTES_MAX) {
            return Optional.empty();
        }
        try {
            Properties lines = new Properties();
            lines.load(
                    new StringReader(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString()));
            return Optional.of(new DoorFile(lines));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // told by PackOrders
        }
    }

    String text(String key) {
        return lines.getProperty(key, "");
    }

    /// Whether these bytes were signed with this key, and the key is good enough here.
    static boolean signed(TrustRoot trust, String keyId, byte[] bytes, String signature) {
        PublicKey key = trust.keys().get(keyId);
        return key != null
                && (!TrustRoot.development(keyId) || trust.allowDevelopment())
                && PackSignature.valid(key, bytes, signature);
    }
}
