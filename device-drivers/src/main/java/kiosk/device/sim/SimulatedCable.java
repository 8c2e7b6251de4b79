package kiosk.device.sim;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import kiosk.device.Line;
import kiosk.device.LineException;
import org.jspecify.annotations.Nullable;

/// A cable in simulated time: a driver's read lets time pass until bytes are there or its limit is
/// reached. Can be pulled and plugged.
///
/// Thread rule: one thread, that of its [SimulatedTime].
public final class SimulatedCable implements Line.Source {
    private final SimulatedTime time;
    private final SimulatedPeer peer;
    private final Wire wire = new CableWire();
    private @Nullable End end;
    private boolean plugged = true;

    SimulatedCable(SimulatedTime time, SimulatedPeer peer) {
        this.time = time;
        this.peer = peer;
    }

    @Override
    public Line open() throws LineException {
        if (!plugged) {
            throw new LineException("no such port");
        }
        if (end != null) {
            throw new LineException("held by another program");
        }
        var opened = new End();
        end = opened;
        peer.attached(wire);
        return opened;
    }

    /// Pulls the cable: the driver's line breaks, bytes on the way are lost.
    public void unplug() {
        plugged = false;
        cut();
    }

    /// Puts the cable back; the driver has to open it anew.
    public void plug() {
        plugged = true;
    }

    private void cut() {
        if (end != null) {
            end = null;
            peer.detached();
        }
    }

    private final class CableWire implements Wire {
        @Override
        public void send(byte[] bytes) {
            if (end != null) {
                end.arrived.writeBytes(bytes);
            }
        }

        @Override
        public void after(Duration delay, Runnable then) {
            time.after(delay, then);
        }
    }

    private final class End implements Line {
        private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

        @Override
        public int read(byte[] into, Duration atMost) throws LineException {
            long limit = time.nanos() + Math.max(0, atMost.toNanos());
            while (true) {
                check();
                if (arrived.size() > 0) {
                    return take(into);
                }
                if (!time.runNext(limit)) {
                    time.runUntil(limit);
                    return 0;
                }
            }
        }

        private int take(byte[] into) {
            byte[] all = arrived.toByteArray();
            int count = Math.min(all.length, into.length);
            System.arraycopy(all, 0, into, 0, count);
            arrived.reset();
            arrived.writeBytes(Arrays.copyOfRange(all, count, all.length));
            return count;
        }

        @Override
        public void write(byte[] bytes) throws LineException {
            check();
            peer.received(bytes.clone(), wire);
            check();
        }

        @Override
        public void close() {
            if (end == this) {
                cut();
            }
        }

        private void check() throws LineException {
            if (end != this) {
                throw new LineException("port gone");
            }
        }
    }
}
