package kiosk.avatar.face;

/// The shape of a mouth as five numbers, so that shapes can be mixed.
///
/// @param open 0 closed to 1 wide open
/// @param wide -1 narrow to 1 spread
/// @param round 0..1, how much the lips are rounded
/// @param teeth 0..1, how much of the upper teeth shows
/// @param tongue 0..1, how high the tongue lies
public record Lips(double open, double wide, double round, double teeth, double tongue) {

    /// The shape between this one and `other`.
    ///
    /// @param share 0 is this shape, 1 is `other`
    public Lips mix(Lips other, double share) {
        double s = Math.clamp(share, 0, 1);
        return new Lips(
                between(open, other.open, s),
                between(wide, other.wide, s),
                between(round, other.round, s),
                between(teeth, other.teeth, s),
                between(tongue, other.tongue, s));
    }

    private static double between(double from, double to, double share) {
        return from * (1 - share) + to * share;
    }
}
