package kiosk.app.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Starts child processes, talks to them line by line, and kills them.
final class KillLane implements AutoCloseable {
    private static final int ANSWER_MAX_S = 90;

    private final Path folder;
    private final Path config;
    private final int control;
    private final List<Process> others = new ArrayList<>();
    private @Nullable Process child;
    private LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    KillLane(Path folder, Path config, int control) {
        this.folder = folder;
        this.config = config;
        this.control = control;
    }

    static List<String> java(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx300m",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        mainClass));
        command.addAll(arguments);
        return command;
    }

    /// A process that lives as long as this lane.
    Process keep(List<String> command, String log) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(folder.resolve(log).toFile()).start();
        others.add(process);
        return process;
    }

    void start() throws IOException, InterruptedException {
        Process started =
                new ProcessBuilder(command())
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("kiosk.log").toFile()))
                        .start();
        child = started;
        LinkedBlockingQueue<String> fresh = new LinkedBlockingQueue<>();
        lines = fresh;
        Thread.ofVirtual().start(() -> read(started, fresh));
        String said = answer();
        while (!said.equals("UP")) {
            if (said.startsWith("GONE")) {
                throw new IOException("the kiosk did not start; see " + folder);
            }
            said = answer();
        }
    }

    /// Its temporary files stay in the test's folder, where they can be looked at.
    private List<String> command() throws IOException {
        List<String> command =
                new ArrayList<>(
                        java(
                                KillChild.class.getName(),
                                List.of(config.toString(), Integer.toString(control))));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        command.add(1, "-Djava.io.tmpdir=" + temporary);
        return command;
    }

    private static void read(Process process, LinkedBlockingQueue<String> into) {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                into.add(line);
            }
        } catch (IOException e) {
            into.add("GONE " + e.getMessage());
        }
        into.add("GONE");
    }

    String ask(String command) throws IOException, InterruptedException {
        Process running = running();
        OutputStream out = running.getOutputStream();
        out.write((command + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return answer();
    }

    private String answer() throws IOException, InterruptedException {
        String line = lines.poll(ANSWER_MAX_S, TimeUnit.SECONDS);
        if (line == null) {
            throw new IOException("the kiosk does not answer; see " + folder.resolve("kiosk.log"));
        }
        return line;
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        Process running = running();
        running.destroyForcibly();
        running.waitFor();
        child = null;
    }

    /// SIGTERM, and waits for the end.
    ///
    /// @return exit code
    int stop(Duration atMost) throws IOException, InterruptedException {
        Process running = running();
        running.destroy();
        if (!running.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("the kiosk is still there " + atMost + " after SIGTERM");
        }
        child = null;
        return running.exitValue();
    }

    private Process running() {
        Process running = child;
        if (running == null) {
            throw new IllegalStateException("no kiosk is running");
        }
        return running;
    }

    @Override
    public void close() {
        if (child != null) {
            child.destroyForcibly();
        }
        others.forEach(Process::destroyForcibly);
    }
}
