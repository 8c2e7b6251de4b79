package kiosk.avatar.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.models.Onnx.Node;

/// Kokoro: the spectrum of the voice's source as a convolution with the waves it is made of. The
/// engine's `STFT` takes a quarter of the time of the model's first half for it.
final class SourceSpectrum {

    private static final String STFT = "STFT";
    private static final int SAMPLES = 20;
    private static final int STEP = 5;
    private static final int BINS = SAMPLES / 2 + 1;

    /// Where nothing is voiced the source is one constant (-0.0294), in whose spectrum the higher
    /// waves are nothing, and the lowest and the highest have no imaginary part at all. The model
    /// asks for their phases all the same, and what it got while its voices were chosen and the
    /// levels of its norms were learnt is what rounding leaves of them in the engine's operation.
    /// So that is put on top, in units of 1e-8; what is heard is some hundred times as much and
    /// more.
    private static final float[] ROUNDING = {
        0, 0, -2.22f, -2.18f, 4.57f, -3.92f, 8.34f, -7.43f, 0.27f, -7.87f, 0.31f, // real
        13.36f, 0, 1.69f, -3.52f, 4.64f, -6.27f, 1.46f, 1.62f, -1.18f, 3.38f, -13.08f,
    };

    private SourceSpectrum() {}

    static byte[] of(byte[] model) throws ModelException {
        var all = Onnx.read(model);
        var weights = new LinkedHashMap<>(all.weights());
        var nodes = new ArrayList<Node>();
        for (var node : all.nodes()) {
            nodes.addAll(
                    node.operation().equals(STFT) ? convolution(node, weights) : List.of(node));
        }
        if (nodes.size() == all.nodes().size()) {
            throw new ModelException("nothing takes a spectrum: not this model");
        }
        return new Onnx(all.around(), nodes, weights, all.inputs(), all.outputs())
                .part(all.outputs(), new LinkedHashMap<>())
                .bytes();
    }

    private static List<Node> convolution(Node stft, Map<String, byte[]> weights)
            throws ModelException {
        String out = stft.output();
        if (number(weights, stft, 1) != STEP || number(weights, stft, 3) != SAMPLES) {
            throw new ModelException("a spectrum of other length: not this model");
        }
        var waves = Tensor.of(waves(), 2L * BINS, 1, SAMPLES);
        var rest = Tensor.of(rounding(), 2L * BINS);
        weights.put(out + "/waves", waves.bytes(out + "/waves"));
        weights.put(out + "/rounding", rest.bytes(out + "/rounding"));
        weights.put(out + "/sound", Onnx.tensor(out + "/sound", List.of(1L, 1L, -1L)));
        weights.put(out + "/parts", Onnx.tensor(out + "/parts", List.of(1L, 2L, (long) BINS, -1L)));
        byte[] steps = Drawing.numbers("strides", STEP);
        byte[] order = Drawing.numbers("perm", 0, 3, 2, 1);
        return List.of(
                Node.of("Reshape", List.of(stft.inputs().getFirst(), out + "/sound"), out + "/one"),
                Node.of(
                                "Conv",
                                List.of(out + "/one", out + "/waves", out + "/rounding"),
                                out + "/flat")
                        .with(steps),
                Node.of("Reshape", List.of(out + "/flat", out + "/parts"), out + "/both"),
                Node.of("Transpose", List.of(out + "/both"), out).with(order));
    }

    private static long number(Map<String, byte[]> weights, Node node, int input)
            throws ModelException {
        byte[] tensor = weights.get(node.inputs().get(input));
        if (tensor == null || Tensor.read(tensor).type() != Onnx.INT64) {
            throw new ModelException("a spectrum of unknown length: not this model");
        }
        return ByteBuffer.wrap(Tensor.read(tensor).values())
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }

    /// Real parts first; each wave under a window that rises and falls once (Hann, periodic).
    private static float[] waves() {
        float[] values = new float[2 * BINS * SAMPLES];
        for (int bin = 0; bin < BINS; bin++) {
            boolean turns = bin % (BINS - 1) != 0;
            for (int at = 0; at < SAMPLES; at++) {
                double window = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * at / SAMPLES);
                double turn = 2 * Math.PI * bin * at / SAMPLES;
                values[bin * SAMPLES + at] = (float) (window * StrictMath.cos(turn));
                if (turns) {
                    values[(BINS + bin) * SAMPLES + at] = (float) (-window * StrictMath.sin(turn));
                }
            }
        }
        return values;
    }

    private static float[] rounding() {
        float[] values = ROUNDING.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1e-8f;
        }
        return values;
    }
}
