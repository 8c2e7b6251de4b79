package kiosk.avatar.voice;

/// What is to be said.
///
/// @param text as it stands on the screen; data, never markup
/// @param pace 1 is the usual speed, less is slower
public record Speech(String text, Language language, double pace) {

    /// Speed for large type: slower, still natural.
    public static final double ELDER_PACE = 0.85;

    /// In which language.
    public enum Language {
        MANDARIN,
        ENGLISH
    }

    /// The same words in part.
    public Speech part(int from, int to) {
        return new Speech(text.substring(from, to), language, pace);
    }
}
