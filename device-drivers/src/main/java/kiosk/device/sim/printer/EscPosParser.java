package kiosk.device.sim.printer;

import java.util.Arrays;

/// Cuts a byte stream, split anywhere, into ESC/POS commands and text. Real-time commands (DLE EOT,
/// DLE ENQ) are found at once, even inside the data of another command, as printers do.
///
/// Written from the command table, not from the driver's encoder.
final class EscPosParser {
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int LF = 0x0A;
    private static final int COMMAND_MAX = 1 << 20;

    /// What the printer does with what was found.
    interface Commands {
        /// One character: a byte of ASCII or a GBK pair.
        void character(byte[] bytes);

        void rowEnd();

        /// Any other command, whole.
        ///
        /// @param name its first two or three bytes, as in `GS v 0`
        void command(String name, byte[] bytes);

        /// DLE EOT n or DLE ENQ n.
        void realTime(int kind, int n);

        void protocolError(String what);
    }

    private final Commands commands;
    private byte[] pending = new byte[64];
    private int length;
    private int last;
    private int beforeLast;
    private boolean chinese;

    EscPosParser(Commands commands) {
        this.commands = commands;
    }

    void take(byte[] bytes) {
        for (byte b : bytes) {
            take(b & 0xFF);
        }
    }

    /// Forgets a command that has begun.
    void reset() {
        length = 0;
    }

    private void take(int b) {
        boolean realTime = beforeLast == DLE && (last == EOT || last == ENQ);
        boolean inData = length > 2 || (length > 0 && (pending[0] & 0xFF) != DLE);
        int kind = last;
        beforeLast = last;
        last = b;
        if (realTime) {
            if (inData) {
                commands.protocolError("real-time command inside data");
                add(b);
                commands.realTime(kind, b);
            } else {
                length = 0;
                commands.realTime(kind, b);
            }
            return;
        }
        add(b);
    }

    private void add(int b) {
        if (length == pending.length) {
            pending = Arrays.copyOf(pending, pending.length * 2);
        }
        pending[length++] = (byte) b;
        int needed = needed();
        if (needed > COMMAND_MAX) {
            commands.protocolError("command of " + needed + " bytes");
            length = 0;
        } else if (needed > 0 && length >= needed) {
            byte[] whole = Arrays.copyOf(pending, length);
            length = 0;
            dispatch(whole);
        }
    }

    /// Bytes of the command that has begun, 0 while that cannot be said.
    private int needed() {
        int first = at(0);
        return switch (first) {
            case ESC -> escLength();
            case FS -> length < 2 ? 0 : at(1) == 0x21 ? 3 : 2;
            case GS -> gsLength();
            case DLE -> 3;
            default -> chinese && first >= 0x81 && first != 0xFF ? 2 : 1;
        };
    }

    private int escLength() {
        if (length < 2) {
            return 0;
        }
        return switch (at(1)) {
            case 0x40, 0x32 -> 2;
            default -> 3;
        };
    }

    private int gsLength() {
        if (length < 3) {
            return 0;
        }
        return switch (at(1)) {
            case 0x56 -> at(2) == 0x41 || at(2) == 0x42 ? 4 : 3;
            case 0x76 -> length < 8 ? 0 : 8 + (at(4) + 256 * at(5)) * (at(6) + 256 * at(7));
            case 0x28 -> length < 5 ? 0 : 5 + at(3) + 256 * at(4);
            default -> 3;
        };
    }

    private int at(int index) {
        return pending[index] & 0xFF;
    }

    private void dispatch(byte[] whole) {
        int first = whole[0] & 0xFF;
        switch (first) {
            case LF -> commands.rowEnd();
            case ESC, FS, GS -> named(first, whole);
            default -> {
                if (first < 0x20 || first == 0x7F) {
                    commands.protocolError("byte " + Integer.toHexString(first) + " means nothing");
                } else {
                    commands.character(whole);
                }
            }
        }
    }

    private void named(int first, byte[] whole) {
        String family = first == ESC ? "ESC " : first == FS ? "FS " : "GS ";
        String name = family + (char) whole[1];
        if (first == GS && (whole[1] == '(' || whole[1] == 'v')) {
            name = name + " " + (char) whole[2];
        }
        switch (name) {
            case "FS &" -> chinese = true;
            case "FS ." -> chinese = false;
            case "ESC @" -> {
                chinese = false;
                commands.command(name, whole);
            }
            default -> commands.command(name, whole);
        }
    }
}
