package kiosk.avatar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionTest {

    @Test
    void durationsAreOneMoreOutputAtTheEnd() throws Exception {
        byte[] model = model("Relu");
        byte[] result = Conversion.DURATIONS_OUTPUT.apply(model);
        assertThat(result).startsWith(model).hasSize(model.length + 34);
        var all = new Wire.Reader(result, model.length, result.length);
        assertThat(all.next()).isTrue();
        assertThat(all.field()).isEqualTo(7);
        var graph = all.message();
        assertThat(graph.next()).isTrue();
        assertThat(graph.field()).isEqualTo(12);
        var output = graph.message();
        assertThat(output.next()).isTrue();
        assertThat(output.text()).isEqualTo("/encoder/Clip_output_0");
    }

    @Test
    void anIntegerConvolutionBecomesAFloatOneOfWhatWasQuantised() throws Exception {
        var nodes = nodes(Conversion.DIRECT_CONVOLUTIONS.apply(quantised("Cast")));
        assertThat(nodes)
                .containsExactly(
                        "Relu[in]->x",
                        "Cast[w]->y/w8",
                        "Cast[wz]->y/w0",
                        "Sub[y/w8, y/w0]->y/w-",
                        "Mul[y/w-, ws]->y/w",
                        "Conv[x, y/w, bias]->y",
                        "Relu[y]->out");
    }

    @Test
    void oneThatEndsOtherwiseIsNotThisModel() {
        assertThatThrownBy(() -> Conversion.DIRECT_CONVOLUTIONS.apply(quantised("Relu")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not this model");
    }

    @Test
    void whatIsNoGraphIsRefused() {
        byte[] cut = model("ConvInteger");
        byte[] half = java.util.Arrays.copyOf(cut, cut.length - 5);
        assertThatThrownBy(() -> Conversion.DIRECT_CONVOLUTIONS.apply(half))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void theFirstHalfIsWhatTheSecondNeeds() throws Exception {
        byte[] model = voice();
        assertThat(nodes(Conversion.DRAFT_HALF.apply(model)))
                .containsExactly(
                        "Relu[tokens]->" + KokoroHalves.FRAMES,
                        "Relu[tokens]->" + KokoroHalves.FEATURES,
                        "Relu[tokens]->" + KokoroHalves.SOURCE,
                        "Relu[style]->" + KokoroHalves.STYLE);
    }

    @Test
    void theSecondHalfTakesItsLevelsFromOutside() throws Exception {
        byte[] half = Conversion.SOUND_HALF.apply(voice());
        assertThat(nodes(half))
                .containsExactly(
                        "Split[levels, levels/sizes]->variance",
                        "Sub[" + KokoroHalves.FEATURES + ", mean]->off",
                        "Add[off, variance, n.adain.fc.bias]->audio");
        var read = Onnx.read(half);
        assertThat(read.inputs())
                .containsOnlyKeys(
                        KokoroHalves.FEATURES, KokoroHalves.SOURCE, KokoroHalves.STYLE, "levels");
        assertThat(read.weights()).containsOnlyKeys("n.adain.fc.bias", "levels/sizes");
        assertThat(read.nodes().getFirst().outputs()).containsExactly("mean", "variance");
    }

    @Test
    void anotherModelHasNoHalves() {
        assertThatThrownBy(() -> Conversion.SOUND_HALF.apply(model("Relu")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not this model");
    }

    /// The shape of the voice's graph, with one norm.
    private static byte[] voice() {
        var features = KokoroHalves.FEATURES;
        var graph =
                new Wire.Writer(64)
                        .bytes(1, node("Relu", List.of("tokens"), KokoroHalves.FRAMES))
                        .bytes(1, node("Relu", List.of("tokens"), features))
                        .bytes(1, node("Relu", List.of("tokens"), KokoroHalves.SOURCE))
                        .bytes(1, node("Relu", List.of("style"), KokoroHalves.STYLE))
                        .bytes(1, named("ReduceMean", "/n/adain/ReduceMean", features, "mean"))
                        .bytes(1, node("Sub", List.of(features, "mean"), "off"))
                        .bytes(1, node("Mul", List.of("off", "off"), "squares"))
                        .bytes(
                                1,
                                named("ReduceMean", "/n/adain/ReduceMean_2", "squares", "variance"))
                        .bytes(
                                1,
                                node("Add", List.of("off", "variance", "n.adain.fc.bias"), "audio"))
                        .bytes(5, tensor("n.adain.fc.bias", 4))
                        .bytes(11, Onnx.value("tokens", Onnx.INT64))
                        .bytes(11, Onnx.value("style", Onnx.FLOAT))
                        .bytes(12, Onnx.value("audio", Onnx.FLOAT))
                        .done();
        return new Wire.Writer(64).number(1, 9).bytes(7, graph).done();
    }

    private static byte[] tensor(String name, int length) {
        return new Wire.Writer(16).number(1, length).number(2, 1).text(8, name).done();
    }

    private static byte[] node(String operation, List<String> inputs, String output) {
        var node = new Wire.Writer(64);
        inputs.forEach(each -> node.text(1, each));
        return node.text(2, output).text(3, output).text(4, operation).done();
    }

    private static byte[] named(String operation, String name, String input, String output) {
        return new Wire.Writer(64)
                .text(1, input)
                .text(2, output)
                .text(3, name)
                .text(4, operation)
                .done();
    }

    /// A convolution as the quantiser leaves it.
    ///
    /// @param widening what stands behind the bias
    private static byte[] quantised(String widening) {
        var quantise = new Wire.Writer(64).text(1, "x").text(2, "q").text(2, "qs").text(2, "qz");
        var convolution = new Wire.Writer(64).text(1, "q").text(1, "w").text(1, "qz").text(1, "wz");
        convolution.text(2, "c").text(3, "c").text(4, "ConvInteger");
        convolution.bytes(5, Onnx.Node.attribute("group", 300));
        var graph =
                new Wire.Writer(64)
                        .bytes(1, node("Relu", List.of("in"), "x"))
                        .bytes(1, quantise.text(3, "q").text(4, "DynamicQuantizeLinear").done())
                        .bytes(1, convolution.done())
                        .bytes(1, node("Mul", List.of("qs", "ws"), "scale"))
                        .bytes(1, node("Div", List.of("bias", "scale"), "b1"))
                        .bytes(1, node("Floor", List.of("b1"), "b2"))
                        .bytes(1, node("Cast", List.of("b2"), "b3"))
                        .bytes(1, node("Reshape", List.of("b3", "shape"), "b4"))
                        .bytes(1, node("Add", List.of("c", "b4"), "sum"))
                        .bytes(1, node(widening, List.of("sum"), "wide"))
                        .bytes(1, node("Mul", List.of("wide", "scale"), "y"))
                        .bytes(1, node("Relu", List.of("y"), "out"))
                        .bytes(12, Onnx.value("out", Onnx.FLOAT))
                        .done();
        return new Wire.Writer(64).number(1, 9).bytes(7, graph).done();
    }

    private static byte[] model(String operation) {
        var node = new Wire.Writer(64);
        for (String input : List.of("x", "w", "xz", "wz")) {
            node.text(1, input);
        }
        node.text(2, "y").text(3, "name").text(4, operation);
        node.bytes(5, new Wire.Writer(16).text(1, "group").number(3, 300).number(20, 2).done());
        var graph = new Wire.Writer(64).bytes(1, node.done()).text(2, "graph").done();
        return new Wire.Writer(64).number(1, 9).text(2, "made by a test").bytes(7, graph).done();
    }

    private static List<String> nodes(byte[] model) throws ModelException {
        var all = new ArrayList<String>();
        var fields = new Wire.Reader(model, 0, model.length);
        while (fields.next()) {
            if (fields.field() == 7) {
                var graph = fields.message();
                while (graph.next()) {
                    if (graph.field() == 1) {
                        all.add(node(graph.message()));
                    }
                }
            }
        }
        return all;
    }

    private static String node(Wire.Reader node) throws ModelException {
        var inputs = new ArrayList<String>();
        String output = "";
        String operation = "";
        while (node.next()) {
            switch (node.field()) {
                case 1 -> inputs.add(node.text());
                case 2 -> output = node.text();
                case 4 -> operation = node.text();
                default -> {}
            }
        }
        return operation + inputs + "->" + output;
    }
}
