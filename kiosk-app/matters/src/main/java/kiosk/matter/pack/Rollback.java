package kiosk.matter.pack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// An order to go back to a pack that was kept: `rollback.properties` beside the pack folders. It
/// holds only while `from` is active. Without a signature it leads to the kept previous version of
/// the same pack alone, never to another city.
///
/// @param from the version it leads away from: of the same pack, or, written `id@version`, of the
///   city that was served since
/// @param serial 0 in an order without a signature
record Rollback(String pack, String from, String to, long serial, String keyId, String signature)
        implements Order {
    static final String FILE = "rollback.properties";

    /// Empty where there is none or it says nothing that can be followed.
    static Optional<Rollback> read(Path door) {
        return DoorFile.read(door.resolve(FILE))
                .map(file ->
                        new Rollback(
                                file.text("pack"),
                                file.text("from"),
                                file.text("to"),
                                Order.serial(file.lines().getProperty("serial", "0")),
                                file.text("keyId"),
                                file.text("signature")))
                .filter(Rollback::sound);
    }

    boolean sound() {
        String away = active();
        int at = away.indexOf('@');
        return NAME.matcher(pack).matches()
                && NAME.matcher(to).matches()
                && NAME.matcher(away.substring(0, at)).matches()
                && NAME.matcher(away.substring(at + 1)).matches()
                && serial >= 0
                && !away.equals(target());
    }

    /// What it leads away from, `id@version`.
    String active() {
        return from.contains("@") ? from : pack + "@" + from;
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String target() {
        return pack + "@" + to;
    }

    @Override
    public byte[] bytes() {
        return ("yimen rollback\n" + pack + "\n" + from + "\n" + to + "\n" + serial)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean signed(TrustRoot trust) {
        return DoorFile.signed(trust, keyId, bytes(), signature);
    }
}
