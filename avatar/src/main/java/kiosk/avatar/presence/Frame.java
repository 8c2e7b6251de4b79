package kiosk.avatar.presence;

import java.util.Arrays;

/// One picture: three bytes a point (blue, green, red), rows from above.
///
/// The bytes belong to whoever gave it and are overwritten by the next picture: use it before
/// asking for another.
public record Frame(int width, int height, byte[] bgr) {

    /// Three bytes a point.
    public static final int CHANNELS = 3;

    private static final int STEP = 997;
    private static final int DARK = 12;

    public Frame {
        if (width <= 0 || height <= 0 || bgr.length < width * height * CHANNELS) {
            throw new IllegalArgumentException("a picture of " + width + " by " + height);
        }
    }

    /// Whether nothing is to be seen in it: the lens is covered, or there is no light.
    boolean dark() {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < width * height * CHANNELS; i += STEP) {
            sum += bgr[i] & 0xFF;
            count++;
        }
        return sum < (long) DARK * count;
    }

    /// Nothing of it is left.
    void wipe() {
        Arrays.fill(bgr, (byte) 0);
    }
}
