package kiosk.matter;

/// One thing still missing for a matter, for the one-time notice (一次性告知).
///
/// @param id of the condition or the material
/// @param what condition or material in words
/// @param remedy what to do or bring
public record Lack(Kind kind, String id, Texts what, Texts remedy) {
    /// What is missing.
    public enum Kind {
        CONDITION,
        MATERIAL
    }
}
