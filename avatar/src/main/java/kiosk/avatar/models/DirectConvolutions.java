package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiosk.avatar.models.Onnx.Node;
import kiosk.avatar.models.QuantisedConvolutions.Convolution;

/// Takes the quantisation of what goes into a convolution out of a dynamically quantised graph: it
/// becomes `Conv(x, (w − zero) · scale, bias)`. Its weights stay eight bits in the file.
final class DirectConvolutions {

    private DirectConvolutions() {}

    static byte[] of(byte[] model) throws ModelException {
        return new QuantisedConvolutions(Onnx.read(model))
                .instead(DirectConvolutions::direct, Map.of())
                .bytes();
    }

    static List<Node> direct(Convolution convolution) {
        String out = convolution.out();
        String w = out + "/w";
        var inputs = new ArrayList<>(List.of(convolution.quantised().inputs().getFirst(), w));
        inputs.addAll(convolution.bias());
        var node = convolution.node();
        var direct = new Node("Conv", node.name(), inputs, List.of(out), node.attributes(), "");
        byte[] toFloat = Node.attribute("to", Onnx.FLOAT);
        // not DequantizeLinear: the engine would do that anew at each run
        return List.of(
                Node.of("Cast", List.of(convolution.weight()), w + "8").with(toFloat),
                Node.of("Cast", List.of(convolution.zero()), w + "0").with(toFloat),
                Node.of("Sub", List.of(w + "8", w + "0"), w + "-"),
                Node.of("Mul", List.of(w + "-", convolution.scale()), w),
                direct);
    }
}
