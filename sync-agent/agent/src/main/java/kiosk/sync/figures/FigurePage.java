package kiosk.sync.figures;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// `http://127.0.0.1:<port>/metrics`.
public final class FigurePage implements AutoCloseable {
    private static final int WAITING_MOST = 4;

    private final HttpServer server;

    private FigurePage(HttpServer server) {
        this.server = server;
    }

    /// Serves the registry's figures and those of the JVM.
    ///
    /// @param port 0 picks a free one
    /// @throws IOException the port is taken
    public static FigurePage serve(int port, PrometheusRegistry registry) throws IOException {
        JvmMetrics.builder().register(registry);
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        WAITING_MOST);
        server.createContext("/metrics", exchange -> answer(exchange, registry));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new FigurePage(server);
    }

    private static void answer(HttpExchange exchange, PrometheusRegistry registry)
            throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
            writer.write(text, registry.scrape());
            exchange.getResponseHeaders().set("Content-Type", writer.getContentType());
            exchange.sendResponseHeaders(200, text.size());
            exchange.getResponseBody().write(text.toByteArray());
        }
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
