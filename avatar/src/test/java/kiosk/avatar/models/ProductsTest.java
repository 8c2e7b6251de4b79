package kiosk.avatar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kiosk.avatar.models.Onnx.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Graphs as they are published and as they are rewritten, both run by the engine itself.
class ProductsTest {

    private static final int CHANNELS = 128;
    private static final int MOMENTS = 40;
    private static final float WEIGHT_SCALE = 0.004f;
    private static final String WIDE = "/decoder/decoder/one/Conv_quant";

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "3, 1, 2", "7, 3, 2", "11, 5, 2", "3, 1, 3"})
    void productsOfBytesAreTheSameConvolution(int taps, int apart, int type) throws Exception {
        byte[] published = convolution(WIDE, taps, apart, 1, type);
        byte[] rewritten = Conversion.BYTE_CONVOLUTIONS.apply(published);
        assertThat(Onnx.read(rewritten).nodes())
                .extracting(Node::operation)
                .contains("MatMulIntegerToFloat")
                .doesNotContain("ConvInteger");
        float[] sound = noise(CHANNELS * MOMENTS);
        float[] expected = run(published, sound, 1, CHANNELS, MOMENTS);
        float[] products = run(rewritten, sound, 1, CHANNELS, MOMENTS);
        // the published graph cuts the bias down to whole steps
        float step = WEIGHT_SCALE * 8f / 255;
        assertThat(products).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(products[i]).isCloseTo(expected[i], within(1.01f * step));
        }
    }

    @Test
    void whatTellsTheDurationsStaysInFloats() throws Exception {
        byte[] published = convolution("/encoder/F0.0/conv1/Conv_quant", 3, 1, 1, Tensor.BYTE);
        assertThat(Onnx.read(Conversion.BYTE_CONVOLUTIONS.apply(published)).nodes())
                .extracting(Node::operation)
                .contains("Conv")
                .doesNotContain("MatMulIntegerToFloat");
    }

    @Test
    void whatSkipsMomentsStaysInFloats() throws Exception {
        byte[] published = convolution(WIDE, 3, 1, 2, Tensor.BYTE);
        assertThat(Onnx.read(Conversion.BYTE_CONVOLUTIONS.apply(published)).nodes())
                .extracting(Node::operation)
                .contains("Conv")
                .doesNotContain("MatMulIntegerToFloat");
    }

    @Test
    void aConvolutionWhoseWeightIsComputedIsNotThisModel() throws Exception {
        var read = Onnx.read(convolution(WIDE, 3, 1, 1, Tensor.BYTE));
        read.weights().remove("w");
        byte[] without = read.bytes();
        assertThatThrownBy(() -> Conversion.BYTE_CONVOLUTIONS.apply(without))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not this model");
    }

    @Test
    void theSpectrumIsTheEnginesOwn() throws Exception {
        byte[] published = spectrum(5, 20);
        byte[] rewritten = Conversion.SOURCE_SPECTRUM.apply(published);
        assertThat(Onnx.read(rewritten).nodes()).extracting(Node::operation).doesNotContain("STFT");
        float[] sound = noise(400);
        for (int i = 0; i < sound.length; i++) {
            sound[i] /= 10; // as loud as the source
        }
        float[] expected = run(published, sound, 1, 400);
        float[] waves = run(rewritten, sound, 1, 400);
        assertThat(waves).hasSize(77 * 11 * 2).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(waves[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }

    /// The phase of nothing is what rounding leaves; the model was made with it.
    @Test
    void soAreThePhasesWhereNothingIsVoiced() throws Exception {
        float[] still = new float[400];
        java.util.Arrays.fill(still, -0.0294417f);
        float[] expected = run(spectrum(5, 20), still, 1, 400);
        float[] waves = run(Conversion.SOURCE_SPECTRUM.apply(spectrum(5, 20)), still, 1, 400);
        for (int bin = 2; bin < 11; bin++) {
            double apart = phase(waves, bin) - phase(expected, bin);
            assertThat(Math.IEEEremainder(apart, 2 * Math.PI))
                    .as("wave %d", bin)
                    .isCloseTo(0, within(0.5));
        }
        assertThat(waves[1]).as("the lowest one turns half way, like the engine's").isPositive();
    }

    @Test
    void aSpectrumOfOtherLengthIsNotThisModel() {
        assertThatThrownBy(() -> Conversion.SOURCE_SPECTRUM.apply(spectrum(5, 24)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("not this model");
        assertThatThrownBy(() ->
                        Conversion.SOURCE_SPECTRUM.apply(convolution(WIDE, 3, 1, 1, Tensor.BYTE)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("nothing takes a spectrum");
    }

    private static double phase(float[] spectrum, int bin) {
        return Math.atan2(spectrum[2 * bin + 1], spectrum[2 * bin]);
    }

    private static float[] noise(int count) {
        var random = new Random(7);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.clamp((float) random.nextGaussian(), -4, 4);
        }
        values[0] = 4; // so the steps are known
        values[1] = -4;
        return values;
    }

    private static float[] run(byte[] model, float[] values, long... shape) throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(model, options);
                var in = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                var result = session.run(Map.of("x", in))) {
            var buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] all = new float[buffer.remaining()];
            buffer.get(all);
            return all;
        }
    }

    /// A convolution as the quantiser leaves it.
    private static byte[] convolution(String name, int taps, int apart, int step, int type) {
        var weights = new LinkedHashMap<String, byte[]>();
        byte[] w = new byte[CHANNELS * CHANNELS * taps];
        new Random(3).nextBytes(w);
        for (int i = 0; i < w.length; i++) {
            // half of the range: right on processors too whose sums of two have sixteen bits
            w[i] = (byte) (w[i] / 2 + (type == Tensor.BYTE ? 128 : 0));
        }
        var shape = List.of((long) CHANNELS, (long) CHANNELS, (long) taps);
        weights.put("w", new Tensor(shape, type, w).bytes("w"));
        byte[] zero = {(byte) (type == Tensor.BYTE ? 120 : 5)};
        weights.put("wz", new Tensor(List.of(), type, zero).bytes("wz"));
        weights.put("ws", Tensor.of(new float[] {WEIGHT_SCALE}).bytes("ws"));
        var bias = new float[CHANNELS];
        for (int i = 0; i < CHANNELS; i++) {
            bias[i] = i / 7f;
        }
        weights.put("bias", Tensor.of(bias, CHANNELS).bytes("bias"));
        weights.put("shape", Onnx.tensor("shape", List.of(1L, (long) CHANNELS, 1L)));
        long pad = (long) apart * (taps - 1) / 2;
        var nodes = new ArrayList<Node>();
        nodes.add(
                new Node(
                        "DynamicQuantizeLinear",
                        "q",
                        List.of("x"),
                        List.of("q", "qs", "qz"),
                        List.of(),
                        ""));
        nodes.add(
                new Node(
                        "ConvInteger",
                        name,
                        List.of("q", "w", "qz", "wz"),
                        List.of("c"),
                        List.of(
                                Drawing.numbers("dilations", apart),
                                Node.attribute("group", 1),
                                Drawing.numbers("pads", pad, pad),
                                Drawing.numbers("strides", step)),
                        ""));
        nodes.add(Node.of("Mul", List.of("qs", "ws"), "scale"));
        nodes.add(Node.of("Div", List.of("bias", "scale"), "b1"));
        nodes.add(Node.of("Floor", List.of("b1"), "b2"));
        nodes.add(Node.of("Cast", List.of("b2"), "b3").with(Node.attribute("to", 6)));
        nodes.add(Node.of("Reshape", List.of("b3", "shape"), "b4"));
        nodes.add(Node.of("Add", List.of("c", "b4"), "sum"));
        nodes.add(Node.of("Cast", List.of("sum"), "wide").with(Node.attribute("to", Onnx.FLOAT)));
        nodes.add(Node.of("Mul", List.of("wide", "scale"), "y"));
        return graph(nodes, weights);
    }

    private static byte[] spectrum(int step, int samples) {
        var weights = new LinkedHashMap<String, byte[]>();
        var window = new float[samples];
        for (int i = 0; i < samples; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples));
        }
        weights.put("window", Tensor.of(window, samples).bytes("window"));
        weights.put("step", single("step", step));
        weights.put("length", single("length", samples));
        var stft =
                Node.of("STFT", List.of("x", "step", "window", "length"), "y")
                        .with(Node.attribute("onesided", 1));
        return graph(List.of(stft), weights);
    }

    private static byte[] single(String name, int value) {
        byte[] little = {(byte) value, 0, 0, 0, 0, 0, 0, 0};
        return new Tensor(List.of(), Onnx.INT64, little).bytes(name);
    }

    private static byte[] graph(List<Node> nodes, Map<String, byte[]> weights) {
        var standard = new Wire.Writer(16).text(1, "").number(2, 20).done();
        var own = new Wire.Writer(32).text(1, "com.microsoft").number(2, 1).done();
        var around =
                List.of(
                        new Onnx.Field(new Wire.Writer(8).number(1, 9).done()),
                        new Onnx.Field(new Wire.Writer(32).bytes(8, standard).done()),
                        new Onnx.Field(new Wire.Writer(48).bytes(8, own).done()));
        return new Onnx(
                        around,
                        nodes,
                        weights,
                        Map.of("x", Onnx.value("x", Onnx.FLOAT)),
                        Map.of("y", Onnx.value("y", Onnx.FLOAT)))
                .bytes();
    }
}
