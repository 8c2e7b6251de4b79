package kiosk.matter;

/// How surely we know who stands here (`domain.md` §2.3).
public enum Assurance {
    /// Nobody asked.
    L1,
    /// A card was present and read.
    L2,
    /// Card and one of: staff witness, one-time code to the phone on record, face.
    L3,
    /// L3 and a second factor.
    L4
}
