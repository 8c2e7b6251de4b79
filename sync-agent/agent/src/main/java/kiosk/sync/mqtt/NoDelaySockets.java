package kiosk.sync.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Sockets with TCP_NODELAY, which Paho never sets: without it Nagle's algorithm and delayed ACKs
/// hold incoming QoS 1 messages near 1,000/s (P11).
public final class NoDelaySockets extends SocketFactory {
    private final SocketFactory inner;

    /// Wraps another factory.
    public NoDelaySockets(SocketFactory inner) {
        this.inner = inner;
    }

    /// Plain TCP.
    public static NoDelaySockets plain() {
        return new NoDelaySockets(SocketFactory.getDefault());
    }

    private static Socket noDelay(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return noDelay(inner.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return noDelay(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return noDelay(inner.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return noDelay(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return noDelay(inner.createSocket(host, port, local, localPort));
    }
}
