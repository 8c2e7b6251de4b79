package kiosk.avatar.models;

import java.util.List;
import java.util.stream.IntStream;

/// Whisper base from CTranslate2's layout into two graphs: one that hears, once for a sound, and
/// one that writes, word by word, as often as wanted. Matrices are in eight bits with one scale for
/// 32 numbers.
///
/// The first takes the sound itself ([#SOUND]: samples at 16 kHz, −1..1, 200 mirrored ones in
/// front) and makes a `key` and a `value` for each layer of the second. The second takes these, the
/// [#TOKENS] with their [#PLACES] and a [#MASK] (0, or −∞ for what comes later), and `before-key`
/// and `before-value` of what was written so far; it makes `after-key`, `after-value` and the
/// [#SCORES] of every word behind the last token.
public final class WhisperGraphs {

    public static final String SOUND = "sound";
    public static final String TOKENS = "tokens";
    public static final String PLACES = "places";
    public static final String MASK = "mask";
    public static final String SCORES = "scores";

    /// Layers that write.
    public static final int LAYERS = 6;

    public static final int HEADS = 8;

    /// Of one head.
    public static final int WIDTH_OF_HEAD = 64;

    /// Samples from one column of the spectrum to the next, and of one column.
    public static final int HOP = 160;

    public static final int WINDOW = 400;

    private static final int WIDTH = HEADS * WIDTH_OF_HEAD;
    private static final int WORDS = 51_865;
    private static final int STEPS = 1500;
    private static final int PLACES_MOST = 448;
    private static final int BLOCK = 32;
    private static final float NORM = 1e-5f;

    private final Ctranslate model;
    private final Drawing drawing = new Drawing();

    private WhisperGraphs(byte[] model) throws ModelException {
        this.model = Ctranslate.of(model);
    }

    /// What hears.
    static byte[] hearing(byte[] model) throws ModelException {
        return new WhisperGraphs(model).hearing();
    }

    /// What writes.
    static byte[] writing(byte[] model) throws ModelException {
        return new WhisperGraphs(model).writing();
    }

    private byte[] hearing() throws ModelException {
        String x = spectrum(drawing.given(SOUND, Onnx.FLOAT));
        x = convolved(x, 1, MelFilters.FILTERS);
        x = convolved(x, 2, WIDTH);
        x = turned(drawing.make("Reshape", x, drawing.longs(WIDTH, -1)), 1, 0);
        String steps = drawing.make("Slice", drawing.make("Shape", x), from(0), from(1));
        String places = places("encoder", STEPS);
        x = drawing.make("Add", x, drawing.make("Slice", places, from(0), steps, from(0)));
        for (int i = 0; i < LAYERS; i++) {
            String at = "encoder/layer_" + i;
            String self = at + "/self_attention";
            var all = linear(norm(x, self), self + "/linear_0");
            var parts = drawing.parts(all, 1, WIDTH, WIDTH, WIDTH);
            String seen = seen(heads(parts.get(0)), keys(parts.get(1)), heads(parts.get(2)));
            x = drawing.make("Add", x, linear(seen, self + "/linear_1"));
            x = thought(x, at);
        }
        x = norm(x, "encoder");
        for (int i = 0; i < LAYERS; i++) {
            String both = linear(x, "decoder/layer_" + i + "/attention/linear_1");
            var parts = drawing.parts(both, 1, WIDTH, WIDTH);
            drawing.wanted("key" + i, keys(parts.get(0)));
            drawing.wanted("value" + i, heads(parts.get(1)));
        }
        return drawing.done();
    }

    private byte[] writing() throws ModelException {
        String tokens = drawing.given(TOKENS, Onnx.INT64);
        String mask = drawing.given(MASK, Onnx.FLOAT);
        String at = drawing.given(PLACES, Onnx.INT64);
        var words = blocks(model.tensor("decoder/embeddings/weight"));
        String x = drawing.make("Gather", places("decoder", PLACES_MOST), at);
        x = drawing.make("Add", word(words, tokens), x);
        for (int i = 0; i < LAYERS; i++) {
            String layer = "decoder/layer_" + i;
            x = drawing.make("Add", x, remembered(x, i, layer + "/self_attention", mask));
            String cross = layer + "/attention";
            String asked = heads(linear(norm(x, cross), cross + "/linear_0"));
            String key = drawing.given("key" + i, Onnx.FLOAT);
            String seen = seen(asked, key, drawing.given("value" + i, Onnx.FLOAT));
            x = drawing.make("Add", x, linear(seen, cross + "/linear_2"));
            x = thought(x, layer);
        }
        x = norm(x, "decoder");
        String last = drawing.make("Gather", List.of(Drawing.number("axis", 0)), x, from(-1));
        drawing.wanted(SCORES, times(last, words));
        return drawing.done();
    }

    /// The logarithm of the sound's power through the filters, at most eight tens below its height.
    private String spectrum(String sound) {
        int lines = MelFilters.LINES;
        float[] waves = new float[2 * lines * WINDOW];
        for (int i = 0; i < waves.length; i++) {
            int line = i / WINDOW % lines;
            double turn = 2 * Math.PI * (i % WINDOW) / WINDOW;
            double window = (1 - StrictMath.cos(turn)) / 2;
            double wave =
                    i < waves.length / 2
                            ? StrictMath.cos(line * turn)
                            : StrictMath.sin(line * turn);
            waves[i] = (float) (window * wave);
        }
        String bank = drawing.floats(waves, 2L * lines, 1, WINDOW);
        String both = drawing.make("Conv", List.of(Drawing.numbers("strides", HOP)), sound, bank);
        var squares = drawing.parts(drawing.make("Mul", both, both), 1, lines, lines);
        String power = drawing.make("Add", squares.get(0), squares.get(1));
        String filters = drawing.floats(MelFilters.all(), MelFilters.FILTERS, lines);
        String heard = drawing.make("MatMul", filters, power);
        heard = drawing.make("Log", drawing.make("Max", heard, drawing.one(1e-10)));
        heard = drawing.make("Div", heard, drawing.one(StrictMath.log(10)));
        String height = drawing.make("ReduceMax", heard);
        heard = drawing.make("Max", heard, drawing.make("Sub", height, drawing.one(8)));
        return drawing.make("Div", drawing.make("Add", heard, drawing.one(4)), drawing.one(4));
    }

    /// @param number of the convolution, and its step
    private String convolved(String x, int number, int channels) throws ModelException {
        String at = "encoder/conv" + number;
        String weight = drawing.halves(model.tensor(at + "/weight").bytes(), WIDTH, channels, 3);
        var how = List.of(Drawing.numbers("strides", number), Drawing.numbers("pads", 1, 1));
        return bent(drawing.make("Conv", how, x, weight, row(at + "/bias")));
    }

    /// Looks at what was written so far, and keeps it.
    private String remembered(String x, int layer, String at, String mask) throws ModelException {
        String all = linear(norm(x, at), at + "/linear_0");
        var parts = drawing.parts(all, 1, WIDTH, WIDTH, WIDTH);
        String key = behind("before-key" + layer, keys(parts.get(1)), 2);
        String value = behind("before-value" + layer, heads(parts.get(2)), 1);
        drawing.wanted("after-key" + layer, key);
        drawing.wanted("after-value" + layer, value);
        String shares = drawing.make("Add", shares(heads(parts.get(0)), key), mask);
        return linear(seen(shares, value), at + "/linear_1");
    }

    private String behind(String before, String now, int axis) {
        var along = List.of(Drawing.number("axis", axis));
        return drawing.make("Concat", along, drawing.given(before, Onnx.FLOAT), now);
    }

    private String seen(String asked, String key, String value) {
        return seen(shares(asked, key), value);
    }

    private String shares(String asked, String key) {
        String small = drawing.make("Mul", asked, drawing.one(1 / Math.sqrt(WIDTH_OF_HEAD)));
        return drawing.make("MatMul", small, key);
    }

    private String seen(String shares, String value) {
        String all = drawing.make("Softmax", List.of(Drawing.number("axis", 2)), shares);
        String seen = turned(drawing.make("MatMul", all, value), 1, 0, 2);
        return drawing.make("Reshape", seen, drawing.longs(-1, WIDTH));
    }

    private String thought(String x, String layer) throws ModelException {
        String at = layer + "/ffn";
        String wide = bent(linear(norm(x, at), at + "/linear_0"));
        return drawing.make("Add", x, linear(wide, at + "/linear_1"));
    }

    private String bent(String x) {
        return drawing.own("Gelu", List.of(), x);
    }

    private String norm(String x, String at) throws ModelException {
        var how = List.of(Drawing.number("axis", 1), Drawing.share("epsilon", NORM));
        String norm = at + "/layer_norm";
        return drawing.make(
                "LayerNormalization", how, x, row(norm + "/gamma"), row(norm + "/beta"));
    }

    private String heads(String x) {
        return turned(apart(x), 1, 0, 2);
    }

    private String keys(String x) {
        return turned(apart(x), 1, 2, 0);
    }

    private String apart(String x) {
        return drawing.make("Reshape", x, drawing.longs(-1, HEADS, WIDTH_OF_HEAD));
    }

    private String turned(String x, long... order) {
        return drawing.make("Transpose", List.of(Drawing.numbers("perm", order)), x);
    }

    private String from(long index) {
        return drawing.longs(index);
    }

    private String places(String of, int count) throws ModelException {
        var all = model.tensor(of + "/position_encodings/encodings");
        return drawing.halves(all.bytes(), count, WIDTH);
    }

    private String row(String name) throws ModelException {
        var tensor = model.tensor(name);
        return drawing.floats(tensor.floats(), tensor.size());
    }

    private String linear(String x, String at) throws ModelException {
        String made = times(x, blocks(model.tensor(at + "/weight")));
        return drawing.make("Add", made, row(at + "/bias"));
    }

    /// A matrix in eight bits.
    ///
    /// @param rows what it makes
    /// @param columns what it takes
    private record Blocks(String values, String scales, int rows, int columns) {}

    private String times(String x, Blocks matrix) {
        var how =
                List.of(
                        Drawing.number("K", matrix.columns()),
                        Drawing.number("N", matrix.rows()),
                        Drawing.number("bits", 8),
                        Drawing.number("block_size", BLOCK),
                        Drawing.number("accuracy_level", 4)); // computes in eight bits, too
        return drawing.own("MatMulNBits", how, x, matrix.values(), matrix.scales());
    }

    /// Rows of the same matrix that the scores are made with.
    private String word(Blocks words, String tokens) {
        String values = drawing.make("Gather", words.values(), tokens);
        values = drawing.make("Cast", List.of(Drawing.number("to", Onnx.FLOAT)), values);
        values = drawing.make("Sub", values, drawing.one(128));
        String shape = drawing.longs(WORDS, WIDTH / BLOCK, 1);
        String scales = drawing.make("Reshape", words.scales(), shape);
        scales = drawing.make("Gather", scales, tokens);
        values = drawing.make("Mul", values, scales);
        return drawing.make("Reshape", values, drawing.longs(-1, WIDTH));
    }

    private Blocks blocks(Ctranslate.Tensor matrix) {
        int rows = matrix.shape().getFirst();
        int columns = matrix.size() / rows;
        float[] values = matrix.floats();
        byte[] small = new byte[values.length];
        float[] scales = new float[values.length / BLOCK];
        for (int block = 0; block < scales.length; block++) {
            int from = block * BLOCK;
            double most =
                    IntStream.range(from, from + BLOCK)
                            .mapToDouble(i -> Math.abs(values[i]))
                            .max()
                            .orElse(0);
            scales[block] = (float) (most / 127);
            for (int i = from; i < from + BLOCK; i++) {
                float share = scales[block] == 0 ? 0 : values[i] / scales[block];
                small[i] = (byte) (128 + Math.round(share));
            }
        }
        String inBlocks = drawing.bytes(small, rows, columns / BLOCK, BLOCK);
        return new Blocks(inBlocks, drawing.floats(scales, scales.length), rows, columns);
    }
}
