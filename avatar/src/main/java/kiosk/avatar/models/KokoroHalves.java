package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.models.Onnx.Node;

/// Kokoro in two halves, so that speech begins before its clause is made. The first (a tenth of the
/// work) knows the whole clause: how long each symbol lasts, and for each half frame what is to be
/// heard. The second turns any stretch of that into sound.
///
/// What ties the second half to the whole clause are its norms: each takes the mean and the
/// variance of every channel over all of the clause. Here they are given from outside instead, all
/// in one tensor, the means first.
public final class KokoroHalves {

    /// 512 channels, two values for each frame of 25 ms.
    public static final String FEATURES = "/decoder/decoder/decode.3/Div_4_output_0";

    /// The voice's source in the frequency domain: 22 channels, 120 values for each frame, and one.
    public static final String SOURCE = "/decoder/decoder/generator/Concat_3_output_0";

    /// The style, 128 values.
    public static final String STYLE = "/decoder/Slice_output_0";

    /// How many frames each symbol lasts.
    public static final String FRAMES = "/encoder/Clip_output_0";

    /// Means and variances of the norms.
    public static final String LEVELS = "levels";

    /// The sound, 600 samples for each frame.
    public static final String AUDIO = "audio";

    private static final String MEAN = "/ReduceMean";
    private static final String VARIANCE = "/ReduceMean_2";
    private static final String OPERATION = "ReduceMean";
    private static final String SIZES = "levels/sizes";

    private KokoroHalves() {}

    static byte[] draft(byte[] model) throws ModelException {
        return checked(model)
                .part(floats(FEATURES, SOURCE, STYLE, FRAMES), new LinkedHashMap<>())
                .bytes();
    }

    static byte[] sound(byte[] model) throws ModelException {
        var half = second(checked(model));
        var norms = norms(half);
        var nodes = new ArrayList<>(half.nodes());
        nodes.removeAll(norms);
        var axis = Node.attribute("axis", 1);
        nodes.addFirst(
                new Node(
                        "Split",
                        LEVELS,
                        List.of(LEVELS, SIZES),
                        norms.stream().map(Node::output).toList(),
                        List.of(axis),
                        ""));
        var weights = new LinkedHashMap<>(half.weights());
        weights.put(SIZES, Onnx.tensor(SIZES, sizes(half, norms)));
        var given = new LinkedHashMap<>(half.inputs());
        given.putAll(floats(LEVELS));
        return new Onnx(half.around(), nodes, weights, given, half.outputs())
                .part(half.outputs(), given)
                .bytes();
    }

    private static Onnx checked(byte[] model) throws ModelException {
        var all = Onnx.read(model);
        var makers = all.makers();
        for (String name : List.of(FEATURES, SOURCE, STYLE, FRAMES, AUDIO)) {
            if (!makers.containsKey(name)) {
                throw new ModelException("nothing makes " + name + ": not this model");
            }
        }
        return all;
    }

    private static Onnx second(Onnx model) {
        return model.part(floats(AUDIO), floats(FEATURES, SOURCE, STYLE));
    }

    /// Those of means first, then those of variances.
    private static List<Node> norms(Onnx half) throws ModelException {
        var all = half.nodes().stream().filter(n -> n.operation().equals(OPERATION)).toList();
        var ordered = new ArrayList<Node>();
        for (String kind : List.of(MEAN, VARIANCE)) {
            all.stream().filter(n -> n.name().endsWith(kind)).forEach(ordered::add);
        }
        if (all.isEmpty() || ordered.size() != all.size()) {
            throw new ModelException("the norms have other names: not this model");
        }
        return ordered;
    }

    /// How many channels each norm has: half of what the style gives it.
    private static List<Long> sizes(Onnx half, List<Node> norms) throws ModelException {
        var all = new ArrayList<Long>();
        for (var norm : norms) {
            String place = norm.name().substring(1, norm.name().lastIndexOf('/'));
            byte[] bias = half.weights().get(place.replace('/', '.') + ".fc.bias");
            if (bias == null) {
                throw new ModelException("the style does not reach a norm: not this model");
            }
            all.add(Tensor.read(bias).dimensions().getFirst() / 2);
        }
        return all;
    }

    private static Map<String, byte[]> floats(String... names) {
        var all = new LinkedHashMap<String, byte[]>();
        for (String name : names) {
            all.put(name, Onnx.value(name, Onnx.FLOAT));
        }
        return all;
    }
}
