package kiosk.avatar.models;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A model in CTranslate2's layout, version 6, with half-precision weights. Nothing is copied: a
/// tensor is a place in the file.
final class Ctranslate {

    private static final int VERSION = 6;
    private static final int HALF = 4;
    private static final int RANK = 4;

    private final ByteBuffer file;
    private final Map<String, Tensor> tensors = new HashMap<>();

    /// Half-precision numbers in the file.
    ///
    /// @param at byte where they begin
    record Tensor(ByteBuffer file, int at, List<Integer> shape) {

        int size() {
            return shape.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
        }

        short half(int index) {
            return file.getShort(at + 2 * index);
        }

        byte[] bytes() {
            byte[] all = new byte[2 * size()];
            file.get(at, all);
            return all;
        }

        float[] floats() {
            float[] all = new float[size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = Float.float16ToFloat(half(i));
            }
            return all;
        }
    }

    private Ctranslate(byte[] model) {
        file = ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// @throws ModelException when it is in another layout
    static Ctranslate of(byte[] model) throws ModelException {
        var read = new Ctranslate(model);
        try {
            read.variables();
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new ModelException("this is no model in CTranslate2's layout", e);
        }
        return read;
    }

    private void variables() throws ModelException {
        if (file.getInt() != VERSION) {
            throw new ModelException("this is no model in CTranslate2's layout, version 6");
        }
        name();
        file.getInt();
        int count = file.getInt();
        for (int i = 0; i < count; i++) {
            String name = name();
            int rank = file.get();
            if (rank < 0 || rank > RANK) {
                throw new ModelException("this is no model in CTranslate2's layout");
            }
            var shape = IntStream.range(0, rank).mapToObj(_ -> file.getInt()).toList();
            int type = file.get();
            int bytes = file.getInt();
            var tensor = new Tensor(file, file.position(), shape);
            file.position(file.position() + bytes);
            if (type == HALF && bytes == 2L * tensor.size()) {
                tensors.put(name, tensor);
            }
        }
    }

    private String name() {
        byte[] bytes = new byte[Short.toUnsignedInt(file.getShort())];
        file.get(bytes);
        return new String(bytes, 0, Math.max(0, bytes.length - 1), StandardCharsets.UTF_8);
    }

    Tensor tensor(String name) throws ModelException {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new ModelException("the model has no " + name);
        }
        return tensor;
    }
}
