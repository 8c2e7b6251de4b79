package kiosk.sync.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Mosquitto as a child process on a free port, with its sessions in a file, so that a
/// restart is a restart. `packaging/verify` installs it.
public final class Mosquitto implements BeforeAllCallback, AfterAllCallback, TestBroker {
    private final List<String> options;
    private Path folder;
    private Process process;
    private int port;

    /// @param options lines of mosquitto.conf(5)
    public Mosquitto(String... options) {
        this.options = List.of(options);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("mosquitto");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        try {
            Path config = folder.resolve("mosquitto.conf");
            StringBuilder text = new StringBuilder();
            text.append("listener ").append(port).append(" 127.0.0.1\n");
            text.append("allow_anonymous true\npersistence true\n");
            text.append("persistence_location ").append(folder).append("/\n");
            if (System.getProperty("user.name").equals("root")) {
                text.append("user root\n");
            }
            options.forEach(option -> text.append(option).append('\n'));
            Files.writeString(config, text);
            process =
                    new ProcessBuilder(program(), "-c", config.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("log").toFile())
                            .start();
            awaitPort();
        } catch (IOException e) {
            throw new UncheckedIOException("apt-get install mosquitto", e);
        }
    }

    @Override
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String program() {
        return Stream.of(
                        "/usr/sbin/mosquitto",
                        "/usr/local/sbin/mosquitto",
                        "/opt/homebrew/sbin/mosquitto")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("mosquitto");
    }

    private void awaitPort() throws IOException {
        Await.until(
                "broker listens",
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(read(folder.resolve("log")));
                    }
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                        return true;
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
