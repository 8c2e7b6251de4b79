package kiosk.avatar.models;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A model in whisper.cpp's layout with its matrices in eight bits (q8_0): blocks of 32 numbers
/// with one scale in half precision.
final class EightBits {

    private static final int TYPE_IN_HEADER = 4 * 11;
    private static final int HEADER = 4 * 12;
    private static final int EIGHT_BITS = 8;

    /// The same as a file's type: with the version of how scales are written.
    private static final int FILE_TYPE = 2007;

    private static final int BLOCK = 32;

    private EightBits() {}

    static byte[] of(byte[] model) throws ModelException {
        var in = ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN);
        var out = ByteBuffer.allocate(model.length).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (in.getInt(0) != WhisperLayout.MAGIC) {
                throw new ModelException("this is no model in whisper.cpp's layout");
            }
            in.position(HEADER);
            in.position(in.position() + 8 + 4 * in.getInt() * in.getInt());
            int tokens = in.getInt();
            for (int i = 0; i < tokens; i++) {
                int length = in.getInt();
                in.position(in.position() + length);
            }
            out.put(model, 0, in.position()).putInt(TYPE_IN_HEADER, FILE_TYPE);
            while (in.hasRemaining()) {
                tensor(in, out);
            }
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new ModelException("this is no model in whisper.cpp's layout", e);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void tensor(ByteBuffer in, ByteBuffer out) {
        int from = in.position();
        int rank = in.getInt();
        int nameLength = in.getInt();
        int type = in.getInt();
        int count = 1;
        for (int i = 0; i < rank; i++) {
            count *= in.getInt();
        }
        byte[] name = new byte[nameLength];
        in.get(name);
        int head = in.position() - from;
        boolean matrix = rank == 2 && type == WhisperLayout.HALF && count % BLOCK == 0;
        if (!matrix) {
            int bytes = count * (type == WhisperLayout.HALF ? 2 : 4);
            out.put(in.slice(from, head + bytes));
            in.position(from + head + bytes);
            return;
        }
        int place = out.position();
        out.put(in.slice(from, head)).putInt(place + 8, EIGHT_BITS);
        float[] block = new float[BLOCK];
        for (int i = 0; i < count / BLOCK; i++) {
            for (int n = 0; n < BLOCK; n++) {
                block[n] = Float.float16ToFloat(in.getShort());
            }
            write(block, out);
        }
    }

    private static void write(float[] block, ByteBuffer out) {
        float most = 0;
        for (float value : block) {
            most = Math.max(most, Math.abs(value));
        }
        float scale = most / 127;
        float inverse = scale == 0 ? 0 : 1 / scale;
        out.putShort(Float.floatToFloat16(scale));
        for (float value : block) {
            out.put((byte) rounded(value * inverse));
        }
    }

    /// Halves go away from zero, as in C.
    private static int rounded(float value) {
        int size = (int) Math.floor(Math.abs((double) value) + 0.5);
        return value < 0 ? -size : size;
    }
}
