package kiosk.avatar.helper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import kiosk.avatar.presence.PresenceEvent;

/// Events of presence as bodies of frames.
final class PresenceFrames {

    private static final int ARRIVED = 0;
    private static final int MOVED = 1;
    private static final int LEFT = 2;

    private PresenceFrames() {}

    static byte[] event(PresenceEvent event) {
        return Body.of(out -> {
            switch (event) {
                case PresenceEvent.Arrived(double x, double y, double size) -> {
                    out.writeByte(ARRIVED);
                    place(out, x, y, size);
                }
                case PresenceEvent.Moved(double x, double y, double size) -> {
                    out.writeByte(MOVED);
                    place(out, x, y, size);
                }
                case PresenceEvent.Left() -> out.writeByte(LEFT);
            }
        });
    }

    private static void place(DataOutputStream out, double x, double y, double size)
            throws IOException {
        out.writeDouble(x);
        out.writeDouble(y);
        out.writeDouble(size);
    }

    static PresenceEvent event(byte[] body) throws ProtocolException {
        return Body.read(
                body,
                in ->
                        switch (in.readUnsignedByte()) {
                            case ARRIVED ->
                                    new PresenceEvent.Arrived(number(in), number(in), number(in));
                            case MOVED ->
                                    new PresenceEvent.Moved(number(in), number(in), number(in));
                            case LEFT -> new PresenceEvent.Left();
                            default -> throw new ProtocolException("nothing that can happen");
                        });
    }

    private static double number(DataInputStream in) throws IOException {
        double number = in.readDouble();
        if (!Double.isFinite(number)) {
            throw new ProtocolException("no number");
        }
        return number;
    }
}
