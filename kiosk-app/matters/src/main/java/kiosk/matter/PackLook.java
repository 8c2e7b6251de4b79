package kiosk.matter;

/// The colours of a city: its own instead of the house's, `#RRGGBB` each.
///
/// Thread rule: immutable, any thread.
///
/// @param main of the buttons and the mark; white words stand on it
/// @param pressed the same while a finger is on it
/// @param ground behind marks and pictures; dark words stand on it
public record PackLook(String main, String pressed, String ground) {
    private static final double READABLE = 4.5;
    private static final double EASY = 7;
    private static final String INK = "#14212B";
    private static final String WHITE = "#FFFFFF";

    /// What words on these colours lack to be readable; empty when nothing.
    public String unreadable() {
        if (contrast(WHITE, main) < READABLE || contrast(WHITE, pressed) < READABLE) {
            return "white words on 'main' and 'pressed' need a contrast of 4.5 or more";
        }
        return !readable(ground) ? "dark words on 'ground' need a contrast of 7 or more" : "";
    }

    /// Whether dark words are easily read on this colour.
    static boolean readable(String ground) {
        return contrast(INK, ground) >= EASY;
    }

    /// Contrast of two colours as WCAG counts it, 1 to 21.
    static double contrast(String one, String other) {
        double a = light(one) + 0.05;
        double b = light(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double light(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
    }

    private static double part(int value) {
        double share = (value & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
