package kiosk.avatar.models;

/// The 80 triangular filters through which Whisper looks at a spectrum of 201 lines at 16 kHz: the
/// scale of Slaney's auditory toolbox, each filter of the same area.
final class MelFilters {

    static final int FILTERS = 80;
    static final int LINES = 201;

    private static final double RATE = 16_000;
    private static final double HERTZ_A_MEL = 200.0 / 3;
    private static final double BEND_HERTZ = 1000;
    private static final double BEND_MEL = BEND_HERTZ / HERTZ_A_MEL;
    private static final double STEP = Math.log(6.4) / 27;

    private MelFilters() {}

    /// Filter after filter.
    static float[] all() {
        double[] edges = edges();
        float[] all = new float[FILTERS * LINES];
        for (int f = 0; f < FILTERS; f++) {
            double area = 2.0 / (edges[f + 2] - edges[f]);
            for (int line = 0; line < LINES; line++) {
                double hertz = line * (RATE / 2) / (LINES - 1);
                double rising = (hertz - edges[f]) / (edges[f + 1] - edges[f]);
                double falling = (edges[f + 2] - hertz) / (edges[f + 2] - edges[f + 1]);
                float height = (float) Math.max(0, Math.min(rising, falling));
                all[f * LINES + line] = (float) (height * area);
            }
        }
        return all;
    }

    private static double[] edges() {
        double top = BEND_MEL + Math.log(RATE / 2 / BEND_HERTZ) / STEP;
        double[] edges = new double[FILTERS + 2];
        for (int i = 0; i < edges.length; i++) {
            double mel = top * i / (edges.length - 1);
            edges[i] =
                    mel < BEND_MEL
                            ? mel * HERTZ_A_MEL
                            : BEND_HERTZ * Math.exp(STEP * (mel - BEND_MEL));
        }
        return edges;
    }
}
