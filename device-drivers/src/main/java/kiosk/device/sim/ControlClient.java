package kiosk.device.sim;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Talks to the control port of a [SimulatorHost].
///
/// Thread rule: any thread; one command at a time.
public final class ControlClient implements AutoCloseable {
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final Socket socket;
    private final BufferedReader in;

    private ControlClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Connects on loopback.
    ///
    /// @param answerMax how long an answer may take
    public static ControlClient connect(int port, Duration answerMax) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(answerMax.toMillis()));
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    Math.toIntExact(answerMax.toMillis()));
            return new ControlClient(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// Sends a command and waits for its answer.
    ///
    /// @throws IOException no connection, or the answer was not ok; the message says why
    public synchronized Map<String, Object> send(Map<String, ?> command) throws IOException {
        var line = json.writeValueAsString(command) + "\n";
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        String answer = in.readLine();
        if (answer == null) {
            throw new IOException("simulators are gone");
        }
        Map<String, Object> fields = json.readValue(answer, MAP);
        if (!Boolean.TRUE.equals(fields.get("ok"))) {
            throw new IOException(String.valueOf(fields.get("error")));
        }
        return fields;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // A socket that cannot be closed is as gone as one that can.
            org.slf4j.LoggerFactory.getLogger(ControlClient.class).debug("Closing failed", e);
        }
    }
}
