package kiosk.avatar.helper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;

/// Bodies of frames, written and read field by field.
final class Body {

    private Body() {}

    /// Writes fields.
    @FunctionalInterface
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /// Reads fields.
    @FunctionalInterface
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] of(Writing writing) {
        var all = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text longer than a field can be
        }
        return all.toByteArray();
    }

    /// @throws ProtocolException when these bytes are no such body
    static <T> T read(byte[] body, Reading<T> reading) throws ProtocolException {
        try {
            return reading.from(new DataInputStream(new ByteArrayInputStream(body)));
        } catch (ProtocolException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new ProtocolException("a body that cannot be read");
        }
    }
}
