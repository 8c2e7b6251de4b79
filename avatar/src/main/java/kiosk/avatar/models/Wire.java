package kiosk.avatar.models;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The little of the protobuf wire format that a graph is taken apart and put together with.
final class Wire {

    static final int VARINT = 0;
    static final int LENGTH = 2;
    private static final int FIXED = 5;

    private Wire() {}

    /// One message inside a larger array, read field by field.
    static final class Reader {
        private final byte[] bytes;
        private final int end;
        private int at;
        private int start;
        private int valueFrom;
        private int valueTo;
        private int key;

        Reader(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.at = from;
            this.end = to;
        }

        /// Moves to the next field; false at the end.
        boolean next() throws ModelException {
            if (at >= end) {
                return false;
            }
            start = at;
            key = (int) varint();
            switch (key & 7) {
                case VARINT -> {
                    valueFrom = at;
                    varint();
                    valueTo = at;
                }
                case 1 -> value(8);
                case LENGTH -> value((int) varint());
                case 5 -> value(4);
                default -> throw broken();
            }
            return true;
        }

        private void value(int length) throws ModelException {
            if (length < 0 || length > end - at) {
                throw broken();
            }
            valueFrom = at;
            at += length;
            valueTo = at;
        }

        private long varint() throws ModelException {
            long value = 0;
            for (int shift = 0; shift < 64 && at < end; shift += 7) {
                byte b = bytes[at++];
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw broken();
        }

        private static ModelException broken() {
            return new ModelException("this is no graph: its fields do not add up");
        }

        int field() {
            return key >>> 3;
        }

        boolean isMessage() {
            return (key & 7) == LENGTH;
        }

        Reader message() {
            return new Reader(bytes, valueFrom, valueTo);
        }

        String text() {
            return new String(bytes, valueFrom, valueTo - valueFrom, StandardCharsets.UTF_8);
        }

        /// The number in a field that is one.
        long number() throws ModelException {
            return new Reader(bytes, valueFrom, valueTo).varint();
        }

        /// The numbers in a field that is one number, or several of them packed.
        List<Long> numbers() throws ModelException {
            var packed = new Reader(bytes, valueFrom, valueTo);
            var all = new ArrayList<Long>();
            while (packed.at < packed.end) {
                all.add(packed.varint());
            }
            return all;
        }

        byte[] value() {
            return Arrays.copyOfRange(bytes, valueFrom, valueTo);
        }

        /// Copies the field as it is, key and all.
        void copyTo(Writer writer) {
            writer.out.write(bytes, start, at - start);
        }
    }

    /// A message being written.
    static final class Writer {
        private final ByteArrayOutputStream out;

        Writer(int expected) {
            out = new ByteArrayOutputStream(expected);
        }

        Writer text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Writer bytes(int field, byte[] value) {
            varint(((long) field << 3) | LENGTH);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        /// What was read before, key and all.
        void raw(byte[] field) {
            out.writeBytes(field);
        }

        Writer number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        /// In single precision.
        Writer real(int field, float value) {
            varint(((long) field << 3) | FIXED);
            int bits = Float.floatToIntBits(value);
            for (int shift = 0; shift < 32; shift += 8) {
                out.write(bits >>> shift);
            }
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] done() {
            return out.toByteArray();
        }
    }
}
