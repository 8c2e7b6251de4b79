package kiosk.matter;

/// Stands for a PIN in an answer that is replayed: the digits are written down nowhere, so that
/// they cannot be checked again, nor handed in.
public enum Withheld {
    /// Something was typed here, and fitted.
    PIN
}
