package kiosk.central.web;

import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/// A small HTTP server with the headers every page of ours carries.
public final class Web implements AutoCloseable {
    private static final long BODY_MAX = 10L * 1024 * 1024 + 64 * 1024;
    private static final long SMALL_BODY_MAX = 16 * 1024;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri"
                    + " 'none'; frame-ancestors 'none'";

    private final WebServer server;

    private Web(WebServer server) {
        this.server = server;
    }

    /// Starts; port 0 picks a free one.
    ///
    /// @throws IOException the port cannot be had
    static Web start(String host, int port, Consumer<HttpRouting.Builder> routes)
            throws IOException {
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter(new Headers());
        routing.get("/style.css", (_, res) -> file(res, "style.css", "text/css; charset=utf-8"));
        routing.get("/mark.svg", (_, res) -> file(res, "mark.svg", "image/svg+xml"));
        routes.accept(routing);
        try {
            WebServer server =
                    WebServer.builder()
                            .host(host)
                            .port(port)
                            .shutdownHook(false)
                            .maxPayloadSize(BODY_MAX)
                            .addRouting(routing)
                            .build()
                            .start();
            return new Web(server);
        } catch (RuntimeException e) {
            // Helidon reports a taken port in its own unchecked way.
            throw new IOException("web pages cannot be had on " + host + ":" + port, e);
        }
    }

    /// Starts over TLS, small bodies only; port 0 picks a free one.
    ///
    /// @throws IOException the port cannot be had
    static Web secure(String host, int port, SSLContext tls, Consumer<HttpRouting.Builder> routes)
            throws IOException {
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter(new Headers());
        routes.accept(routing);
        try {
            return new Web(
                    WebServer.builder()
                            .host(host)
                            .port(port)
                            .shutdownHook(false)
                            .maxPayloadSize(SMALL_BODY_MAX)
                            .tls(Tls.builder().sslContext(tls).build())
                            .addRouting(routing)
                            .build()
                            .start());
        } catch (RuntimeException e) {
            // Helidon reports a taken port in its own unchecked way.
            throw new IOException("the port " + host + ":" + port + " cannot be had", e);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Headers implements Filter {
        @Override
        public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
            res.header(HeaderNames.create("Content-Security-Policy"), POLICY);
            res.header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
            // Not "no-referrer": browsers would then send forms with the origin "null".
            res.header(HeaderNames.create("Referrer-Policy"), "same-origin");
            res.header(HeaderNames.CACHE_CONTROL, "no-store");
            chain.proceed();
        }
    }

    static Words words(ServerRequest req) {
        String asked = req.query().first("lang").orElse("");
        String accepted = req.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        return Words.of(asked, accepted);
    }

    /// The same, and what was asked for is remembered by the browser.
    static Words words(ServerRequest req, ServerResponse res) {
        String asked = req.query().first("lang").orElse("");
        if (!asked.isEmpty()) {
            Words words = Words.of(asked, "");
            Cookies.language(res, words.code());
            return words;
        }
        return Cookies.read(req, Cookies.LANGUAGE)
                .map(code -> Words.of(code, ""))
                .orElseGet(() -> words(req));
    }

    static void page(ServerResponse res, Html html) {
        page(res, Status.OK_200, html);
    }

    static void page(ServerResponse res, Status status, Html html) {
        res.status(status);
        res.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        res.send(html.markup());
    }

    static void json(ServerResponse res, String json) {
        res.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        res.send(json);
    }

    static void text(ServerResponse res, Status status, String text) {
        res.status(status);
        res.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
        res.send(text);
    }

    /// A file of a customer: a picture is shown in a sandbox, anything else is saved, because a
    /// browser's reader of documents does not work in one.
    static void sealed(ServerResponse res, String name, String type, byte[] bytes) {
        boolean picture = type.startsWith("image/");
        String file = name.replaceAll("[^0-9A-Za-z._-]", "_");
        res.header(HeaderNames.CONTENT_TYPE, type);
        res.header(
                HeaderNames.create("Content-Disposition"),
                picture ? "inline" : "attachment; filename=\"" + file + "\"");
        res.header(
                HeaderNames.create("Content-Security-Policy"),
                (picture ? "sandbox; " : "") + "default-src 'none'");
        res.send(bytes);
    }

    private static void file(ServerResponse res, String name, String type) {
        try (InputStream in = Web.class.getResourceAsStream(name)) {
            if (in == null) {
                text(res, Status.NOT_FOUND_404, name);
                return;
            }
            res.header(HeaderNames.CONTENT_TYPE, type);
            res.send(in.readAllBytes());
        } catch (IOException e) {
            text(res, Status.INTERNAL_SERVER_ERROR_500, name);
        }
    }
}
