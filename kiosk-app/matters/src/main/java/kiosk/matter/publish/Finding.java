package kiosk.matter.publish;

import kiosk.matter.Texts;
import kiosk.matter.yaml.At;

/// Something an author should know about a pack before it is signed.
///
/// @param code stable word for tools and tests (`field.no-source`)
/// @param sentence what is wrong
/// @param remedy what to do about it
public record Finding(At at, Severity severity, String code, Texts sentence, Texts remedy) {

    /// How bad it is.
    public enum Severity {
        /// The pack cannot be signed.
        ERROR,
        /// Worth a look; the pack can be signed.
        WARNING
    }

    /// Whether it stops the signature.
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// `file:line`, or the file alone.
    public String place() {
        return at.file() + (at.line() > 0 ? ":" + at.line() : "");
    }
}
