package kiosk.device.sdt;

import java.util.Arrays;
import java.util.Optional;

/// Finds frames in a stream that is split anywhere and may hold garbage: looks for the preamble,
/// and after a damaged frame looks again right behind that preamble's first byte.
public final class SdtDecoder {
    private static final int HEAD = 7;

    private byte[] pending = new byte[0];
    private int damaged;

    /// Takes some bytes.
    public void feed(byte[] bytes, int count) {
        byte[] joined = Arrays.copyOf(pending, pending.length + count);
        System.arraycopy(bytes, 0, joined, pending.length, count);
        pending = joined;
    }

    /// The body of the next whole frame.
    public Optional<byte[]> next() {
        while (true) {
            skipTo(preamble(0));
            if (pending.length < HEAD) {
                return Optional.empty();
            }
            int length = ((pending[5] & 0xFF) << 8) | (pending[6] & 0xFF);
            if (length < 2 || length > SdtFrames.BODY_MAX + 1) {
                damaged++;
                skipTo(preamble(1));
                continue;
            }
            int end = HEAD + length;
            if (pending.length < end) {
                return Optional.empty();
            }
            if (SdtFrames.checksum(pending, 5, end - 1) != pending[end - 1]) {
                damaged++;
                skipTo(preamble(1));
                continue;
            }
            byte[] body = Arrays.copyOfRange(pending, HEAD, end - 1);
            skipTo(end);
            return Optional.of(body);
        }
    }

    /// How many frames were damaged since the last [#clear].
    public int damaged() {
        return damaged;
    }

    /// Forgets everything.
    public void clear() {
        pending = new byte[0];
        damaged = 0;
    }

    /// Where a preamble, or the beginning of one at the end, starts.
    private int preamble(int from) {
        for (int start = Math.min(from, pending.length); start < pending.length; start++) {
            if (matches(start)) {
                return start;
            }
        }
        return pending.length;
    }

    private boolean matches(int start) {
        int known = Math.min(SdtFrames.PREAMBLE.size(), pending.length - start);
        for (int i = 0; i < known; i++) {
            if (pending[start + i] != SdtFrames.PREAMBLE.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipTo(int start) {
        if (start > 0) {
            pending = Arrays.copyOfRange(pending, start, pending.length);
        }
    }
}
