package kiosk.matter.pack;

import java.util.regex.Pattern;

/// What a file beside the pack folders asks for: another pack than the next version.
sealed interface Order permits CityOrder, Rollback {
    /// A pack or a version, as an order may name it: never a path.
    Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// Its file's name.
    String file();

    /// The pack it leads to, `id@version`.
    String target();

    /// Every signed order has a number of its own, higher than those before.
    long serial();

    /// What is signed.
    byte[] bytes();

    /// Whether a trusted key signed it.
    boolean signed(TrustRoot trust);

    /// Tells it from every other order.
    default String print() {
        return PackFiles.sha256(bytes());
    }

    /// The number, -1 where the text is none.
    static long serial(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
