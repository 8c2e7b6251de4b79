package kiosk.device.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Commands of Newland engines: `7E 01 30303030 | 23 | tag | 3B 03`, 23 = not stored in the engine;
/// answered by `02 01 30303030 | 23 | tag | 06 | 3B 03`.
public final class Newland {
    /// Lights the engine and looks for a code.
    public static final String TRIGGER_ON = "SCNTRG1";

    /// Puts it out.
    public static final String TRIGGER_OFF = "SCNTRG0";

    /// Asks whether the engine is there (one source only).
    public static final byte ALIVE = 0x3F;

    /// Answer to [#ALIVE].
    public static final byte ALIVE_YES = 0x21;

    private static final byte[] ADDRESS = {0x01, 0x30, 0x30, 0x30, 0x30, 0x23};
    private static final byte[] END = {0x3B, 0x03};
    private static final byte ACK = 0x06;

    private Newland() {}

    /// The bytes of a command.
    public static byte[] command(String tag) {
        return bytes((byte) 0x7E, tag, new byte[0]);
    }

    /// The engine's acknowledgement of a command.
    public static byte[] acknowledgement(String tag) {
        return bytes((byte) 0x02, tag, new byte[] {ACK});
    }

    private static byte[] bytes(byte start, String tag, byte[] extra) {
        var out = new ByteArrayOutputStream();
        out.write(start);
        out.writeBytes(ADDRESS);
        out.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(extra);
        out.writeBytes(END);
        return out.toByteArray();
    }

    /// Where `wanted` begins in `in`, -1 = nowhere.
    public static int indexOf(byte[] in, byte[] wanted) {
        for (int start = 0; start + wanted.length <= in.length; start++) {
            int same = 0;
            while (same < wanted.length && in[start + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return start;
            }
        }
        return -1;
    }
}
