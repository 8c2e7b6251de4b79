package kiosk.device.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import kiosk.device.Line;
import kiosk.device.LineException;

/// A line over TCP: network printers (port 9100), serial servers.
public final class TcpLine implements Line {
    private final Socket socket;

    private TcpLine(Socket socket) {
        this.socket = socket;
    }

    /// Connects anew each time.
    ///
    /// @param connectMax how long connecting may take
    public static Line.Source at(String host, int port, Duration connectMax) {
        return () -> open(new InetSocketAddress(host, port), connectMax);
    }

    private static Line open(InetSocketAddress address, Duration connectMax) throws LineException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(address, Math.toIntExact(connectMax.toMillis()));
            return new TcpLine(socket);
        } catch (IOException e) {
            shut(socket);
            throw new LineException("cannot connect", e);
        }
    }

    @Override
    public int read(byte[] into, Duration atMost) throws LineException {
        try {
            // 0 would mean for ever, so a question without waiting waits one millisecond.
            socket.setSoTimeout(Math.clamp(atMost.toMillis(), 1, Integer.MAX_VALUE));
            int count = socket.getInputStream().read(into);
            if (count < 0) {
                throw new LineException("closed by the other end");
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw new LineException("connection lost", e);
        }
    }

    @Override
    public void write(byte[] bytes) throws LineException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new LineException("connection lost", e);
        }
    }

    @Override
    public void close() {
        shut(socket);
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // A socket that cannot be closed is as gone as one that can.
            org.slf4j.LoggerFactory.getLogger(TcpLine.class).debug("Closing a socket failed", e);
        }
    }
}
