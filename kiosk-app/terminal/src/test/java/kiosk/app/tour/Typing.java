package kiosk.app.tour;

import java.util.Locale;

/// Words and numbers, key by key, on the pad that is up.
record Typing(Fingers fingers) {

    void type(String text) throws TourFailure {
        for (int i = 0; i < text.length(); i++) {
            String c = text.substring(i, i + 1);
            String key = c.equals(".") ? "dot" : c.equals(" ") ? "space" : c;
            boolean small = Character.isLetter(c.charAt(0)) && !fingers.sees("#key-" + key);
            fingers.tap("#key-" + (small ? key.toLowerCase(Locale.ROOT) : key));
        }
    }
}
