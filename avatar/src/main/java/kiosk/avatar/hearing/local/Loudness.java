package kiosk.avatar.hearing.local;

import java.util.OptionalDouble;

/// How loud it is: for the picture of listening, and to tell a noisy room from a quiet one.
final class Loudness {

    /// Of 32 ms each: about ten times a second.
    private static final int FRAMES_A_LEVEL = 3;

    private static final double QUIET_DB = -60;
    private static final double LOUD_DB = -10;

    /// Above it is a room in which something sounds.
    private static final double NOISE_DB = -42;

    private static final double NOISY_SHARE = 0.3;

    private double loudest = QUIET_DB;
    private int frames;
    private int noisy;

    /// The next frame; a level when it is time for one.
    OptionalDouble next(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += (double) sample * sample;
        }
        double db = 20 * Math.log10(Math.sqrt(sum / frame.length) / Short.MAX_VALUE + 1e-9);
        loudest = Math.max(loudest, db);
        noisy += db > NOISE_DB ? 1 : 0;
        frames++;
        if (frames % FRAMES_A_LEVEL != 0) {
            return OptionalDouble.empty();
        }
        double share = Math.clamp((loudest - QUIET_DB) / (LOUD_DB - QUIET_DB), 0, 1);
        loudest = QUIET_DB;
        return OptionalDouble.of(share);
    }

    /// True when something sounded for much of the time.
    boolean noisy() {
        return noisy > NOISY_SHARE * frames;
    }
}
