package kiosk.app.voice;

/// What may be said into the hall, where everybody hears it.
public interface Sayings {

    /// This text, or what is said instead.
    ///
    /// @param language `zh-Hans` or `en`
    String aloud(String text, String language);
}
