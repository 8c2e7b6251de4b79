package kiosk.app.document;

/// A filled text: Chinese, and under it the visit's language where that is another one.
///
/// @param second empty where only Chinese is printed, or both would be the same
public record Words(String main, String second) {

    public Words {
        if (second.equals(main)) {
            second = "";
        }
    }

    /// The same in every language.
    public static Words of(String text) {
        return new Words(text, "");
    }

    /// True when there is a second line.
    public boolean bilingual() {
        return !second.isEmpty();
    }
}
