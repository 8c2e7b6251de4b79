package kiosk.app.machine.doctor;

import kiosk.matter.Texts;

/// What one look found.
///
/// @param about what was looked at, a short word
/// @param what was found
/// @param remedy what to do; empty texts where all is well
public record Sign(String about, Health health, Texts what, Texts remedy) {

    /// How bad it is.
    public enum Health {
        WELL,
        /// Works, but somebody should look.
        CARE,
        /// The kiosk cannot serve.
        ILL
    }

    static Sign well(String about, String zh, String en) {
        return new Sign(about, Health.WELL, Texts.of(zh, en), Texts.of("", ""));
    }

    static Sign care(String about, Texts what, Texts remedy) {
        return new Sign(about, Health.CARE, what, remedy);
    }

    static Sign ill(String about, Texts what, Texts remedy) {
        return new Sign(about, Health.ILL, what, remedy);
    }
}
