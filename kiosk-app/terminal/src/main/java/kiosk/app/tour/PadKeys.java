package kiosk.app.tour;

import java.util.Locale;
import kiosk.app.typing.PinyinInput;

/// Words and numbers, key by key, on the pad that is up.
record PadKeys(Hand hand) {

    /// What touches the keys.
    interface Hand {
        /// Touches the one node with this id.
        void touch(String id) throws TourFailure;

        /// Whether something with this id could be touched now.
        boolean sees(String id) throws TourFailure;
    }

    void type(String text) throws TourFailure {
        for (int point : text.codePoints().toArray()) {
            String c = Character.toString(point);
            if (hand.sees("#mode-pinyin") && point != ' ') {
                inChinese(c, point);
            } else {
                String key = name(c);
                boolean small = Character.isLetter(point) && !hand.sees("#key-" + key);
                hand.touch("#key-" + (small ? key.toLowerCase(Locale.ROOT) : key));
            }
        }
    }

    /// One character on the pad that writes Chinese: by its sound where it has one.
    private void inChinese(String c, int point) throws TourFailure {
        String spelled = PinyinInput.shared().spelling(c);
        if (spelled.isEmpty()) {
            boolean letter = Character.isLetter(point);
            hand.touch(letter ? "#mode-latin" : "#mode-digits");
            hand.touch("#key-" + (letter ? c.toLowerCase(Locale.ROOT) : name(c)));
            return;
        }
        hand.touch("#mode-pinyin");
        for (int i = 0; i < spelled.length(); i++) {
            hand.touch("#key-" + spelled.charAt(i));
        }
        while (!hand.sees("#candidate-" + c)) {
            hand.touch("#candidates-next");
        }
        hand.touch("#candidate-" + c);
    }

    private static String name(String c) {
        return switch (c) {
            case "." -> "dot";
            case " " -> "space";
            default -> c;
        };
    }
}
