package kiosk.device.mispos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// Fields of a message in their order: two-byte tags DFxx, BER lengths (field implementation).
///
/// Thread rule: not shared while it is being filled.
public final class MisPosMessage {
    private static final Charset GBK = Charset.forName("GB18030");

    private final Map<Integer, byte[]> fields = new LinkedHashMap<>();

    /// Adds bytes.
    public MisPosMessage put(int tag, byte... value) {
        fields.put(tag, value.clone());
        return this;
    }

    /// Adds all fields of another message.
    public MisPosMessage putAll(MisPosMessage other) {
        fields.putAll(other.fields);
        return this;
    }

    /// Adds text in GBK.
    public MisPosMessage putText(int tag, String text) {
        return put(tag, text.getBytes(GBK));
    }

    /// Adds a number in packed decimal, `bytes` long.
    public MisPosMessage putNumber(int tag, long number, int bytes) {
        return put(tag, Bcd.of(number, bytes));
    }

    /// Adds fields within a field.
    public MisPosMessage putNested(int tag, MisPosMessage nested) {
        return put(tag, nested.encode());
    }

    /// Whether a field is there.
    public boolean has(int tag) {
        return fields.containsKey(tag);
    }

    /// A field's bytes, none where it is absent.
    public byte[] get(int tag) {
        byte[] value = fields.get(tag);
        return value == null ? new byte[0] : value.clone();
    }

    /// A field as text, empty where it is absent.
    public String text(int tag) {
        return new String(get(tag), GBK);
    }

    /// A one-byte field, -1 where it is absent.
    public int code(int tag) {
        byte[] value = get(tag);
        return value.length == 1 ? value[0] & 0xFF : -1;
    }

    /// A number in packed decimal; empty where it is absent or none.
    public OptionalLong number(int tag) {
        return has(tag) ? Bcd.parse(get(tag)) : OptionalLong.empty();
    }

    /// The fields within a field.
    ///
    /// @throws IllegalArgumentException these are no fields
    public MisPosMessage nested(int tag) {
        return decode(get(tag));
    }

    /// The bytes.
    public byte[] encode() {
        var out = new ByteArrayOutputStream();
        fields.forEach((tag, value) -> {
            out.write(tag >> 8);
            out.write(tag);
            if (value.length > 0xFF) {
                out.write(0x82);
                out.write(value.length >> 8);
            } else if (value.length > 0x7F) {
                out.write(0x81);
            }
            out.write(value.length);
            out.writeBytes(value);
        });
        return out.toByteArray();
    }

    /// Reads fields.
    ///
    /// @throws IllegalArgumentException cut off, or not of this form
    public static MisPosMessage decode(byte[] bytes) {
        var message = new MisPosMessage();
        int at = 0;
        while (at < bytes.length) {
            if (at + 3 > bytes.length || bytes[at] != (byte) 0xDF) {
                throw new IllegalArgumentException("no field at " + at);
            }
            int tag = 0xDF00 | (bytes[at + 1] & 0xFF);
            int length = bytes[at + 2] & 0xFF;
            at += 3;
            if (length > 0x7F) {
                int more = length & 0x7F;
                if (more < 1 || more > 2 || at + more > bytes.length) {
                    throw new IllegalArgumentException("bad length at " + at);
                }
                length = 0;
                for (int i = 0; i < more; i++) {
                    length = (length << 8) | (bytes[at + i] & 0xFF);
                }
                at += more;
            }
            if (at + length > bytes.length) {
                throw new IllegalArgumentException("field cut off at " + at);
            }
            message.fields.put(tag, Arrays.copyOfRange(bytes, at, at + length));
            at += length;
        }
        return message;
    }

    @Override
    public String toString() {
        return "MisPosMessage" + fields.keySet().stream().map(Integer::toHexString).toList();
    }
}
