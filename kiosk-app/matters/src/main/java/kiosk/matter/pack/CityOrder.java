package kiosk.matter.pack;

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
record CityOrder(String from, PackId to, long serial, String keyId, String signature)
        implements Order {
    static final String FILE = "city.properties";

    /// Empty where there is none or it says nothing that can be followed.
    static Optional<CityOrder> read(Path door) {
        return DoorFile.read(door.resolve(FILE))
                .map(file ->
                        new CityOrder(
                                file.text("from"),
                                new PackId(file.text("pack"), file.text("version")),
                                Order.serial(file.text("serial")),
                                file.text("keyId"),
                                file.text("signature")))
                .filter(CityOrder::sound);
    }

    boolean sound() {
        return NAME.matcher(from).matches()
                && NAME.matcher(to.id()).matches()
                && NAME.matcher(to.version()).matches()
                && serial >= 0
                && !from.equals(to.id());
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String target() {
        return to.toString();
    }

    @Override
    public byte[] bytes() {
        return ("yimen city\n" + from + "\n" + to + "\n" + serial).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean signed(TrustRoot trust) {
        return DoorFile.signed(trust, keyId, bytes(), signature);
    }
}
