package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kiosk.avatar.models.Onnx.Node;
import kiosk.avatar.models.QuantisedConvolutions.Convolution;

/// Writes the large convolutions of a dynamically quantised graph as products of matrices of bytes,
/// which a processor that multiplies bytes does four times as fast as floats: a row for each
/// moment, with what each tap of the convolution sees beside one another. The engine has no fast
/// kernel for `ConvInteger` itself (below 1.31), and its product is fast only with signed weights.
///
/// A processor *without* such instructions would add two products in sixteen bits, which is too
/// little for them: there the graph of [DirectConvolutions] is right.
final class ByteConvolutions {

    /// With fewer channels nothing is gained.
    private static final long WIDE = 128;

    /// Rounding what tells the durations and the pitch would be heard, and takes no time.
    private static final String WORTH = "/decoder/decoder/";

    private static final String OWN = "com.microsoft";
    private static final long TO_THE_END = Long.MAX_VALUE;
    private static final byte[] TURNED = Drawing.numbers("perm", 0, 2, 1);

    private final Onnx model;
    private final Map<String, byte[]> weights = new LinkedHashMap<>();

    private ByteConvolutions(Onnx model) {
        this.model = model;
    }

    static byte[] of(byte[] model) throws ModelException {
        var one = new ByteConvolutions(Onnx.read(model));
        return new QuantisedConvolutions(one.model).instead(one::instead, one.weights).bytes();
    }

    private List<Node> instead(Convolution convolution) throws ModelException {
        var weight = tensor(convolution.weight());
        if (weight.dimensions().size() != 3) {
            throw new ModelException("a convolution over more than time: not this model");
        }
        var node = convolution.node();
        boolean plain =
                node.numbers("strides").equals(List.of(1L))
                        && node.numbers("group").equals(List.of(1L));
        boolean wide = weight.dimensions().get(0) >= WIDE && weight.dimensions().get(1) >= WIDE;
        return plain && wide && node.name().startsWith(WORTH)
                ? product(convolution, weight)
                : DirectConvolutions.direct(convolution);
    }

    private List<Node> product(Convolution convolution, Tensor weight) throws ModelException {
        String out = convolution.out();
        var quantised = convolution.quantised().outputs();
        var nodes = new ArrayList<Node>();
        nodes.add(Node.of("Transpose", List.of(quantised.get(0)), out + "/rows").with(TURNED));
        String rows = beside(convolution, weight.dimensions().getLast(), nodes);
        weights.put(out + "/w", turned(weight).bytes(out + "/w"));
        weights.put(out + "/w0", signed(tensor(convolution.zero())).bytes(out + "/w0"));
        var inputs =
                new ArrayList<>(
                        List.of(
                                rows,
                                out + "/w",
                                quantised.get(1),
                                convolution.scale(),
                                quantised.get(2),
                                out + "/w0"));
        inputs.addAll(convolution.bias());
        String made = out + "/made";
        nodes.add(new Node("MatMulIntegerToFloat", made, inputs, List.of(made), List.of(), OWN));
        nodes.add(
                new Node(
                        "Transpose",
                        convolution.node().name(),
                        List.of(made),
                        List.of(out),
                        List.of(TURNED),
                        ""));
        return nodes;
    }

    /// In each row what every tap sees at its moment, the silence beside the ends with it.
    private String beside(Convolution convolution, long taps, List<Node> nodes)
            throws ModelException {
        String out = convolution.out();
        String rows = out + "/rows";
        if (taps == 1) {
            return rows;
        }
        var node = convolution.node();
        long apart = node.numbers("dilations").getFirst();
        var pads = node.numbers("pads");
        long reach = apart * (taps - 1);
        if (pads.size() != 2 || pads.get(0) + pads.get(1) != reach) {
            throw new ModelException("a convolution that changes the length: not this model");
        }
        String zero = convolution.quantised().outputs().get(2);
        String ends = numbers(0, pads.get(0), 0, 0, pads.get(1), 0);
        nodes.add(Node.of("Pad", List.of(rows, ends, zero), out + "/padded"));
        var seen = new ArrayList<String>();
        for (long tap = 0; tap < taps; tap++) {
            String one = out + "/tap" + tap;
            long from = tap * apart;
            String to = numbers(from == reach ? TO_THE_END : from - reach);
            nodes.add(
                    Node.of("Slice", List.of(out + "/padded", numbers(from), to, numbers(1)), one));
            seen.add(one);
        }
        nodes.add(Node.of("Concat", seen, out + "/beside").with(Node.attribute("axis", 2)));
        return out + "/beside";
    }

    private String numbers(long... values) {
        var all = LongStream.of(values).boxed().toList();
        String name = "numbers" + all;
        weights.computeIfAbsent(name, each -> Onnx.tensor(each, all));
        return name;
    }

    private Tensor tensor(String name) throws ModelException {
        byte[] tensor = model.weights().get(name);
        if (tensor == null) {
            throw new ModelException(name + " is no weight: not this model");
        }
        return Tensor.read(tensor);
    }

    /// From output, input, tap to tap, input, output; signed.
    private static Tensor turned(Tensor weight) throws ModelException {
        int outputs = Math.toIntExact(weight.dimensions().get(0));
        int inputs = Math.toIntExact(weight.dimensions().get(1));
        int taps = Math.toIntExact(weight.dimensions().get(2));
        byte[] from = signed(weight).values();
        byte[] to = new byte[from.length];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                for (int tap = 0; tap < taps; tap++) {
                    to[(tap * inputs + input) * outputs + output] =
                            from[(output * inputs + input) * taps + tap];
                }
            }
        }
        var dimensions = List.of((long) taps * inputs, (long) outputs);
        return new Tensor(dimensions, Tensor.SIGNED_BYTE, to);
    }

    /// The same distances from zero point to value: both move by 128.
    private static Tensor signed(Tensor bytes) throws ModelException {
        if (bytes.type() == Tensor.SIGNED_BYTE) {
            return bytes;
        }
        if (bytes.type() != Tensor.BYTE) {
            throw new ModelException("a convolution of other numbers: not this model");
        }
        byte[] values = bytes.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] ^= (byte) 0x80;
        }
        return new Tensor(bytes.dimensions(), Tensor.SIGNED_BYTE, values);
    }
}
