package kiosk.device.ipp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Messages to bytes and back (RFC 8010, section 3).
public final class IppCodec {
    private static final int END = 0x03;
    private static final int FIRST_VALUE_TAG = 0x10;

    private IppCodec() {}

    /// A message and where the document behind it begins.
    public record Decoded(IppMessage message, int documentAt) {}

    /// The message as bytes, up to and including the end tag.
    public static byte[] encode(IppMessage message) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(message.version());
            out.writeShort(message.code());
            out.writeInt(message.requestId());
            for (IppGroup group : message.groups()) {
                out.writeByte(group.tag());
                for (IppAttribute attribute : group.attributes()) {
                    write(attribute, out);
                }
            }
            out.writeByte(END);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /// Reads a message.
    ///
    /// @throws IppFormatException it is none, or ends too early
    public static Decoded decode(byte[] bytes) throws IppFormatException {
        var in = ByteBuffer.wrap(bytes);
        try {
            int version = in.getShort() & 0xFFFF;
            int code = in.getShort() & 0xFFFF;
            int requestId = in.getInt();
            List<IppGroup> groups = groups(in);
            return new Decoded(new IppMessage(version, code, requestId, groups), in.position());
        } catch (BufferUnderflowException _) {
            throw new IppFormatException("message ends after " + bytes.length + " bytes");
        }
    }

    private static List<IppGroup> groups(ByteBuffer in) throws IppFormatException {
        var groups = new ArrayList<IppGroup>();
        int tag = in.get() & 0xFF;
        while (tag != END) {
            if (tag >= FIRST_VALUE_TAG) {
                throw new IppFormatException("value before any group at " + in.position());
            }
            var attributes = new ArrayList<IppAttribute>();
            int groupTag = tag;
            tag = in.get() & 0xFF;
            while (tag >= FIRST_VALUE_TAG) {
                read(tag, in, attributes);
                tag = in.get() & 0xFF;
            }
            groups.add(new IppGroup(groupTag, attributes));
        }
        return groups;
    }

    private static void read(int tag, ByteBuffer in, List<IppAttribute> attributes)
            throws IppFormatException {
        String name = new String(bytes(in), StandardCharsets.UTF_8);
        var value = new IppValue(tag, bytes(in));
        if (!name.isEmpty()) {
            attributes.add(new IppAttribute(name, List.of(value)));
            return;
        }
        if (attributes.isEmpty()) {
            throw new IppFormatException("further value without attribute at " + in.position());
        }
        IppAttribute last = attributes.removeLast();
        var values = new ArrayList<>(last.values());
        values.add(value);
        attributes.add(new IppAttribute(last.name(), values));
    }

    private static byte[] bytes(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static void write(IppAttribute attribute, DataOutputStream out) throws IOException {
        String name = attribute.name();
        for (IppValue value : attribute.values()) {
            out.writeByte(value.tag());
            write(name.getBytes(StandardCharsets.UTF_8), out);
            write(value.bytes(), out);
            name = "";
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        if (bytes.length > 0x7FFF) {
            throw new IllegalArgumentException("value of " + bytes.length + " bytes");
        }
        out.writeShort(bytes.length);
        out.write(bytes);
    }
}
