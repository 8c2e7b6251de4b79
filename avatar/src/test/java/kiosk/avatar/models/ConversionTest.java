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
    void anIntegerConvolutionBecomesAFloatOneWithTheSameNamesAround() throws Exception {
        var nodes = nodes(Conversion.FLOAT_CONVOLUTIONS.apply(model("ConvInteger")));
        assertThat(nodes)
                .containsExactly(
                        "Cast[x]->y/x",
                        "Cast[xz]->y/x0",
                        "Sub[y/x, y/x0]->y/x-",
                        "Cast[w]->y/w",
                        "Cast[wz]->y/w0",
                        "Sub[y/w, y/w0]->y/w-",
                        "Conv[y/x-, y/w-]->y/float",
                        "Cast[y/float]->y");
    }

    @Test
    void everythingElseStaysByteForByte() throws Exception {
        byte[] model = model("Relu");
        assertThat(Conversion.FLOAT_CONVOLUTIONS.apply(model)).isEqualTo(model);
    }

    @Test
    void whatIsNoGraphIsRefused() {
        byte[] cut = model("ConvInteger");
        byte[] half = java.util.Arrays.copyOf(cut, cut.length - 5);
        assertThatThrownBy(() -> Conversion.FLOAT_CONVOLUTIONS.apply(half))
                .isInstanceOf(ModelException.class);
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
