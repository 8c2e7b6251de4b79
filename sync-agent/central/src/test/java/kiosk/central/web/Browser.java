package kiosk.central.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;

/// A real Chromium without a window, driven over the W3C WebDriver protocol by its own driver
/// program; no library stands between.
final class Browser implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private final Process driver;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String session;

    private Browser(Process driver, URI base, Path profile, String language)
            throws IOException, InterruptedException {
        this.driver = driver;
        this.base = base;
        awaitReady();
        Map<String, Object> options =
                Map.of(
                        "args",
                        List.of(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--hide-scrollbars",
                                "--lang=" + language,
                                "--user-data-dir=" + profile,
                                "--window-size=1366,768"),
                        "prefs",
                        Map.of("intl.accept_languages", language));
        Map<String, Object> wanted =
                Map.of(
                        "capabilities",
                        Map.of("alwaysMatch", Map.of("goog:chromeOptions", options)));
        this.session = Json.string(Json.asObject(send("POST", "/session", wanted)), "sessionId");
    }

    /// The driver program, if this machine has one.
    static Optional<Path> program() {
        return Stream.of("/usr/bin/chromedriver", "/usr/local/bin/chromedriver")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Starts; `language` is what it asks pages for.
    static Browser start(Path folder, String language) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process driver =
                new ProcessBuilder(program().orElseThrow().toString(), "--port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("driver.log").toFile())
                        .start();
        boolean ready = false;
        try {
            URI base = URI.create("http://127.0.0.1:" + port);
            Browser browser = new Browser(driver, base, folder.resolve("profile"), language);
            ready = true;
            return browser;
        } finally {
            if (!ready) {
                driver.destroy();
            }
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(WITHIN);
        while (true) {
            try {
                send("GET", "/status", Map.of());
                return;
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private Object send(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(WITHIN)
                        .header("Content-Type", "application/json");
        request.method(
                method,
                method.equals("POST")
                        ? BodyPublishers.ofString(Json.text(body))
                        : BodyPublishers.noBody());
        String answer =
                http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
        try {
            Map<String, Object> json = Json.object(answer.getBytes(StandardCharsets.UTF_8));
            Object value = json.get("value");
            String error = Json.string(Json.asObject(value), "error");
            if (!error.isEmpty()) {
                throw new IOException(error + ": " + Json.string(Json.asObject(value), "message"));
            }
            return value == null ? "" : value;
        } catch (BadJson e) {
            throw new IOException(answer, e);
        }
    }

    private Object tell(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return send(method, "/session/" + session + path, body);
    }

    void open(URI page) throws IOException, InterruptedException {
        tell("POST", "/url", Map.of("url", page.toString()));
    }

    private String find(String css) throws IOException, InterruptedException {
        Object found = tell("POST", "/element", Map.of("using", "css selector", "value", css));
        return "/element/" + Json.string(Json.asObject(found), ELEMENT);
    }

    void type(String css, String text) throws IOException, InterruptedException {
        tell("POST", find(css) + "/value", Map.of("text", text));
    }

    void click(String css) throws IOException, InterruptedException {
        tell("POST", find(css) + "/click", Map.of());
    }

    /// A page that is just being replaced takes the found element with it: found again then.
    String text(String css) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(WITHIN);
        while (true) {
            try {
                return String.valueOf(tell("GET", find(css) + "/text", Map.of()));
            } catch (IOException e) {
                boolean replaced = String.valueOf(e.getMessage()).startsWith("stale element");
                if (!replaced || Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    String path() throws IOException, InterruptedException {
        return URI.create(String.valueOf(tell("GET", "/url", Map.of()))).getPath();
    }

    /// Waits for a page with this path.
    void awaitPath(String wanted) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(WITHIN);
        while (!path().equals(wanted)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("at " + path() + ", not at " + wanted);
            }
            Thread.onSpinWait();
        }
    }

    /// Runs a script of the test's own; the page's policy does not bind it.
    Object script(String script) throws IOException, InterruptedException {
        return tell("POST", "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    void size(int width, int height) throws IOException, InterruptedException {
        tell("POST", "/window/rect", Map.of("width", width, "height", height));
    }

    void picture(Path file) throws IOException, InterruptedException {
        String png = String.valueOf(tell("GET", "/screenshot", Map.of()));
        Files.write(file, Base64.getDecoder().decode(png));
    }

    @Override
    public void close() throws IOException {
        try {
            tell("DELETE", "", Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driver.destroy();
            driver.onExit().join();
        }
    }
}
