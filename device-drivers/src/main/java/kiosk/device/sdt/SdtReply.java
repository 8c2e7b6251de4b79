package kiosk.device.sdt;

import java.util.Arrays;

/// A reader's answer.
///
/// @param sw3 status of reader or security module, 0..255 (GA 467; values in [Sw3])
/// @param data without the three status bytes
public record SdtReply(int sw3, byte[] data) {

    public SdtReply {
        data = data.clone();
    }

    /// From a frame's body; anything shorter than the status is a bad command's answer.
    static SdtReply of(byte[] body) {
        return body.length < 3
                ? new SdtReply(Sw3.UNKNOWN_ERROR, new byte[0])
                : new SdtReply(body[2] & 0xFF, Arrays.copyOfRange(body, 3, body.length));
    }

    /// The body for an answer; the card's own status words stay 0.
    public byte[] body() {
        byte[] body = new byte[3 + data.length];
        body[2] = (byte) sw3;
        System.arraycopy(data, 0, body, 3, data.length);
        return body;
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    @Override
    public String toString() {
        return "SdtReply[" + Integer.toHexString(sw3) + ", " + data.length + " bytes]";
    }

    /// Values of SW3 (GA 467).
    public static final class Sw3 {
        public static final int OK = 0x90;
        public static final int CARD_FOUND = 0x9F;
        public static final int NO_CARD = 0x80;
        public static final int SELECT_FAILED = 0x81;
        public static final int HOST_CHECKSUM = 0x10;
        public static final int HOST_LENGTH = 0x11;
        public static final int BAD_COMMAND = 0x21;
        public static final int NOT_PERMITTED = 0x23;
        public static final int UNKNOWN_ERROR = 0x24;
        public static final int CARD_REFUSED_MODULE = 0x31;
        public static final int MODULE_REFUSED_CARD = 0x32;
        public static final int VERIFICATION_FAILED = 0x33;
        public static final int UNKNOWN_CARD = 0x40;
        public static final int READ_FAILED = 0x41;
        public static final int RANDOM_FAILED = 0x47;
        public static final int SELF_TEST_FAILED = 0x60;
        public static final int NOT_AUTHORISED = 0x66;
        public static final int NO_SUCH_ITEM = 0x91;

        private Sw3() {}
    }
}
