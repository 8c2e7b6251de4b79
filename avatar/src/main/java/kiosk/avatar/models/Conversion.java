package kiosk.avatar.models;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done to a published file before it is used. Each is a pure function of the bytes, so
/// that its result can be pinned like any other file.
enum Conversion {
    /// Kokoro: how long each symbol lasts becomes an output beside the sound. Protobuf merges
    /// repeated messages: a second `graph` field with one more `output` at the end of the file.
    DURATIONS_OUTPUT("durations-output") {
        @Override
        byte[] apply(byte[] model) {
            byte[] more = HexFormat.of().parseHex(DURATIONS);
            byte[] result = new byte[model.length + more.length];
            System.arraycopy(model, 0, result, 0, model.length);
            System.arraycopy(more, 0, result, model.length, more.length);
            return result;
        }
    },
    /// Kokoro: integer convolutions, for which ONNX Runtime below 1.31 has no fast kernel, become
    /// float ones with the same values; the weights stay small and are widened on loading.
    FLOAT_CONVOLUTIONS("float-convolutions") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            var all = new Wire.Reader(model, 0, model.length);
            var result = new Wire.Writer(model.length + (1 << 20));
            while (all.next()) {
                if (all.field() == GRAPH && all.isMessage()) {
                    result.bytes(GRAPH, graph(all));
                } else {
                    all.copyTo(result);
                }
            }
            return result.done();
        }
    },
    /// Whisper: from CTranslate2's layout into whisper.cpp's, every number as it was.
    WHISPER_LAYOUT("whisper-layout") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            throw new ModelException("this conversion needs the vocabulary");
        }

        @Override
        byte[] apply(byte[] model, byte[] vocabulary) throws ModelException {
            return WhisperLayout.of(model, vocabulary);
        }
    },
    /// Whisper: matrices in eight bits with one scale for 32 numbers.
    EIGHT_BITS("eight-bits") {
        @Override
        byte[] apply(byte[] model) throws ModelException {
            return EightBits.of(model);
        }
    };

    private static final String DURATIONS =
            "3a20621e0a162f656e636f6465722f436c69705f6f75747075745f3012040a020801";

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATION = 4;
    private static final int ATTRIBUTE = 5;
    private static final int FLOAT = 1;
    private static final int INT32 = 6;

    private final String id;

    Conversion(String id) {
        this.id = id;
    }

    abstract byte[] apply(byte[] model) throws ModelException;

    /// @param beside the file that the lock names as needed; empty where it names none
    byte[] apply(byte[] model, byte[] beside) throws ModelException {
        return apply(model);
    }

    static Conversion of(String id) throws ModelException {
        for (var one : values()) {
            if (one.id.equals(id)) {
                return one;
            }
        }
        throw new ModelException("the lock names a conversion this program has not: " + id);
    }

    private static byte[] graph(Wire.Reader field) throws ModelException {
        var graph = field.message();
        var result = new Wire.Writer(1 << 26);
        while (graph.next()) {
            var integer = graph.field() == NODE ? integerConvolution(graph) : null;
            if (integer == null) {
                graph.copyTo(result);
            } else {
                integer.writeTo(result);
            }
        }
        return result.done();
    }

    private static @Nullable Convolution integerConvolution(Wire.Reader field)
            throws ModelException {
        var inputs = new ArrayList<String>();
        var attributes = new ArrayList<byte[]>();
        String output = "";
        boolean integer = false;
        var node = field.message();
        while (node.next()) {
            switch (node.field()) {
                case INPUT -> inputs.add(node.text());
                case OUTPUT -> output = node.text();
                case OPERATION -> integer = "ConvInteger".equals(node.text());
                case ATTRIBUTE -> attributes.add(node.value());
                default -> {}
            }
        }
        if (!integer) {
            return null;
        }
        if (inputs.size() != 4) {
            throw new ModelException("an integer convolution without zero points: not this model");
        }
        return new Convolution(inputs, output, attributes);
    }

    private record Convolution(List<String> inputs, String output, List<byte[]> attributes) {

        void writeTo(Wire.Writer graph) {
            String x = shifted(graph, 0, 2, "x");
            String w = shifted(graph, 1, 3, "w");
            var conv = node("Conv", "conv", List.of(x, w), output + "/float");
            attributes.forEach(a -> conv.bytes(ATTRIBUTE, a));
            graph.bytes(NODE, conv.done());
            graph.bytes(NODE, cast("back", output + "/float", output, INT32));
        }

        /// value − zero point, as floats.
        private String shifted(Wire.Writer graph, int value, int zero, String part) {
            String wide = output + "/" + part;
            graph.bytes(NODE, cast(part, inputs.get(value), wide, FLOAT));
            graph.bytes(NODE, cast(part + "0", inputs.get(zero), wide + "0", FLOAT));
            var sub = node("Sub", part + "-", List.of(wide, wide + "0"), wide + "-");
            graph.bytes(NODE, sub.done());
            return wide + "-";
        }

        private byte[] cast(String part, String from, String to, int type) {
            var attribute = new Wire.Writer(16).text(1, "to").number(3, type).number(20, 2).done();
            return node("Cast", part, List.of(from), to).bytes(ATTRIBUTE, attribute).done();
        }

        private Wire.Writer node(String operation, String part, List<String> from, String to) {
            var node = new Wire.Writer(256);
            from.forEach(name -> node.text(INPUT, name));
            return node.text(OUTPUT, to)
                    .text(NAME, output + "/node/" + part)
                    .text(OPERATION, operation);
        }
    }
}
