package kiosk.device.sim.pad;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import kiosk.device.mispos.MisPosFrames;
import kiosk.device.mispos.MisPosMessage;
import kiosk.device.sim.Wire;
import org.jspecify.annotations.Nullable;

/// Frames from the pad, one after the other: each is repeated up to three times until it is
/// acknowledged, then given up.
final class PadOutbox {
    private static final Duration ACK_WITHIN = Duration.ofMillis(800);
    private static final int TRIES = 3;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private byte @Nullable [] current;
    private int tries;
    private int turn;
    private int damage;

    /// Hurts the next `times` frames on their way.
    void damageNext(int times) {
        damage += times;
    }

    void send(MisPosMessage message, Wire wire) {
        waiting.add(MisPosFrames.frame(message));
        if (current == null) {
            next(wire);
        }
    }

    void acknowledged(Wire wire) {
        current = null;
        next(wire);
    }

    void refused(Wire wire) {
        transmit(wire);
    }

    void clear() {
        waiting.clear();
        current = null;
    }

    private void next(Wire wire) {
        current = waiting.poll();
        tries = 0;
        transmit(wire);
    }

    private void transmit(Wire wire) {
        byte[] frame = current;
        turn++;
        if (frame == null) {
            return;
        }
        tries++;
        if (tries > TRIES) {
            acknowledged(wire);
            return;
        }
        byte[] sent = frame.clone();
        if (damage > 0) {
            damage--;
            sent[sent.length / 2] ^= 0x40;
        }
        wire.send(sent);
        int mine = turn;
        wire.after(
                ACK_WITHIN,
                () -> {
                    if (mine == turn) {
                        transmit(wire);
                    }
                });
    }
}
