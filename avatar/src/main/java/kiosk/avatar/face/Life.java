package kiosk.avatar.face;

/// What keeps her alive between words: breath, blink and sway, as pure functions of time, so that
/// two renderings of one second are the same picture.
///
/// @param seed which blink pattern; two machines side by side should not blink together
public record Life(long seed) {

    private static final double BREATH_HZ = 0.25;
    private static final double BREATH_UNITS = 2;
    private static final double SWAY_DEGREES = 1.6;
    private static final double BLINK_SLOT_S = 4.0;
    private static final double BLINK_S = 0.16;

    /// How far the body is raised, `-2..2` units of the drawing.
    public double breath(double seconds) {
        return BREATH_UNITS * Math.sin(2 * Math.PI * BREATH_HZ * seconds);
    }

    /// How far the eyes are open, 1 to 0. One blink in every four seconds, at a moment that the
    /// seed chooses.
    public double eyes(double seconds) {
        long slot = (long) Math.floor(seconds / BLINK_SLOT_S);
        double start = slot * BLINK_SLOT_S + unit(slot) * (BLINK_SLOT_S - BLINK_S);
        double into = (seconds - start) / BLINK_S;
        return into < 0 || into > 1 ? 1 : Math.abs(2 * into - 1);
    }

    /// How far the head is tilted, in degrees; two slow waves that do not meet, within ±2°.
    public double sway(double seconds) {
        return SWAY_DEGREES
                * (0.7 * Math.sin(2 * Math.PI * 0.07 * seconds + unit(-1) * 6)
                        + 0.4 * Math.sin(2 * Math.PI * 0.113 * seconds));
    }

    /// The pose at this moment with nothing said.
    public Pose pose(double seconds, Mood mood) {
        return new Pose(
                Viseme.SIL.lips(),
                mood,
                0,
                0,
                eyes(seconds),
                sway(seconds),
                breath(seconds),
                Gesture.NONE,
                0);
    }

    /// SplitMix64 of seed and index as a number in `0..1`.
    private double unit(long index) {
        long z = seed + index * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1.0p-53;
    }
}
