package kiosk.avatar.face;

/// Who serves; all are made of the same parts.
public enum Person {
    /// Xiao Men.
    WOMAN,
    MAN,
    /// A woman with grey hair and glasses.
    ELDER
}
