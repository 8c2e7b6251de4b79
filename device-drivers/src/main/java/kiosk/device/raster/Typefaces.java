package kiosk.device.raster;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The font families of this terminal, in order of preference. A family that is not installed is
/// left out, so that the same configuration fits machines with more or fewer fonts.
///
/// Thread rule: any thread.
public final class Typefaces {
    private final List<Font> fonts;

    private Typefaces(List<Font> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /// The families of `names` that are installed.
    public static Typefaces of(List<String> names) {
        var found = new ArrayList<Font>();
        for (String name : names) {
            var font = new Font(name, Font.PLAIN, 1);
            // An unknown family silently becomes the logical font `Dialog`.
            if (font.getFamily(Locale.ENGLISH).equalsIgnoreCase(name)) {
                found.add(font);
            }
        }
        return new Typefaces(found);
    }

    /// Families of Debian's packages `fonts-wqy-zenhei`, `fonts-noto-cjk`, `fonts-babelstone-han`
    /// (rare characters of names; `fonts-hanazono` where it is installed) and `fonts-dejavu-core`.
    public static Typefaces usual() {
        return of(
                List.of(
                        "WenQuanYi Zen Hei Mono",
                        "WenQuanYi Zen Hei",
                        "Noto Sans Mono CJK SC",
                        "Noto Sans CJK SC",
                        "BabelStone Han",
                        "HanaMinA",
                        "HanaMinB",
                        "DejaVu Sans Mono",
                        "DejaVu Sans"));
    }

    /// The families in use.
    public List<String> families() {
        return fonts.stream().map(font -> font.getFamily(Locale.ENGLISH)).toList();
    }

    /// Whether some family has the character.
    public boolean has(int codePoint) {
        return fontFor(codePoint).isPresent();
    }

    /// The characters of `text` that no family has, each once.
    public String missing(String text) {
        var missing = new StringBuilder();
        text.codePoints().filter(c -> !has(c)).distinct().forEach(missing::appendCodePoint);
        return missing.toString();
    }

    Optional<Font> fontFor(int codePoint) {
        return fonts.stream().filter(font -> font.canDisplay(codePoint)).findFirst();
    }
}
