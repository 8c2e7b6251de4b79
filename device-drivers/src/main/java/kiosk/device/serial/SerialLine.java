package kiosk.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.Pace;
import kiosk.device.owner.Deadline;

/// A serial port, 8 data bits, no parity, 1 stop bit, held exclusively.
///
/// Never blocks inside the native library: a native wait would hold one of the few carriers of the
/// virtual threads. It asks how many bytes are there and pauses 1 to 10 ms in between; the same
/// question notices an unplugged port, where jSerialComm's `isOpen()` stays true.
public final class SerialLine implements Line {
    private static final Duration PAUSE_FIRST = Duration.ofMillis(1);
    private static final Duration PAUSE_MAX = Duration.ofMillis(10);
    private static final int WRITE_CHUNK = 1024;

    private final SerialPort port;
    private final Settings settings;
    private final Pace pace;
    private volatile boolean closed;

    /// How to open a port.
    ///
    /// @param path a device file, best a link below `/dev/serial/by-id`: numbers move
    /// @param baud bits per second
    /// @param stallMax how long a device may take no byte at all (paper out, flow control) before
    ///   the line counts as gone
    public record Settings(String path, int baud, Duration stallMax) {

        /// With a stall limit of 10 s.
        public Settings(String path, int baud) {
            this(path, baud, Duration.ofSeconds(10));
        }
    }

    private SerialLine(SerialPort port, Settings settings, Pace pace) {
        this.port = port;
        this.settings = settings;
        this.pace = pace;
    }

    /// Opens the path anew each time: the link may point to another port after an unplug.
    public static Line.Source at(Settings settings, Pace pace) {
        return () -> open(settings, pace);
    }

    private static Line open(Settings settings, Pace pace) throws LineException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(settings.path());
        } catch (SerialPortInvalidPortException e) {
            throw new LineException("no such port", e);
        }
        port.setComPortParameters(
                settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        // The error code is no help: a port without modem lines reports ENOTTY although it is open.
        if (!port.openPort(0)) {
            throw new LineException(
                    "port cannot be opened (held by another program?), error "
                            + port.getLastErrorCode());
        }
        return new SerialLine(port, settings, pace);
    }

    @Override
    public int read(byte[] into, Duration atMost) throws LineException {
        if (into.length == 0) {
            return 0;
        }
        Deadline deadline = Deadline.in(atMost, pace);
        Duration pause = PAUSE_FIRST;
        while (true) {
            int there = available();
            if (there > 0) {
                int count = port.readBytes(into, Math.min(there, into.length));
                if (count < 0) {
                    throw new LineException("port gone while reading");
                }
                if (count > 0) {
                    return count;
                }
            }
            if (deadline.passed()) {
                return 0;
            }
            pace.pause(deadline.leftOr(pause));
            pause = longer(pause);
        }
    }

    @Override
    public void write(byte[] bytes) throws LineException {
        for (int sent = 0; sent < bytes.length; ) {
            available();
            int end = Math.min(bytes.length, sent + WRITE_CHUNK);
            int count = writeSome(Arrays.copyOfRange(bytes, sent, end));
            if (count <= 0) {
                throw new LineException("port gone while writing, or takes no bytes");
            }
            sent += count;
        }
    }

    /// Where a device takes nothing, jSerialComm's native code repeats for ever; closing the port
    /// from another thread ends that.
    private int writeSome(byte[] chunk) {
        var written = new CompletableFuture<Void>();
        var guard =
                written.orTimeout(settings.stallMax().toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((_, stalled) -> {
                            if (stalled != null) {
                                close();
                            }
                        });
        int count = port.writeBytes(chunk, chunk.length);
        written.complete(null);
        return guard.isCompletedExceptionally() ? -1 : count;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            port.closePort();
        }
    }

    private int available() throws LineException {
        if (closed) {
            throw new LineException("closed");
        }
        int there = port.bytesAvailable();
        if (there < 0) {
            throw new LineException("port gone");
        }
        return there;
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(2);
        return next.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : next;
    }
}
