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
        for (int i = 0; i < spelled.length(); i++) {
            visitor.tap("#key-" + spelled.charAt(i));
        }
        while (!visitor.sees("#candidate-" + c)) {
            visitor.tap("#candidates-next");
        }
        visitor.tap("#candidate-" + c);
    }
}
