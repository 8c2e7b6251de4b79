package kiosk.avatar.face;

/// What is worn; colours as `#RRGGBB`.
///
/// @param cut how it is made
/// @param coat upper colour of the coat
/// @param coatShade lower colour of the coat, lapels and sleeve
/// @param trim scarf, tie, piping, shirt or bands
/// @param trimShade the fold of the trim that lies behind
/// @param knot the knot of the scarf, buttons or zip
public record Outfit(
        Cut cut, String coat, String coatShade, String trim, String trimShade, String knot) {

    /// How clothes are made.
    public enum Cut {
        /// Jacket with lapels, white shirt, a scarf at the neck.
        SUIT,
        /// Jacket with lapels, white shirt, a tie.
        TIE,
        /// A jacket with a standing collar and knotted buttons.
        TANG,
        /// A shirt with a sleeveless work jacket over it.
        VEST,
        /// A wind jacket, closed, with bands that shine.
        JACKET
    }

    /// The house's own: pine green with a seal-red scarf.
    public static final Outfit HOUSE =
            new Outfit(Cut.SUIT, "#0E5A52", "#0A453F", "#B3331F", "#96281A", "#C8412B");

    /// For emergencies and out-of-service pages: slate with an amber scarf.
    public static final Outfit SOBER =
            new Outfit(Cut.SUIT, "#3C4C58", "#2C3A45", "#C98A1B", "#A06C10", "#DDA23C");

    /// Colour of the sleeve.
    String sleeve() {
        return cut == Cut.VEST ? trimShade : coatShade;
    }
}
