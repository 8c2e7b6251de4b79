package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.models.Onnx.Node;

/// Takes the quantisation of what goes into a convolution out of a dynamically quantised graph:
///
/// `DynamicQuantizeLinear → ConvInteger → [Add bias] → Cast → Mul scales` becomes `Conv(x, (w −
/// zero) · scale, bias)`. Its weights stay eight bits in the file.
final class DirectConvolutions {

    private final Onnx model;
    private final Map<String, Node> makers;
    private final Map<String, List<Node>> takers = new HashMap<>();

    private DirectConvolutions(Onnx model) {
        this.model = model;
        makers = model.makers();
        for (var node : model.nodes()) {
            node.inputs()
                    .forEach(
                            each -> takers.computeIfAbsent(each, _ -> new ArrayList<>()).add(node));
        }
    }

    static byte[] of(byte[] model) throws ModelException {
        return new DirectConvolutions(Onnx.read(model)).done().bytes();
    }

    private Onnx done() throws ModelException {
        var instead = new HashMap<String, List<Node>>();
        for (var node : model.nodes()) {
            if (node.operation().equals("ConvInteger")) {
                var end = end(node);
                instead.put(end.scaled().output(), direct(node, end));
            }
        }
        var nodes = new ArrayList<Node>();
        for (var node : model.nodes()) {
            nodes.addAll(instead.getOrDefault(node.output(), List.of(node)));
        }
        var all = new Onnx(model.around(), nodes, model.weights(), model.inputs(), model.outputs());
        return all.part(model.outputs(), new LinkedHashMap<>());
    }

    /// What follows an integer convolution.
    ///
    /// @param scaled the multiplication that ends it
    /// @param scale what it multiplies with: the product of the scales of value and weight
    /// @param bias the float one, if it has one
    private record End(Node scaled, Node scale, List<String> bias) {}

    private End end(Node convolution) throws ModelException {
        var next = taker(convolution.output());
        var bias = List.<String>of();
        if (next.operation().equals("Add")) {
            var shaped = maker(other(next, convolution.output()), "Reshape");
            var whole = maker(shaped.inputs().getFirst(), "Cast");
            var floor = maker(whole.inputs().getFirst(), "Floor");
            bias = List.of(maker(floor.inputs().getFirst(), "Div").inputs().getFirst());
            next = taker(next.output());
        }
        var scaled = taker(next.output());
        if (!next.operation().equals("Cast") || !scaled.operation().equals("Mul")) {
            throw new ModelException("an integer convolution that ends otherwise: not this model");
        }
        return new End(scaled, maker(other(scaled, next.output()), "Mul"), bias);
    }

    private List<Node> direct(Node convolution, End end) throws ModelException {
        var in = convolution.inputs();
        if (in.size() != 4) {
            throw new ModelException("an integer convolution without zero points: not this model");
        }
        var quantised = maker(in.get(0), "DynamicQuantizeLinear");
        String scale = other(end.scale(), quantised.outputs().get(1));
        String out = end.scaled().output();
        String w = out + "/w";
        var inputs = new ArrayList<>(List.of(quantised.inputs().getFirst(), w));
        inputs.addAll(end.bias());
        var direct =
                new Node(
                        "Conv",
                        convolution.name(),
                        inputs,
                        List.of(out),
                        convolution.attributes(),
                        "");
        byte[] toFloat = Node.attribute("to", Onnx.FLOAT);
        // not DequantizeLinear: the engine would do that anew at each run
        return List.of(
                Node.of("Cast", List.of(in.get(1)), w + "8").with(toFloat),
                Node.of("Cast", List.of(in.get(3)), w + "0").with(toFloat),
                Node.of("Sub", List.of(w + "8", w + "0"), w + "-"),
                Node.of("Mul", List.of(w + "-", scale), w),
                direct);
    }

    private Node maker(String value, String operation) throws ModelException {
        var node = makers.get(value);
        if (node == null || !node.operation().equals(operation)) {
            throw new ModelException(value + " comes of no " + operation + ": not this model");
        }
        return node;
    }

    private Node taker(String value) throws ModelException {
        var all = takers.getOrDefault(value, List.of());
        if (all.size() != 1) {
            throw new ModelException(value + " goes to " + all.size() + ": not this model");
        }
        return all.getFirst();
    }

    private static String other(Node node, String one) {
        return node.inputs().getFirst().equals(one) ? node.inputs().get(1) : node.inputs().get(0);
    }
}
