package kiosk.matter.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
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
        return DoorFile.read(door.resolve(FILE))
                .map(file ->
                        new CityOrder(
                                file.text("from"),
                                new PackId(file.text("pack"), file.text("version")),
                                file.text("keyId"),
                                file.text("signature")));
    }

    /// What is signed.
    static byte[] bytes(String from, PackId to) {
        return ("yimen city\n" + from + "\n" + to).getBytes(StandardCharsets.UTF_8);
    }

    boolean signed(TrustRoot trust) {
        return DoorFile.signed(trust, keyId, bytes(from, to), signature);
    }
}
