package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.models.Onnx.Node;

/// Finds the convolutions of a dynamically quantised graph and puts something else in their place:
///
/// `DynamicQuantizeLinear → ConvInteger → [Add bias] → Cast → Mul scales`
final class QuantisedConvolutions {

    private final Onnx model;
    private final Map<String, Node> makers;
    private final Map<String, List<Node>> takers = new HashMap<>();

    QuantisedConvolutions(Onnx model) {
        this.model = model;
        makers = model.makers();
        for (var node : model.nodes()) {
            node.inputs()
                    .forEach(
                            each -> takers.computeIfAbsent(each, _ -> new ArrayList<>()).add(node));
        }
    }

    /// One of them.
    ///
    /// @param node the integer convolution: value, weight, and the zero points of both
    /// @param quantised what makes its value, with scale and zero point
    /// @param scale of the weight
    /// @param bias the float one, if it has one
    /// @param out what is made in the end
    record Convolution(Node node, Node quantised, String scale, List<String> bias, String out) {

        String weight() {
            return node.inputs().get(1);
        }

        String zero() {
            return node.inputs().get(3);
        }
    }

    /// What comes in the place of one.
    @FunctionalInterface
    interface Rewriting {
        List<Node> instead(Convolution convolution) throws ModelException;
    }

    /// @param weights those the new operations take besides
    Onnx instead(Rewriting rewriting, Map<String, byte[]> weights) throws ModelException {
        var instead = new HashMap<String, List<Node>>();
        for (var node : model.nodes()) {
            if (node.operation().equals("ConvInteger")) {
                var one = convolution(node);
                instead.put(one.out(), rewriting.instead(one));
            }
        }
        var nodes = new ArrayList<Node>();
        for (var node : model.nodes()) {
            nodes.addAll(instead.getOrDefault(node.output(), List.of(node)));
        }
        var all = new LinkedHashMap<>(model.weights());
        all.putAll(weights);
        return new Onnx(model.around(), nodes, all, model.inputs(), model.outputs())
                .part(model.outputs(), new LinkedHashMap<>());
    }

    private Convolution convolution(Node node) throws ModelException {
        if (node.inputs().size() != 4) {
            throw new ModelException("an integer convolution without zero points: not this model");
        }
        var next = taker(node.output());
        var bias = List.<String>of();
        if (next.operation().equals("Add")) {
            var shaped = maker(other(next, node.output()), "Reshape");
            var whole = maker(shaped.inputs().getFirst(), "Cast");
            var floor = maker(whole.inputs().getFirst(), "Floor");
            bias = List.of(maker(floor.inputs().getFirst(), "Div").inputs().getFirst());
            next = taker(next.output());
        }
        var scaled = taker(next.output());
        if (!next.operation().equals("Cast") || !scaled.operation().equals("Mul")) {
            throw new ModelException("an integer convolution that ends otherwise: not this model");
        }
        var quantised = maker(node.inputs().getFirst(), "DynamicQuantizeLinear");
        var scales = maker(other(scaled, next.output()), "Mul");
        String scale = other(scales, quantised.outputs().get(1));
        return new Convolution(node, quantised, scale, bias, scaled.output());
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
