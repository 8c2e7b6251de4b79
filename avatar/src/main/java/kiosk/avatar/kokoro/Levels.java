package kiosk.avatar.kokoro;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/// What the norms of the model's second half would find over a whole clause, told before it is
/// made: a few numbers of the clause's source (how much of it is voice, how high, how long) say
/// nearly all of it. Learnt once for each speaker from clauses that were made whole:
/// `packaging/bench levels`; why, and what it is worth: decision 0015.
final class Levels {

    private static final int FACTS = 2 * Model.Draft.SOURCES + 1;

    /// Frames, so that the length is a number like the others.
    private static final float LONG = 100f;

    /// What lies further from all that was learnt is not believed.
    private static final double FAR = 4;

    private final float[] usual;
    private final float[] spread;
    private final float[] levels;
    private final float[][] weights;
    private final float[][] ways;

    /// @param usual the facts in the middle
    /// @param spread how far they go from it
    /// @param levels in the middle: the means, then the natural logarithms of the deviations
    /// @param weights of each fact on each way
    /// @param ways in which levels move together
    Levels(float[] usual, float[] spread, float[] levels, float[][] weights, float[][] ways) {
        this.usual = usual;
        this.spread = spread;
        this.levels = levels;
        this.weights = weights;
        this.ways = ways;
    }

    /// Those of this speaker; empty where none were learnt.
    static Optional<Levels> of(String speaker) {
        var file = Levels.class.getResourceAsStream("levels/" + speaker + ".bin");
        if (file == null) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(file))) {
            return Optional.of(read(in));
        } catch (IOException e) {
            throw new IllegalStateException("the levels of " + speaker + " cannot be read", e);
        }
    }

    static Levels read(DataInputStream in) throws IOException {
        int facts = in.readInt();
        int ways = in.readInt();
        int levels = in.readInt();
        return new Levels(
                floats(in, facts),
                floats(in, facts),
                halves(in, levels),
                rows(in, facts, ways),
                rows(in, ways, levels));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(usual.length);
        out.writeInt(ways.length);
        out.writeInt(levels.length);
        for (float[] each : new float[][] {usual, spread}) {
            for (float value : each) {
                out.writeFloat(value);
            }
        }
        write(out, levels);
        for (float[][] each : new float[][][] {weights, ways}) {
            for (float[] row : each) {
                write(out, row);
            }
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }

    private static float[][] rows(DataInputStream in, int rows, int columns) throws IOException {
        float[][] all = new float[rows][];
        for (int row = 0; row < rows; row++) {
            all[row] = halves(in, columns);
        }
        return all;
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] all = new float[count];
        for (int i = 0; i < count; i++) {
            all[i] = in.readFloat();
        }
        return all;
    }

    private static float[] halves(DataInputStream in, int count) throws IOException {
        float[] all = new float[count];
        for (int i = 0; i < count; i++) {
            all[i] = Float.float16ToFloat(in.readShort());
        }
        return all;
    }

    /// Mean and deviation of each part of the source over the clause, and how long it is.
    static float[] facts(Model.Draft draft) {
        float[] facts = new float[FACTS];
        float[] source = draft.source();
        int width = source.length / Model.Draft.SOURCES;
        for (int row = 0; row < Model.Draft.SOURCES; row++) {
            double sum = 0;
            double squares = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                sum += source[i];
                squares += (double) source[i] * source[i];
            }
            double mean = sum / width;
            facts[2 * row] = (float) mean;
            facts[2 * row + 1] = (float) Math.sqrt(Math.max(0, squares / width - mean * mean));
        }
        facts[FACTS - 1] = draft.length() / LONG;
        return facts;
    }

    /// Means, then variances, as the model wants them.
    float[] of(Model.Draft draft) {
        float[] facts = facts(draft);
        double[] along = new double[ways.length];
        for (int i = 0; i < usual.length; i++) {
            double fact = Math.clamp((facts[i] - usual[i]) / spread[i], -FAR, FAR);
            for (int way = 0; way < along.length; way++) {
                along[way] += fact * weights[i][way];
            }
        }
        float[] all = levels.clone();
        for (int way = 0; way < along.length; way++) {
            for (int i = 0; i < all.length; i++) {
                all[i] += (float) (along[way] * ways[way][i]);
            }
        }
        for (int i = all.length / 2; i < all.length; i++) {
            all[i] = (float) Math.exp(2 * all[i]);
        }
        return all;
    }
}
