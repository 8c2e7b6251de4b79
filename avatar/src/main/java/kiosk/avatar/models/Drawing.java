package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A graph that is drawn here, operation after operation. What an operation makes is known by a
/// name, which the next one takes.
final class Drawing {

    /// Where the engine's own operations are.
    private static final String OWN = "com.microsoft";

    private static final int FORMAT = 8;
    private static final int OPERATIONS = 17;
    private static final int HALF = 10;

    private final List<Onnx.Node> nodes = new ArrayList<>();
    private final Map<String, byte[]> weights = new LinkedHashMap<>();
    private final Map<String, byte[]> inputs = new LinkedHashMap<>();
    private final Map<String, byte[]> outputs = new LinkedHashMap<>();

    /// @return what it makes
    String make(String operation, String... of) {
        return make(operation, List.of(), of);
    }

    String make(String operation, List<byte[]> attributes, String... of) {
        return several("", operation, attributes, 1, of).getFirst();
    }

    /// One of the engine's own.
    String own(String operation, List<byte[]> attributes, String... of) {
        return several(OWN, operation, attributes, 1, of).getFirst();
    }

    /// Parts along one dimension, each as long as told.
    List<String> parts(String whole, int axis, long... lengths) {
        var along = List.of(number("axis", axis));
        return several("", "Split", along, lengths.length, whole, longs(lengths));
    }

    private List<String> several(
            String domain, String operation, List<byte[]> attributes, int count, String... of) {
        String name = operation + nodes.size();
        var made = IntStream.range(0, count).mapToObj(i -> i == 0 ? name : name + "-" + i).toList();
        nodes.add(new Onnx.Node(operation, name, Arrays.asList(of), made, attributes, domain));
        return made;
    }

    /// Something that is given from outside.
    String given(String name, int type) {
        inputs.put(name, Onnx.value(name, type));
        return name;
    }

    /// Something that is wanted outside, under this name.
    void wanted(String name, String made) {
        nodes.add(Onnx.Node.of("Identity", List.of(made), name));
        outputs.put(name, Onnx.value(name, Onnx.FLOAT));
    }

    String floats(float[] values, long... shape) {
        return weight(Tensor.of(values, shape));
    }

    String one(double value) {
        return floats(new float[] {(float) value});
    }

    String longs(long... values) {
        return weight(Tensor.of(values));
    }

    String bytes(byte[] values, long... shape) {
        return weight(Tensor.of(Tensor.BYTE, values, shape));
    }

    /// Kept in half precision in the file, widened when it is loaded.
    String halves(byte[] values, long... shape) {
        String kept = weight(Tensor.of(HALF, values, shape));
        return make("Cast", List.of(number("to", Onnx.FLOAT)), kept);
    }

    private String weight(Tensor tensor) {
        String name = "weight" + weights.size();
        weights.put(name, tensor.bytes(name));
        return name;
    }

    static byte[] number(String name, long value) {
        return Onnx.Node.attribute(name, value);
    }

    static byte[] numbers(String name, long... values) {
        var attribute = new Wire.Writer(64).text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7).done();
    }

    static byte[] share(String name, float value) {
        return new Wire.Writer(32).text(1, name).real(2, value).number(20, 1).done();
    }

    byte[] done() {
        var standard = new Wire.Writer(16).text(1, "").number(2, OPERATIONS).done();
        var own = new Wire.Writer(32).text(1, OWN).number(2, 1).done();
        var around =
                List.of(
                        new Onnx.Field(new Wire.Writer(8).number(1, FORMAT).done()),
                        new Onnx.Field(new Wire.Writer(32).bytes(8, standard).done()),
                        new Onnx.Field(new Wire.Writer(48).bytes(8, own).done()));
        return new Onnx(around, nodes, weights, inputs, outputs).bytes();
    }
}
