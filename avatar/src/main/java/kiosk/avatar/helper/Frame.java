package kiosk.avatar.helper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/// One message between the kiosk and its helper. On the wire: its length without these four bytes,
/// its kind (one byte), the number of the question it belongs to (four bytes), its body.
///
/// @param id counted by the kiosk, 0 where there is no question
/// @param body as the engine or [Kind] defines it
record Frame(Kind kind, int id, byte[] body) {

    /// Counts up when a body changes; both sides must have the same.
    static final int PROTOCOL = 1;

    /// Room for three minutes of sound; a clause is a few seconds.
    static final int BODY_MAX = 8 << 20;

    private static final int HEAD = 1 + Integer.BYTES;
    private static final byte[] NOTHING = {};
    private static final Kind[] KINDS = Kind.values();

    /// What a frame is.
    enum Kind {
        /// First frame of each side: [#PROTOCOL], from the helper also its engines' names.
        HELLO(1),
        /// Is it alive?
        PING(2),
        /// It is.
        PONG(3),
        /// A question: the engine's name, then what the engine wants to know.
        ASK(4),
        /// The answer is not wanted any more.
        CANCEL(5),
        /// A piece of an answer.
        PART(6),
        /// The answer is whole.
        DONE(7),
        /// There will be no answer.
        FAILED(8),
        /// How an engine stands now: its name, then its own words.
        STATUS(9);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        private static Kind of(int code) throws ProtocolException {
            return Arrays.stream(KINDS)
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new ProtocolException("a frame of kind " + code));
        }
    }

    static Frame of(Kind kind, int id) {
        return new Frame(kind, id, NOTHING);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(HEAD + body.length);
        out.writeByte(kind.code);
        out.writeInt(id);
        out.write(body);
    }

    /// The next frame.
    ///
    /// @throws ProtocolException when the bytes are none
    /// @throws java.io.EOFException when the other side is gone
    static Frame read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < HEAD || length > HEAD + BODY_MAX) {
            throw new ProtocolException("a frame of " + length + " bytes");
        }
        var kind = Kind.of(in.readUnsignedByte());
        int id = in.readInt();
        byte[] body = in.readNBytes(length - HEAD);
        if (body.length < length - HEAD) {
            throw new ProtocolException("half a frame");
        }
        return new Frame(kind, id, body);
    }

    @Override
    public String toString() {
        return kind + " " + id + " (" + body.length + " bytes)"; // the body is personal data
    }
}
