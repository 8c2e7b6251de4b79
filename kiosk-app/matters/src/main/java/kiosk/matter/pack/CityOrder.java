package kiosk.matter.pack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Properties;
import kiosk.matter.PackId;

/// An order to serve another city: `city.properties` beside the pack folders. It holds only while a
/// pack of `from` is active, and only with a trusted signature: whoever can put a file at the door
/// cannot make a terminal another city's.
///
/// @param from id of the pack that serves now
/// @param to the pack that serves from then on
record CityOrder(String from, PackId to, String keyId, String signature) {
    static final String FILE = "city.properties";

    static Optional<CityOrder> read(Path door) throws IOException {
        Path file = door.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(file)));
        return Optional.of(
                new CityOrder(
                        lines.getProperty("from", ""),
                        new PackId(lines.getProperty("pack", ""), lines.getProperty("version", "")),
                        lines.getProperty("keyId", ""),
                        lines.getProperty("signature", "")));
    }

    /// What is signed.
    static byte[] bytes(String from, PackId to) {
        return ("yimen city\n" + from + "\n" + to).getBytes(StandardCharsets.UTF_8);
    }

    boolean signed(TrustRoot trust) {
        PublicKey key = trust.keys().get(keyId);
        if (key == null || (TrustRoot.development(keyId) && !trust.allowDevelopment())) {
            return false;
        }
        return PackSignature.valid(key, bytes(from, to), signature);
    }
}
