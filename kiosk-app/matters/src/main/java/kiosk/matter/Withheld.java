package kiosk.matter;

/// Stands for a PIN in an answer that is replayed: the digits do not stand in the journal, so that
/// they cannot be checked again, nor handed in anew. They stand in the sealed hand-in until central
/// has acknowledged it.
public enum Withheld {
    /// Something was typed here, and fitted.
    PIN
}
