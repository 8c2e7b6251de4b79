package kiosk.device.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kiosk.device.Pace;
import kiosk.device.owner.DeviceSetup;
import kiosk.device.owner.SystemPace;
import kiosk.device.serial.SerialLine;
import kiosk.device.sim.ControlClient;
import kiosk.device.sim.SimulatorHost;

/// Driver in this process, simulators in their own, pseudo-terminals between them.
public final class ProcessStage implements DeviceStage {
    private final Path dir;
    private Process process;
    private ControlClient control;

    public ProcessStage(Path dir) throws IOException {
        this.dir = dir;
        start();
    }

    /// A command line for a main class on this class path.
    public static List<String> java(Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Starts the simulators and waits for their word.
    public void start() throws IOException {
        String own = String.valueOf(ProcessHandle.current().pid());
        process =
                new ProcessBuilder(
                                java(SimulatorHost.class, "--dir", dir.toString(), "--parent", own))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        if (!"READY".equals(out.readLine())) {
            throw new IOException("simulators did not start");
        }
        int port = Integer.parseInt(Files.readString(dir.resolve("control.port")).strip());
        control = ControlClient.connect(port, Duration.ofSeconds(10));
    }

    /// SIGKILL: nothing is written any more. The links go first, as those below `/dev/serial/by-id`
    /// do with their device: the numbers of the pseudo-terminals are free then, simulators beside
    /// these take them, and a driver that comes back through an old link would talk to a stranger's
    /// pad.
    public void kill() {
        control.close();
        unlink();
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unlink() {
        try (Stream<Path> files = Files.list(dir)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.deleteIfExists(link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DeviceSetup setup(String device) {
        var settings = new SerialLine.Settings(dir.resolve(device).toString(), 115_200);
        return DeviceSetup.live(device, SerialLine.at(settings, new SystemPace()), true);
    }

    @Override
    public Map<String, Object> act(Map<String, Object> command) {
        try {
            return control.send(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> state(String device) {
        return (Map<String, Object>) act(Map.of("do", "state")).get(device);
    }

    @Override
    public void after(Duration delay, Runnable then) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(then);
    }

    @Override
    public Pace pace() {
        return new SystemPace();
    }

    @Override
    public void close() {
        kill();
    }
}
