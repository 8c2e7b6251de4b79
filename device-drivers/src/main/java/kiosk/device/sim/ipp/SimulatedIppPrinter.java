package kiosk.device.sim.ipp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kiosk.device.ipp.IppFormatException;
import kiosk.device.owner.SystemPace;
import kiosk.device.sim.HostedSimulator;

/// The IPP printer as a server: `http://127.0.0.1:PORT/ipp/print`, loopback only.
///
/// Commands: those of [IppPrinterModel]; further `{"do":"unplug|plug","device":"a4"}`.
///
/// Thread rule: any thread.
public final class SimulatedIppPrinter implements HostedSimulator {
    private static final String PATH = "/ipp/print";
    private static final int BYTES_MAX = (20 << 20) + (1 << 16);
    private static final Duration TICK = Duration.ofMillis(100);

    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService clockwork;
    private final IppPrinterModel model;
    private final URI uri;
    private volatile boolean plugged = true;

    /// Listens at once.
    ///
    /// @param port 0 = any free one
    /// @param dir where documents and pages are kept
    public SimulatedIppPrinter(int port, Path dir) {
        this(port, dir, IppPrinterModel.USUAL);
    }

    SimulatedIppPrinter(int port, Path dir, PageEngine.Speed speed) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            this.server = HttpServer.create(address, 16);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port, e);
        }
        this.uri = URI.create("ipp://127.0.0.1:" + server.getAddress().getPort() + PATH);
        this.model = new IppPrinterModel(new SystemPace(), dir, uri, speed);
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("simulator-a4-", 0).factory());
        this.clockwork =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("simulator-a4").factory());
        server.setExecutor(threads);
        server.createContext(PATH, this::answer);
        server.start();
        var _ =
                clockwork.scheduleWithFixedDelay(
                        model::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Its address, to be configured in the driver.
    public URI uri() {
        return uri;
    }

    @Override
    public String name() {
        return IppPrinterModel.NAME;
    }

    @Override
    public Map<String, Object> state() {
        var state = new LinkedHashMap<>(model.state());
        state.put("plugged", plugged);
        state.put("uri", uri.toString());
        return state;
    }

    @Override
    public Optional<Map<String, Object>> handle(Map<String, Object> command) {
        if (name().equals(command.get("device"))) {
            Object act = command.get("do");
            if ("unplug".equals(act) || "plug".equals(act)) {
                plugged = "plug".equals(act);
                return Optional.of(Map.of("plugged", plugged));
            }
        }
        return model.handle(command);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readNBytes(BYTES_MAX + 1);
            if (!plugged || model.silent()) {
                return; // closes the connection without an answer
            }
            int status = refusal(exchange, request);
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            byte[] answer = model.exchange(request);
            if (!plugged || model.silent()) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/ipp");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IppFormatException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static int refusal(HttpExchange exchange, byte[] request) {
        if (!"POST".equals(exchange.getRequestMethod())) {
            return 405;
        }
        if (!"application/ipp".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return 415;
        }
        return request.length > BYTES_MAX ? 413 : 200;
    }
}
