package kiosk.avatar.models;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A weight of a graph, as far as one is rewritten here.
///
/// @param dimensions none for a single number
/// @param type of [#BYTE], [#SIGNED_BYTE], [Onnx#FLOAT], [Onnx#INT64]
/// @param values as they stand in memory, little end first
record Tensor(List<Long> dimensions, int type, byte[] values) {

    static final int BYTE = 2;
    static final int SIGNED_BYTE = 3;

    private static final int DIMENSIONS = 1;
    private static final int TYPE = 2;
    private static final int NUMBERS = 5;
    private static final int LONG_NUMBERS = 7;
    private static final int NAME = 8;
    private static final int VALUES = 9;

    static Tensor of(int type, byte[] values, long... dimensions) {
        return new Tensor(LongStream.of(dimensions).boxed().toList(), type, values);
    }

    static Tensor of(float[] values, long... dimensions) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return of(Onnx.FLOAT, bytes.array(), dimensions);
    }

    /// A list of whole numbers.
    static Tensor of(long[] values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return of(Onnx.INT64, bytes.array(), values.length);
    }

    /// @throws ModelException when its values are kept in a way that is not known here
    static Tensor read(byte[] tensor) throws ModelException {
        var dimensions = new ArrayList<Long>();
        int type = 0;
        byte[] values = {};
        var numbers = new ArrayList<Long>();
        var fields = new Wire.Reader(tensor, 0, tensor.length);
        while (fields.next()) {
            switch (fields.field()) {
                case DIMENSIONS -> dimensions.addAll(fields.numbers());
                case TYPE -> type = (int) fields.number();
                case VALUES -> values = fields.value();
                case NUMBERS, LONG_NUMBERS -> numbers.addAll(fields.numbers());
                default -> {} // its name, and remarks
            }
        }
        return new Tensor(
                List.copyOf(dimensions), type, numbers.isEmpty() ? values : plain(type, numbers));
    }

    private static byte[] plain(int type, List<Long> numbers) throws ModelException {
        int width =
                switch (type) {
                    case BYTE, SIGNED_BYTE -> 1;
                    case Onnx.INT64 -> Long.BYTES;
                    default -> throw new ModelException("numbers of another kind: not this model");
                };
        var values = ByteBuffer.allocate(numbers.size() * width).order(ByteOrder.LITTLE_ENDIAN);
        for (long number : numbers) {
            if (width == 1) {
                values.put((byte) number);
            } else {
                values.putLong(number);
            }
        }
        return values.array();
    }

    byte[] bytes(String name) {
        var tensor = new Wire.Writer(values.length + 64);
        dimensions.forEach(each -> tensor.number(DIMENSIONS, each));
        return tensor.number(TYPE, type).text(NAME, name).bytes(VALUES, values).done();
    }
}
