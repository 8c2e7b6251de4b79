package kiosk.device.sdt;

import java.util.List;

/// Frames of GA 467, both directions: `AA AA AA 96 69 | LEN_hi LEN_lo | body | CHK`, LEN counts
/// body and CHK, CHK is the XOR of everything between preamble and CHK.
public final class SdtFrames {
    static final List<Byte> PREAMBLE =
            List.of((byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, (byte) 0x69);

    /// Longest body taken: text, photo and two fingerprint features make 2,313 bytes; room for
    /// vendors' answers, little enough that a damaged length cannot swallow much.
    static final int BODY_MAX = 2_600;

    private SdtFrames() {}

    /// Commands of GA 467 as `CMD PARA`.
    public enum Command {
        STATUS(0x11, 0xFF),
        SAM_NUMBER(0x12, 0xFF),
        FIND(0x20, 0x01),
        SELECT(0x20, 0x02),
        READ_TEXT_PHOTO(0x30, 0x01),
        READ_WITH_FINGERPRINT(0x30, 0x10);

        private final byte cmd;
        private final byte para;

        Command(int cmd, int para) {
            this.cmd = (byte) cmd;
            this.para = (byte) para;
        }

        /// The frame to send.
        public byte[] frame() {
            return SdtFrames.frame(new byte[] {cmd, para});
        }

        /// Whether a frame's body is this command.
        public boolean is(byte[] body) {
            return body.length == 2 && body[0] == cmd && body[1] == para;
        }
    }

    /// A frame around a body.
    public static byte[] frame(byte[] body) {
        int length = body.length + 1;
        byte[] frame = new byte[PREAMBLE.size() + 2 + length];
        for (int i = 0; i < PREAMBLE.size(); i++) {
            frame[i] = PREAMBLE.get(i);
        }
        frame[5] = (byte) (length >> 8);
        frame[6] = (byte) length;
        System.arraycopy(body, 0, frame, 7, body.length);
        frame[frame.length - 1] = checksum(frame, 5, frame.length - 1);
        return frame;
    }

    /// XOR over a range.
    static byte checksum(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }
}
