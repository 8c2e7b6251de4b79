package kiosk.central;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import kiosk.central.CentralServer.Ports;
import kiosk.central.store.CentralStoreException;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;
import kiosk.sync.figures.FigurePage;
import kiosk.sync.logs.LogFiles;

/// The program: `--config FILE [--demo] [--key=value …]`. Prints one line `READY broker=… web=…
/// check=…` when everything answers, and stops gracefully on SIGTERM.
public final class Main {
    private static final int WRONG_START = 2;

    private Main() {}

    /// Runs until it is told to stop.
    public static void main(String[] arguments) throws InterruptedException {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "kiosk/central/logback.xml");
        }
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        try {
            serve(ConfigFile.of(List.of(arguments)), out);
        } catch (ConfigException | PackException | CentralStoreException | IOException e) {
            // The one place where a failed start becomes words for the operator.
            err.println("central cannot start: " + e.getMessage());
            Runtime.getRuntime().halt(WRONG_START);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void serve(ConfigFile.Read read, PrintStream out)
            throws ConfigException,
                    PackException,
                    CentralStoreException,
                    IOException,
                    InterruptedException {
        List<Pack> packs = packs(read);
        long begun = System.nanoTime();
        CentralServer server = CentralServer.start(read.central(), packs, Clock.systemUTC());
        // Only now: the embedded broker replaces the logging configuration when it starts.
        LogFiles logs =
                LogFiles.begin(
                        read.machine().logs(),
                        Map.of("program", "central", "boot", UUID.randomUUID().toString()));
        if (read.machine().metricsPort() != 0) {
            FigurePage.serve(
                    read.machine().metricsPort(),
                    CentralFigures.of(server.counts()::all, logs, begun));
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("stop")
                                .unstarted(() -> {
                                    server.close();
                                    stopped.countDown();
                                }));
        Ports ports = server.ports();
        out.println(
                "READY broker="
                        + ports.broker()
                        + " enrol="
                        + enrol(read.central(), ports)
                        + " web=http://127.0.0.1:"
                        + ports.web()
                        + " check=http://"
                        + read.central().pages().checkHost()
                        + ":"
                        + ports.check()
                        + "/check");
        server.setupCode()
                .ifPresent(code ->
                        out.println(
                                "SETUP make the first user at http://127.0.0.1:"
                                        + ports.web()
                                        + "/setup with the code "
                                        + code));
        stopped.await();
    }

    /// The packs, with the connectors of the configuration in use.
    private static List<Pack> packs(ConfigFile.Read read)
            throws ConfigException, PackException, IOException {
        List<Pack> packs = new ArrayList<>();
        TrustRoot trust =
                TrustRoot.read(
                        read.trust(),
                        read.development()
                                ? TrustRoot.DevelopmentKeys.ALLOWED
                                : TrustRoot.DevelopmentKeys.REFUSED);
        Set<String> connectors = new TreeSet<>(read.connectors());
        for (var folder : read.packs()) {
            LoadedPack pack = PackLoader.open(folder, trust);
            List<String> used =
                    pack.connectors().stream().filter(read.connectors()::contains).toList();
            used.forEach(connectors::remove);
            packs.add(pack.through(used));
        }
        if (!connectors.isEmpty()) {
            throw new ConfigException("pack.connectors: no pack has " + connectors);
        }
        return packs;
    }

    private static String enrol(CentralConfig config, Ports ports) {
        return config.broker()
                .security()
                .map(s -> "https://" + s.names().getFirst() + ":" + ports.enrol())
                .orElse("none");
    }
}
