package kiosk.avatar.face;

/// What she wears, as `#RRGGBB`.
///
/// @param coat upper colour of the coat
/// @param coatShade lower colour of the coat, lapels and sleeve
/// @param scarf the scarf
/// @param scarfShade the fold of the scarf that lies behind
/// @param knot the knot of the scarf
public record Outfit(String coat, String coatShade, String scarf, String scarfShade, String knot) {

    /// The house's own: pine green with a seal-red scarf.
    public static final Outfit HOUSE =
            new Outfit("#0E5A52", "#0A453F", "#B3331F", "#96281A", "#C8412B");

    /// For emergencies and out-of-service pages: slate with an amber scarf.
    public static final Outfit SOBER =
            new Outfit("#3C4C58", "#2C3A45", "#C98A1B", "#A06C10", "#DDA23C");
}
