package kiosk.sync.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// TLS 1.3 and 1.2 sockets with TCP_NODELAY (P11) that check the server's name, from whatever
/// context is current when a connection is made.
public final class NoDelayTlsSockets extends SSLSocketFactory {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Source source;

    /// Gives the context for the next connection.
    public interface Source {
        /// @throws IOException there is none: no connection
        SSLContext context() throws IOException;
    }

    /// Sockets of what this source gives.
    public NoDelayTlsSockets(Source source) {
        this.source = source;
    }

    private SSLSocketFactory inner() throws IOException {
        return source.context().getSocketFactory();
    }

    private static Socket careful(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        if (socket instanceof SSLSocket tls) {
            tls.setEnabledProtocols(PROTOCOLS);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
        }
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return careful(inner().createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return careful(inner().createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return careful(inner().createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return careful(inner().createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return careful(inner().createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean close)
            throws IOException {
        return careful(inner().createSocket(socket, host, port, close));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        try {
            return inner().getDefaultCipherSuites();
        } catch (IOException e) {
            // Nothing to connect with: createSocket says why.
            return new String[0];
        }
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return getDefaultCipherSuites();
    }
}
