package kiosk.app.document;

/// The one line beside a check code.
public final class HowToCheck {
    private HowToCheck() {}

    /// With the address where there is one.
    public static Words words(FrameWords words, DocumentFrame frame) {
        return frame.checkAddress().isEmpty()
                ? words.say(FrameWords.Key.HOW_TO_CHECK_PLAIN, frame.language())
                : words.say(FrameWords.Key.HOW_TO_CHECK, frame.language(), frame.checkAddress());
    }
}
