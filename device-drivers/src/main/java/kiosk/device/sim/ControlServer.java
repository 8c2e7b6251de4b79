package kiosk.device.sim;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The control port: TCP on loopback, one JSON object a line in, one out. An answer holds `ok`, and
/// `error` where it is false.
///
/// Thread rule: commands run one at a time.
final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final ServerSocket server;
    private final UnaryOperator<Map<String, Object>> perform;

    /// @param port 0 = any
    /// @param perform answers a command; its IllegalArgumentException goes back as `error`
    ControlServer(int port, UnaryOperator<Map<String, Object>> perform) throws IOException {
        this.server = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
        this.perform = perform;
        Thread.ofVirtual().name("control").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().name("control-client").start(() -> serve(socket));
            } catch (IOException e) {
                LOG.debug("Control port closed", e);
            }
        }
    }

    private void serve(Socket client) {
        try (Socket socket = client;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setTcpNoDelay(true);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                byte[] answer = json.writeValueAsBytes(answer(line));
                var out = new java.io.ByteArrayOutputStream();
                out.writeBytes(answer);
                out.write('\n');
                socket.getOutputStream().write(out.toByteArray());
            }
        } catch (IOException e) {
            LOG.debug("Control client gone", e);
        }
    }

    private synchronized Map<String, Object> answer(String line) {
        var answer = new LinkedHashMap<String, Object>();
        try {
            Map<String, Object> result = perform.apply(json.readValue(line, MAP));
            answer.put("ok", true);
            answer.putAll(result);
        } catch (IOException | IllegalArgumentException e) {
            answer.put("ok", false);
            answer.put("error", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // a simulator's bug is told to whoever asked, and we go on
            LOG.error("Command failed", e);
            answer.put("ok", false);
            answer.put("error", e.toString());
        }
        return answer;
    }
}
