package kiosk.central.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/// The same suite on a private PostgreSQL cluster in a temporary folder, where one is installed.
/// PostgreSQL refuses to run as root: then it runs as the user `postgres`.
class PostgresStoreTest extends StoreContract {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Optional<Path> programs = Optional.empty();
    private Optional<Path> cluster = Optional.empty();

    @Override
    StorePlace place() throws Exception {
        programs = programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL server installed");
        assumeTrue(!ROOT || run(List.of("id", "postgres")) == 0, "no user postgres");
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "yimen-pg");
        cluster = Optional.of(folder);
        if (ROOT) {
            require(List.of("chown", "postgres", folder.toString()));
        }
        String data = folder.resolve("data").toString();
        require(
                pg(
                        "initdb",
                        "-D",
                        data,
                        "-U",
                        "central",
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--no-sync"));
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder;
        require(pg("pg_ctl", "-D", data, "-w", "-l", folder + "/log", "-o", options, "start"));
        return new StorePlace.Postgres(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "central", "");
    }

    @AfterAll
    void stop() throws Exception {
        if (cluster.isEmpty()) {
            return;
        }
        Path folder = cluster.get();
        run(pg("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Optional<Path> programs() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> places = new ArrayList<>();
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(java.util.Comparator.reverseOrder())
                        .map(v -> v.resolve("bin"))
                        .forEach(places::add);
            }
        }
        places.add(Path.of("/usr/local/bin"));
        places.add(Path.of("/usr/bin"));
        return places.stream().filter(p -> Files.isExecutable(p.resolve("initdb"))).findFirst();
    }

    private List<String> pg(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void require(List<String> command) throws Exception {
        if (run(command) != 0) {
            throw new IOException("failed: " + command);
        }
    }

    private static int run(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .directory(Path.of("/tmp").toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
