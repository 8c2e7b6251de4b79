package kiosk.device.escpos;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// Sorts the bytes a printer sends: answers to DLE EOT, completion receipts, automatic status, flow
/// control and garbage, however they are cut into chunks.
final class Answers {
    /// Letters of a job's id: all odd, so that none looks like an answer to DLE EOT, and none is
    /// 37.
    static final String ID_LETTERS = "ACEGIKMOQSUWY135";

    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int RECEIPT_LENGTH = 7;
    private static final int AUTOMATIC_LENGTH = 4;
    private static final int STATUSES_MAX = 16;

    private final int[] frame = new int[RECEIPT_LENGTH];
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final Set<String> completed = new HashSet<>();
    private int framed;
    private boolean garbage;

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    /// The oldest answer to DLE EOT not yet fetched.
    OptionalInt nextStatus() {
        Integer status = statuses.poll();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    void forgetStatuses() {
        statuses.clear();
    }

    /// Whether the completion receipt with this id came.
    boolean completed(String id) {
        return completed.contains(id);
    }

    /// Whether bytes came that mean nothing: an answer may have been destroyed.
    boolean garbage() {
        return garbage;
    }

    private void take(int b) {
        if (framed > 0) {
            inFrame(b);
        } else if (b == 0x37 || isAutomatic(b)) {
            frame[framed++] = b;
        } else if (PrinterState.valid(b)) {
            if (statuses.size() < STATUSES_MAX) {
                statuses.add(b);
            }
        } else if (b != XON && b != XOFF) {
            garbage = true;
        }
    }

    private void inFrame(int b) {
        if (!continues(b)) {
            garbage = true;
            framed = 0;
            take(b);
            return;
        }
        frame[framed++] = b;
        if (frame[0] != 0x37) {
            if (framed == AUTOMATIC_LENGTH) {
                framed = 0;
            }
        } else if (framed == RECEIPT_LENGTH) {
            var id = new StringBuilder();
            for (int i = 2; i < 6; i++) {
                id.append((char) frame[i]);
            }
            completed.add(id.toString());
            framed = 0;
        }
    }

    /// 37 22 d1 d2 d3 d4 00, or the bytes 2 to 4 (0xx0xxxx) of an automatic status.
    private boolean continues(int b) {
        if (frame[0] != 0x37) {
            return (b & 0x90) == 0;
        }
        return switch (framed) {
            case 1 -> b == 0x22;
            case 6 -> b == 0x00;
            default -> ID_LETTERS.indexOf(b) >= 0;
        };
    }

    private static boolean isAutomatic(int b) {
        return (b & 0x93) == 0x10;
    }
}
