package kiosk.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Answers like the simulators' control port, and remembers what it was told.
final class FakeSimulators implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final ServerSocket server;
    private final List<Path> receipts = new ArrayList<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile String card = "";
    private volatile String held = "";
    private volatile boolean padPlugged = true;
    private volatile String paper = "ok";

    FakeSimulators() throws IOException {
        server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("fake-simulators").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void print(Path png) {
        receipts.add(png);
    }

    /// Commands in order, without the looking.
    BlockingQueue<String> heard() {
        return heard;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket guest = server.accept();
                Thread.ofVirtual().name("fake-guest").start(() -> serve(guest));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        guest.getInputStream(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null) {
                byte[] answer =
                        (answer(json.readTree(line)) + "\n").getBytes(StandardCharsets.UTF_8);
                guest.getOutputStream().write(answer);
                line = in.readLine();
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String answer(JsonNode command) {
        String act = command.path("do").asText();
        if (!List.of("state", "receipts").contains(act)) {
            heard.add(act + " " + command.path("person").asText(command.path("wallet").asText()));
        }
        switch (act) {
            case "layCard" -> card = command.path("person").asText();
            case "liftCard" -> card = "";
            case "tap" -> held = command.path("wallet").asText();
            case "untap" -> held = "";
            case "unplug" -> padPlugged = false;
            case "plug" -> padPlugged = true;
            case "paper" -> paper = command.path("state").asText();
            case "scan" -> {
                return json.createObjectNode()
                        .put("ok", false)
                        .put("error", "the scanner is off")
                        .toString();
            }
            case "receipts" -> {
                return receipts(command.path("after").asInt()).toString();
            }
            default -> {
                // Only looked at.
            }
        }
        return state().toString();
    }

    private ObjectNode state() {
        var state = json.createObjectNode().put("ok", true);
        state.putObject("idr").put("card", card).put("plugged", true);
        var pad = state.putObject("pad");
        pad.put("wallet", held).put("plugged", padPlugged);
        pad.putArray("ledger")
                .addObject()
                .put("order", "o-1")
                .put("amountFen", 26_000)
                .put("state", "PAID")
                .put("wallet", "type2");
        state.putObject("printer").put("paper", paper).put("plugged", true);
        return state;
    }

    private synchronized ObjectNode receipts(int after) {
        var answer = json.createObjectNode().put("ok", true);
        var list = answer.putArray("receipts");
        for (int n = after + 1; n <= receipts.size(); n++) {
            String png = receipts.get(n - 1).toString();
            list.addObject().put("n", n).put("png", png).put("text", png);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
