package kiosk.avatar.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whisper base from CTranslate2's layout into the one whisper.cpp reads, every number as it was.
final class WhisperLayout {

    static final int MAGIC = 0x67676d6c;
    static final int FLOAT = 0;
    static final int HALF = 1;

    /// Words, frames of sound, width, heads and layers that hear; the same of what writes; filters;
    /// then the type of the weights.
    private static final int[] SIZES = {51865, 1500, 512, 8, 6, 448, 512, 8, 6, 80, HALF};

    /// Words without the marks for languages and times, which whisper.cpp adds itself.
    private static final int TOKENS = 50_257;

    private static final int LAYERS = 6;
    private static final int WIDTH = 512;

    private final Ctranslate model;
    private final List<Placed> placed = new ArrayList<>();

    /// A tensor under its new name.
    private record Placed(String name, Ctranslate.Tensor tensor, List<Integer> shape) {

        /// What is small, and where things are, is kept in single precision.
        int type() {
            boolean small = shape.size() == 1 || name.endsWith("conv1.bias");
            return small || name.endsWith("conv2.bias") || name.endsWith("positional_embedding")
                    ? FLOAT
                    : HALF;
        }

        int bytes() {
            int head = 12 + name.length() + 4 * shape.size();
            return head + tensor.size() * (type() == HALF ? 2 : 4);
        }

        void write(ByteBuffer out) {
            out.putInt(shape.size()).putInt(name.length()).putInt(type());
            for (int i = shape.size() - 1; i >= 0; i--) {
                out.putInt(shape.get(i));
            }
            out.put(name.getBytes(StandardCharsets.US_ASCII));
            if (type() == HALF) {
                out.put(tensor.bytes());
                return;
            }
            int size = tensor.size();
            for (int i = 0; i < size; i++) {
                out.putFloat(Float.float16ToFloat(tensor.half(i)));
            }
        }
    }

    private WhisperLayout(Ctranslate model) {
        this.model = model;
    }

    /// @param vocabulary one token a line, bytes written as printable characters
    static byte[] of(byte[] model, byte[] vocabulary) throws ModelException {
        var layout = new WhisperLayout(Ctranslate.of(model));
        layout.place();
        var tokens = tokens(vocabulary);
        float[] filters = MelFilters.all();
        int bytes = 4 * (1 + SIZES.length + 2 + filters.length + 1);
        bytes += tokens.stream().mapToInt(t -> 4 + t.length).sum();
        bytes += layout.placed.stream().mapToInt(Placed::bytes).sum();
        var out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(MAGIC);
        for (int size : SIZES) {
            out.putInt(size);
        }
        out.putInt(MelFilters.FILTERS).putInt(MelFilters.LINES);
        for (float weight : filters) {
            out.putFloat(weight);
        }
        out.putInt(tokens.size());
        tokens.forEach(t -> out.putInt(t.length).put(t));
        layout.placed.forEach(p -> p.write(out));
        return out.array();
    }

    private void place() throws ModelException {
        as("decoder.positional_embedding", "decoder/position_encodings/encodings");
        as("encoder.positional_embedding", "encoder/position_encodings/encodings");
        as("decoder.token_embedding.weight", "decoder/embeddings/weight");
        for (int i = 0; i < LAYERS; i++) {
            block("decoder.blocks." + i, "decoder/layer_" + i);
            cross("decoder.blocks." + i, "decoder/layer_" + i + "/attention");
        }
        norm("decoder.ln", "decoder/layer_norm");
        for (String conv : List.of("conv1", "conv2")) {
            as("encoder." + conv + ".weight", "encoder/" + conv + "/weight");
            var bias = model.tensor("encoder/" + conv + "/bias");
            placed.add(new Placed("encoder." + conv + ".bias", bias, List.of(WIDTH, 1)));
        }
        for (int i = 0; i < LAYERS; i++) {
            block("encoder.blocks." + i, "encoder/layer_" + i);
        }
        norm("encoder.ln_post", "encoder/layer_norm");
    }

    private void as(String name, String source) throws ModelException {
        as(name, model.tensor(source));
    }

    private void as(String name, Ctranslate.Tensor tensor) {
        placed.add(new Placed(name, tensor, tensor.shape()));
    }

    private void norm(String name, String source) throws ModelException {
        as(name + ".weight", source + "/gamma");
        as(name + ".bias", source + "/beta");
    }

    private void linear(String name, String source) throws ModelException {
        as(name + ".weight", source + "/weight");
        as(name + ".bias", source + "/bias");
    }

    private void block(String name, String source) throws ModelException {
        norm(name + ".mlp_ln", source + "/ffn/layer_norm");
        linear(name + ".mlp.0", source + "/ffn/linear_0");
        linear(name + ".mlp.2", source + "/ffn/linear_1");
        String from = source + "/self_attention";
        norm(name + ".attn_ln", from + "/layer_norm");
        var weight = model.tensor(from + "/linear_0/weight");
        var bias = model.tensor(from + "/linear_0/bias");
        as(name + ".attn.query.weight", weight.rows(0, WIDTH));
        as(name + ".attn.query.bias", bias.rows(0, WIDTH));
        keyAndValue(name + ".attn", weight.rows(WIDTH, 3 * WIDTH), bias.rows(WIDTH, 3 * WIDTH));
        linear(name + ".attn.out", from + "/linear_1");
    }

    /// What writes looks at what was heard.
    private void cross(String name, String from) throws ModelException {
        norm(name + ".cross_attn_ln", from + "/layer_norm");
        linear(name + ".cross_attn.query", from + "/linear_0");
        keyAndValue(
                name + ".cross_attn",
                model.tensor(from + "/linear_1/weight"),
                model.tensor(from + "/linear_1/bias"));
        linear(name + ".cross_attn.out", from + "/linear_2");
    }

    /// The key's bias is always zero and has no place in the other layout.
    private void keyAndValue(String name, Ctranslate.Tensor weight, Ctranslate.Tensor bias) {
        as(name + ".key.weight", weight.rows(0, WIDTH));
        as(name + ".value.weight", weight.rows(WIDTH, 2 * WIDTH));
        as(name + ".value.bias", bias.rows(WIDTH, 2 * WIDTH));
    }

    private static List<byte[]> tokens(byte[] vocabulary) throws ModelException {
        var bytes = bytesOfPrintable();
        String[] lines = new String(vocabulary, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length < TOKENS) {
            throw new ModelException("the vocabulary is too short");
        }
        var tokens = new ArrayList<byte[]>();
        for (int i = 0; i < TOKENS; i++) {
            byte[] token = new byte[lines[i].length()];
            for (int at = 0; at < token.length; at++) {
                Byte one = bytes.get(lines[i].charAt(at));
                if (one == null) {
                    throw new ModelException("the vocabulary has a sign that stands for no byte");
                }
                token[at] = one;
            }
            tokens.add(token);
        }
        return tokens;
    }

    /// GPT-2's table: a byte that prints stands for itself, the others follow from U+0100 on.
    private static Map<Character, Byte> bytesOfPrintable() {
        var table = new HashMap<Character, Byte>();
        char next = 256;
        for (int b = 0; b < 256; b++) {
            boolean prints = (b > ' ' && b <= '~') || (b > 0xA0 && b != 0xAD);
            table.put(prints ? (char) b : next++, (byte) b);
        }
        return table;
    }
}
