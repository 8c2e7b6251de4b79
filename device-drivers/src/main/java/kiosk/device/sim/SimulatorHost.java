package kiosk.device.sim;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import kiosk.device.mispos.PadProfile;
import kiosk.device.sim.lights.SimulatedLights;
import kiosk.device.sim.pad.PadLedger;
import kiosk.device.sim.pad.SimulatedPad;
import kiosk.device.sim.people.People;
import kiosk.device.sim.people.Person;
import kiosk.device.sim.printer.PrinterSimulators;
import kiosk.device.sim.scanner.SimulatedScanner;
import kiosk.device.sim.sdt.SimulatedIdentityReader;
import org.slf4j.LoggerFactory;

/// All simulated devices in a process of their own, with what they did on the disk: serial ones on
/// pseudo-terminals with links in a folder, the page printer as a server, and a control port.
///
/// Commands besides those of the devices: `state` (everything, people and wallets included),
/// `unplug` and `plug` with `device`.
///
/// Thread rule: any thread.
public final class SimulatorHost implements AutoCloseable {
    private final List<HostedSimulator> simulators = new ArrayList<>();
    private final FileChannel lockFile;
    private final PadLedger ledger;
    private final People people;
    private final ControlServer control;

    /// How to start.
    ///
    /// @param dir folder for links and memory; made where there is none
    /// @param controlPort on loopback, 0 = any; also written to `control.port` in the folder
    /// @param ippPort 0 = no page printer
    /// @param walletLimits whether the pad can read a wallet's limits
    public record Settings(Path dir, int controlPort, int ippPort, boolean walletLimits) {}

    /// Starts everything; when this returns all links are up.
    ///
    /// @throws IOException a port or the folder is in use, or a file is damaged
    public SimulatorHost(Settings settings, InstantSource clock) throws IOException {
        Path dir = Files.createDirectories(settings.dir()).toAbsolutePath();
        this.lockFile = lock(dir.resolve("host.lock"));
        this.people = People.in(dir);
        PadProfile profile = PadProfile.ours();
        this.ledger =
                PadLedger.in(dir.resolve("pad-ledger.jsonl"), profile.responses().interrupted());
        var pad =
                new SimulatedPad(profile, ledger, people.wallets(), clock, settings.walletLimits());
        simulators.add(new SerialSimulator(new SimulatedIdentityReader(people), dir));
        simulators.add(new SerialSimulator(pad, dir));
        simulators.add(new SerialSimulator(new SimulatedScanner(), dir));
        simulators.add(new SerialSimulator(new SimulatedLights(), dir));
        simulators.addAll(PrinterSimulators.open(new HostContext(dir, clock, settings.ippPort())));
        this.control = new ControlServer(settings.controlPort(), this::perform);
        Files.writeString(dir.resolve("control.port"), control.port() + "\n");
    }

    /// Starts a host and runs until it is killed. Says `READY` on its output when it is up.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HostArguments parsed = HostArguments.parse(List.of(arguments));
        var end = new CountDownLatch(1);
        parsed.parent().ifPresent(pid -> endWith(pid, end));
        var host = new SimulatorHost(parsed.settings(), Clock.systemUTC());
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("simulators-end").unstarted(host::close));
        // The one thing said on standard output: whoever started us waits for it.
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write("READY\n".getBytes(StandardCharsets.US_ASCII));
        }
        end.await();
        Runtime.getRuntime().exit(0);
    }

    /// Port of the control server.
    public int controlPort() {
        return control.port();
    }

    /// Pulls all plugs; what was done stays on the disk.
    @Override
    public void close() {
        simulators.forEach(HostedSimulator::close);
        ledger.close();
        try {
            control.close();
            lockFile.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, Object> perform(Map<String, Object> command) {
        var answer = new LinkedHashMap<String, Object>();
        if ("state".equals(command.get("do"))) {
            simulators.forEach(each -> answer.put(each.name(), each.state()));
            answer.put(
                    "people", people.people().values().stream().map(SimulatorHost::map).toList());
            answer.put("wallets", List.copyOf(people.wallets().keySet()));
            return answer;
        }
        boolean understood = false;
        for (HostedSimulator each : simulators) {
            var said = each.handle(command);
            understood |= said.isPresent();
            said.ifPresent(answer::putAll);
        }
        if (!understood) {
            throw new IllegalArgumentException("no device understands " + command);
        }
        return answer;
    }

    private static Map<String, Object> map(Person person) {
        return Map.of(
                "key", person.key(),
                "name", person.name(),
                "number", person.number(),
                "phone", person.phone(),
                "story", person.story());
    }

    private static void endWith(long pid, CountDownLatch end) {
        var _ =
                ProcessHandle.of(pid)
                        .map(parent -> parent.onExit().thenRun(end::countDown))
                        .orElseGet(() -> CompletableFuture.runAsync(end::countDown));
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) { // held within this very process: the same answer
            LoggerFactory.getLogger(SimulatorHost.class).debug("Folder held here", e);
        }
        channel.close();
        throw new IOException(file.getParent() + " is in use by other simulators");
    }
}
