package kiosk.app.ui;

/// How big one drawing unit is on this glass. Screens are laid out in drawing units; one unit is
/// one pixel of a 21.5-inch full-HD display (0.248 mm), where every size of the look was measured.
///
/// @param unit pixels of this window per drawing unit
/// @param width of the window in drawing units
/// @param height of the window in drawing units
/// @param unitsPerMm drawing units per millimetre on this glass
public record Sizes(double unit, double width, double height, double unitsPerMm) {

    /// Short side of the layout the look was drawn for.
    private static final double SHORT_SIDE = 1080;

    private static final double UNITS_PER_MM = 4.034;

    /// Below this width (in units) the layout would not hold: a display that small keeps the layout
    /// and has smaller targets.
    private static final double GROW_MAX = 1.08;

    private static final double MM_PER_INCH = 25.4;

    /// Sizes for a window of these pixels, which fills (or stands for) a display of this diagonal.
    public static Sizes of(double widthPx, double heightPx, double diagonalInches) {
        double fitting = Math.min(widthPx, heightPx) / SHORT_SIDE;
        double pxPerMm = Math.hypot(widthPx, heightPx) / (diagonalInches * MM_PER_INCH);
        double unit = Math.clamp(pxPerMm / UNITS_PER_MM, fitting, fitting * GROW_MAX);
        return new Sizes(unit, widthPx / unit, heightPx / unit, pxPerMm / unit);
    }

    /// This many millimetres on the glass, in drawing units.
    public double mm(double millimetres) {
        return millimetres * unitsPerMm;
    }

    /// True when the window is wider than high.
    public boolean landscape() {
        return width > height;
    }
}
