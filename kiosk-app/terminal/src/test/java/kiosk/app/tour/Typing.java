package kiosk.app.tour;

import java.util.Locale;
import kiosk.app.typing.PinyinInput;

/// Words and numbers, key by key, on the pad that is up.
record Typing(Fingers fingers) {

    void type(String text) throws TourFailure {
        for (int i = 0; i < text.length(); i++) {
            String c = text.substring(i, i + 1);
            if (fingers.sees("#mode-pinyin") && !c.equals(" ")) {
                write(c);
                continue;
            }
            String key = c.equals(".") ? "dot" : c.equals(" ") ? "space" : c;
            boolean small = Character.isLetter(c.charAt(0)) && !fingers.sees("#key-" + key);
            fingers.tap("#key-" + (small ? key.toLowerCase(Locale.ROOT) : key));
        }
    }

    /// One character on the pad that writes Chinese: by its sound where it has one.
    private void write(String c) throws TourFailure {
        String spelled = PinyinInput.shared().spelling(c);
        if (spelled.isEmpty()) {
            boolean letter = Character.isLetter(c.charAt(0));
            fingers.tap(letter ? "#mode-latin" : "#mode-digits");
            String key = c.equals(".") ? "dot" : letter ? c.toLowerCase(Locale.ROOT) : c;
            fingers.tap("#key-" + key);
            return;
        }
        fingers.tap("#mode-pinyin");
        for (char letter : spelled.toCharArray()) {
            fingers.tap("#key-" + letter);
        }
        while (!fingers.sees("#candidate-" + c)) {
            fingers.tap("#candidates-next");
        }
        fingers.tap("#candidate-" + c);
    }
}
