package kiosk.app.tour;

import java.util.Locale;
import kiosk.app.typing.PinyinInput;

/// A visitor's fingers on the pad that writes Chinese.
record ChineseKeys(Visitor visitor) {

    /// One character: by its sound where it has one.
    void write(String c) throws TourFailure {
        String spelled = PinyinInput.shared().spelling(c);
        if (spelled.isEmpty()) {
            boolean letter = Character.isLetter(c.charAt(0));
            visitor.tap(letter ? "#mode-latin" : "#mode-digits");
            String key = c.equals(".") ? "dot" : letter ? c.toLowerCase(Locale.ROOT) : c;
            visitor.tap("#key-" + key);
            return;
        }
        visitor.tap("#mode-pinyin");
        for (char letter : spelled.toCharArray()) {
            visitor.tap("#key-" + letter);
        }
        while (!visitor.sees("#candidate-" + c)) {
            visitor.tap("#candidates-next");
        }
        visitor.tap("#candidate-" + c);
    }
}
