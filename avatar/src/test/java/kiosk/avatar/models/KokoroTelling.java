package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kiosk.avatar.models.Onnx.Node;

/// The voice's second half with its norms put back: it takes their levels from what it is given and
/// tells them, so that it can be learnt what they depend on.
public final class KokoroTelling {

    private static final String AXES = "levels/axes";
    private static final long LAST = 2;

    private KokoroTelling() {}

    /// @param half what [Conversion#SOUND_HALF] gave
    public static byte[] of(byte[] half) throws ModelException {
        var model = Onnx.read(half);
        var split = model.nodes().getFirst();
        int norms = split.outputs().size() / 2;
        var means = split.outputs().subList(0, norms);
        var variances = split.outputs().subList(norms, 2 * norms);
        var nodes = new ArrayList<Node>();
        for (var node : model.nodes().subList(1, model.nodes().size())) {
            int norm = node.operation().equals("Sub") ? means.indexOf(node.inputs().get(1)) : -1;
            if (norm < 0 || nodes.stream().anyMatch(n -> n.output().equals(means.get(norm)))) {
                nodes.add(node);
                continue;
            }
            String off = node.output();
            String mean = means.get(norm);
            nodes.add(Node.of("ReduceMean", List.of(node.inputs().getFirst(), AXES), mean));
            nodes.add(node);
            nodes.add(Node.of("Mul", List.of(off, off), off + "/squares"));
            nodes.add(Node.of("ReduceMean", List.of(off + "/squares", AXES), variances.get(norm)));
        }
        nodes.add(
                Node.of("Concat", split.outputs(), KokoroHalves.LEVELS)
                        .with(Node.attribute("axis", 1)));
        var weights = new LinkedHashMap<>(model.weights());
        weights.put(AXES, Onnx.tensor(AXES, List.of(LAST)));
        var inputs = new LinkedHashMap<>(model.inputs());
        inputs.remove(KokoroHalves.LEVELS);
        var outputs = new LinkedHashMap<>(model.outputs());
        outputs.put(KokoroHalves.LEVELS, Onnx.value(KokoroHalves.LEVELS, Onnx.FLOAT));
        return new Onnx(model.around(), nodes, weights, inputs, outputs).bytes();
    }
}
