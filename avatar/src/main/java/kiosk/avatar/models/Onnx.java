package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A graph in ONNX's file format, taken apart as far as one is rewritten here; what is not touched
/// stays byte for byte.
///
/// @param around the fields of the model besides its graph, as they stand
/// @param nodes in the order of the file, which is one in which they can run
/// @param weights tensors by name
/// @param inputs by name
/// @param outputs by name
record Onnx(
        List<Field> around,
        List<Node> nodes,
        Map<String, byte[]> weights,
        Map<String, byte[]> inputs,
        Map<String, byte[]> outputs) {

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int GRAPH_NAME = 2;
    private static final int WEIGHT = 5;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_NAME = 8;
    private static final int VALUE_NAME = 1;

    static final int FLOAT = 1;
    static final int INT64 = 7;

    /// A field as it stands.
    record Field(byte[] bytes) {}

    /// One operation.
    ///
    /// @param attributes each as it stands in the file
    record Node(
            String operation,
            String name,
            List<String> inputs,
            List<String> outputs,
            List<byte[]> attributes,
            String domain) {

        private static final int INPUTS = 1;
        private static final int OUTPUTS = 2;
        private static final int NAME = 3;
        private static final int OPERATION = 4;
        private static final int ATTRIBUTE = 5;
        private static final int DOMAIN = 7;

        static Node of(String operation, List<String> inputs, String output) {
            return new Node(operation, output, inputs, List.of(output), List.of(), "");
        }

        Node with(byte[] attribute) {
            var all = new ArrayList<>(attributes);
            all.add(attribute);
            return new Node(operation, name, inputs, outputs, all, domain);
        }

        /// A number as an attribute.
        static byte[] attribute(String name, long value) {
            return new Wire.Writer(32).text(1, name).number(3, value).number(20, 2).done();
        }

        String output() {
            return outputs.getFirst();
        }

        /// The whole numbers of an attribute; none if the node has no such attribute.
        List<Long> numbers(String attribute) throws ModelException {
            for (byte[] each : attributes) {
                String named = "";
                var numbers = new ArrayList<Long>();
                var fields = new Wire.Reader(each, 0, each.length);
                while (fields.next()) {
                    switch (fields.field()) {
                        case 1 -> named = fields.text();
                        case 3, 8 -> numbers.addAll(fields.numbers());
                        default -> {} // its kind
                    }
                }
                if (named.equals(attribute)) {
                    return List.copyOf(numbers);
                }
            }
            return List.of();
        }

        private static Node read(Wire.Reader node) throws ModelException {
            String operation = "";
            String name = "";
            String domain = "";
            var inputs = new ArrayList<String>();
            var outputs = new ArrayList<String>();
            var attributes = new ArrayList<byte[]>();
            while (node.next()) {
                switch (node.field()) {
                    case INPUTS -> inputs.add(node.text());
                    case OUTPUTS -> outputs.add(node.text());
                    case NAME -> name = node.text();
                    case OPERATION -> operation = node.text();
                    case ATTRIBUTE -> attributes.add(node.value());
                    case DOMAIN -> domain = node.text();
                    default -> {} // a remark
                }
            }
            return new Node(operation, name, inputs, outputs, attributes, domain);
        }

        private byte[] bytes() {
            var node = new Wire.Writer(256);
            inputs.forEach(each -> node.text(INPUTS, each));
            outputs.forEach(each -> node.text(OUTPUTS, each));
            node.text(NAME, name).text(OPERATION, operation);
            attributes.forEach(each -> node.bytes(ATTRIBUTE, each));
            return domain.isEmpty() ? node.done() : node.text(DOMAIN, domain).done();
        }
    }

    static Onnx read(byte[] model) throws ModelException {
        var onnx =
                new Onnx(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        var all = new Wire.Reader(model, 0, model.length);
        while (all.next()) {
            if (all.field() == GRAPH && all.isMessage()) {
                onnx.readGraph(all.message()); // several are one
            } else {
                var field = new Wire.Writer(64);
                all.copyTo(field);
                onnx.around.add(new Field(field.done()));
            }
        }
        if (onnx.nodes.isEmpty()) {
            throw new ModelException("this is no graph: nothing is computed in it");
        }
        return onnx;
    }

    private void readGraph(Wire.Reader graph) throws ModelException {
        while (graph.next()) {
            switch (graph.field()) {
                case NODE -> nodes.add(Node.read(graph.message()));
                case WEIGHT -> weights.put(name(graph.message(), TENSOR_NAME), graph.value());
                case INPUT -> inputs.put(name(graph.message(), VALUE_NAME), graph.value());
                case OUTPUT -> outputs.put(name(graph.message(), VALUE_NAME), graph.value());
                default -> {} // its name, and shapes that are known again when it is loaded
            }
        }
    }

    private static String name(Wire.Reader message, int field) throws ModelException {
        while (message.next()) {
            if (message.field() == field && message.isMessage()) {
                return message.text();
            }
        }
        throw new ModelException("this is no graph: something in it has no name");
    }

    /// A value without a shape.
    static byte[] value(String name, int type) {
        var tensor = new Wire.Writer(8).number(1, type).done();
        var types = new Wire.Writer(16).bytes(1, tensor).done();
        return new Wire.Writer(64).text(VALUE_NAME, name).bytes(2, types).done();
    }

    /// A list of whole numbers as a tensor.
    static byte[] tensor(String name, List<Long> numbers) {
        var tensor = new Wire.Writer(64).number(TENSOR_DIMS, numbers.size()).number(2, INT64);
        numbers.forEach(each -> tensor.number(7, each));
        return tensor.text(TENSOR_NAME, name).done();
    }

    /// The nodes by what they make.
    Map<String, Node> makers() {
        var all = new HashMap<String, Node>();
        nodes.forEach(node -> node.outputs().forEach(each -> all.put(each, node)));
        return all;
    }

    /// Only what these outputs need, with these values given from outside.
    Onnx part(Map<String, byte[]> wanted, Map<String, byte[]> given) {
        var makers = makers();
        var needed = new HashSet<Node>();
        var named = new HashSet<String>();
        var open = new ArrayList<>(wanted.keySet());
        while (!open.isEmpty()) {
            String value = open.removeLast();
            if (!named.add(value) || given.containsKey(value) || !makers.containsKey(value)) {
                continue;
            }
            var maker = makers.get(value);
            if (needed.add(maker)) {
                open.addAll(maker.inputs());
            }
        }
        var ins = new LinkedHashMap<>(only(inputs, named));
        ins.putAll(given);
        return new Onnx(
                around,
                nodes.stream().filter(needed::contains).toList(),
                only(weights, named),
                ins,
                wanted);
    }

    private static Map<String, byte[]> only(Map<String, byte[]> all, Set<String> names) {
        var some = new LinkedHashMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }

    byte[] bytes() {
        int expected = weights.values().stream().mapToInt(w -> w.length + 64).sum() + (1 << 20);
        var graph = new Wire.Writer(expected);
        nodes.forEach(node -> graph.bytes(NODE, node.bytes()));
        graph.text(GRAPH_NAME, "graph");
        weights.values().forEach(each -> graph.bytes(WEIGHT, each));
        inputs.values().forEach(each -> graph.bytes(INPUT, each));
        outputs.values().forEach(each -> graph.bytes(OUTPUT, each));
        var model = new Wire.Writer(expected);
        around.forEach(field -> model.raw(field.bytes()));
        return model.bytes(GRAPH, graph.done()).done();
    }
}
