package kiosk.matter;

/// Whom a matter serves.
public enum Audience {
    /// A person.
    PERSON,
    /// A company or other organisation.
    LEGAL
}
