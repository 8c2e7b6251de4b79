package kiosk.device.mispos;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// Frames of the line, both directions: `02 | LEN | data | 03 | LRC`, LEN two bytes of packed
/// decimal, LRC the XOR of LEN, data and 03; `06` and `15` alone acknowledge or refuse a frame
/// (field implementation).
///
/// A frame whose length was damaged would swallow what follows; [#stalled] after some silence looks
/// inside for a good one.
public final class MisPosFrames {
    /// Acknowledges a frame.
    public static final byte ACK = 0x06;

    /// Refuses a frame.
    public static final byte NAK = 0x15;

    private static final byte STX = 0x02;
    private static final byte ETX = 0x03;
    private static final int DATA_MAX = 1_024;
    private static final int AROUND = 5;

    private byte[] pending = new byte[0];

    /// What was heard on the line.
    public sealed interface Heard {
        record Acknowledged() implements Heard {}

        record RefusedFrame() implements Heard {}

        record Message(MisPosMessage message) implements Heard {}

        /// A frame that was hurt on the way.
        record Damaged() implements Heard {}
    }

    /// A frame around a message.
    ///
    /// @throws IllegalArgumentException more than 1,024 bytes
    public static byte[] frame(MisPosMessage message) {
        byte[] data = message.encode();
        if (data.length > DATA_MAX) {
            throw new IllegalArgumentException("message of " + data.length + " bytes");
        }
        var out = new ByteArrayOutputStream(data.length + AROUND);
        out.write(STX);
        out.writeBytes(Bcd.of(data.length, 2));
        out.writeBytes(data);
        out.write(ETX);
        byte[] frame = Arrays.copyOf(out.toByteArray(), data.length + AROUND);
        frame[frame.length - 1] = lrc(frame, 1, frame.length - 1);
        return frame;
    }

    /// Takes some bytes.
    public void feed(byte[] bytes, int count) {
        byte[] joined = Arrays.copyOf(pending, pending.length + count);
        System.arraycopy(bytes, 0, joined, pending.length, count);
        pending = joined;
    }

    /// The next thing heard whole.
    public Optional<Heard> next() {
        while (pending.length > 0) {
            switch (pending[0]) {
                case ACK -> {
                    skip(1);
                    return Optional.of(new Heard.Acknowledged());
                }
                case NAK -> {
                    skip(1);
                    return Optional.of(new Heard.RefusedFrame());
                }
                case STX -> {
                    int size = size();
                    if (size > 0) {
                        return size > pending.length ? Optional.empty() : Optional.of(take(size));
                    }
                    if (size == 0) {
                        return Optional.empty();
                    }
                    skip(1);
                }
                default -> skip(1);
            }
        }
        return Optional.empty();
    }

    /// To be called after silence: a frame begun is not going to end.
    public Optional<Heard> stalled() {
        if (pending.length == 0) {
            return Optional.empty();
        }
        skip(1);
        return Optional.of(afterDamage());
    }

    /// Forgets everything.
    public void clear() {
        pending = new byte[0];
    }

    /// Bytes of the frame at the beginning, 0 = not known yet, -1 = no frame.
    private int size() {
        if (pending.length < 3) {
            return 0;
        }
        OptionalLong length = Bcd.parse(new byte[] {pending[1], pending[2]});
        if (length.isEmpty() || length.getAsLong() == 0 || length.getAsLong() > DATA_MAX) {
            return -1;
        }
        return (int) length.getAsLong() + AROUND;
    }

    private Heard take(int size) {
        boolean whole = pending[size - 2] == ETX && lrc(pending, 1, size - 1) == pending[size - 1];
        if (whole) {
            try {
                var message = MisPosMessage.decode(Arrays.copyOfRange(pending, 3, size - 2));
                skip(size);
                return new Heard.Message(message);
            } catch (
                    IllegalArgumentException e) { // a good sum over bad fields: refused like damage
                skip(size);
                return new Heard.Damaged();
            }
        }
        skip(1);
        return afterDamage();
    }

    /// A good frame may stand inside what looked like one; otherwise nothing of it is kept.
    private Heard afterDamage() {
        while (pending.length > 0) {
            int size = pending[0] == STX ? size() : -1;
            if (size > 0
                    && size <= pending.length
                    && pending[size - 2] == ETX
                    && lrc(pending, 1, size - 1) == pending[size - 1]) {
                return take(size);
            }
            skip(1);
        }
        return new Heard.Damaged();
    }

    private void skip(int count) {
        pending = Arrays.copyOfRange(pending, count, pending.length);
    }

    private static byte lrc(byte[] bytes, int from, int to) {
        byte sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i];
        }
        return sum;
    }
}
