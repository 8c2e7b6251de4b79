package kiosk.avatar.hearing.microphone;

import java.util.Arrays;
import kiosk.avatar.hearing.Microphone;

/// Sound at another rate as sound at [Microphone#RATE], piece by piece. What lies above the half of
/// the lower rate is taken out first, so that it does not fold down into speech.
///
/// Not thread-safe.
public final class Resampler {

    /// Crossings of the filter's curve on each side.
    private static final int CROSSINGS = 16;

    /// Where the filter begins to fall, as a share of the highest frequency that fits.
    private static final double EDGE = 0.92;

    private final int up;
    private final int down;
    private final int half;
    private final float[][] phases;
    private float[] kept;
    private int keptLength;

    /// Of the next sample to be made: `up`-th parts of an input sample after the first kept one.
    private long position;

    /// @param rate samples a second of what comes in
    public Resampler(int rate) {
        int common = common(rate, Microphone.RATE);
        up = Microphone.RATE / common;
        down = rate / common;
        double cut = EDGE * Math.min(1, (double) Microphone.RATE / rate);
        half = (int) Math.ceil(CROSSINGS / cut);
        phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = phase((double) phase / up, cut);
        }
        kept = new float[4 * half];
        keptLength = half;
        position = (long) half * up;
    }

    private static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }

    /// Weights of the samples from `half − 1` before to `half` behind a place between two samples.
    private float[] phase(double between, double cut) {
        float[] weights = new float[2 * half];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = i - (half - 1) - between;
            double window = 0.5 + 0.5 * Math.cos(Math.PI * Math.clamp(x / half, -1, 1));
            double sinc = x == 0 ? cut : Math.sin(Math.PI * cut * x) / (Math.PI * x);
            weights[i] = (float) (window * sinc);
            sum += window * sinc;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    /// The next piece; the last few samples come with the piece after it.
    public short[] next(short[] pcm) {
        if (up == down) {
            return pcm.clone();
        }
        keep(pcm);
        int most = (int) (((keptLength - half) * (long) up - position) / down + 1);
        short[] result = new short[Math.max(0, most)];
        int made = 0;
        while (position / up + half < keptLength && made < result.length) {
            result[made++] = at((int) (position / up), (int) (position % up));
            position += down;
        }
        int used = (int) (position / up) - (half - 1);
        if (used > 0) {
            System.arraycopy(kept, used, kept, 0, keptLength - used);
            keptLength -= used;
            position -= (long) used * up;
        }
        return made == result.length ? result : Arrays.copyOf(result, made);
    }

    /// All of a sound at once.
    public static short[] all(short[] pcm, int rate) {
        var resampler = new Resampler(rate);
        short[] longer = Arrays.copyOf(pcm, pcm.length + resampler.half + 1);
        return resampler.next(longer);
    }

    private void keep(short[] pcm) {
        if (keptLength + pcm.length > kept.length) {
            kept = Arrays.copyOf(kept, 2 * (keptLength + pcm.length));
        }
        for (short sample : pcm) {
            kept[keptLength++] = sample;
        }
    }

    private short at(int sample, int phase) {
        float[] weights = phases[phase];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * kept[sample - (half - 1) + i];
        }
        return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
