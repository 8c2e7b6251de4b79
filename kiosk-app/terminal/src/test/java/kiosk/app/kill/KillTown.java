package kiosk.app.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.central.CentralConfig;
import kiosk.central.CentralServer;
import kiosk.device.sim.ControlClient;
import kiosk.device.sim.SimulatorHost;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.TrustRoot;

/// Everything around the kiosk that lives on when it is killed: central with its departments in
/// this JVM, the device simulators in a process of their own.
final class KillTown implements AutoCloseable {
    private static final List<String> MATTERS =
            List.of("traffic-fine", "social-insurance-certificate", "fund-rent-withdrawal");
    private static final String TENANT_KEY = "0123456789abcdef0123456789abcdef";

    private final CentralServer central;
    private final KillLane lane;
    private final ControlClient bench;

    KillTown(Path folder) throws Exception {
        this(folder, CentralConfig.inMemory(folder, "kill-" + folder.getFileName()));
    }

    KillTown(Path folder, CentralConfig at) throws Exception {
        Path packs = folder.resolve("packs");
        SmallPack.lay(packs, MATTERS);
        LoadedPack pack =
                PackLoader.open(
                        packs.resolve("suzhou"),
                        TrustRoot.read(
                                List.of(packs.resolve("keys/dev-2026.public.pem")),
                                TrustRoot.DevelopmentKeys.ALLOWED));
        central = CentralServer.start(at, List.of(pack), Clock.systemUTC());
        int control = freePort();
        int ipp = freePort();
        Path config = config(folder, ipp);
        lane = new KillLane(folder, config, control);
        Process simulators =
                lane.keep(
                        KillLane.java(
                                SimulatorHost.class.getName(),
                                List.of(
                                        "--dir",
                                        folder.resolve("sim").toString(),
                                        "--control",
                                        Integer.toString(control),
                                        "--ipp",
                                        Integer.toString(ipp))),
                        "simulators.log");
        awaitReady(simulators);
        bench = ControlClient.connect(control, Duration.ofSeconds(10));
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY")) {
                return;
            }
        }
        throw new IOException("the simulators ended before they were ready");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Path config(Path folder, int ipp) throws IOException {
        Files.createDirectories(folder.resolve("sim"));
        StringBuilder hex = new StringBuilder();
        for (byte b : TENANT_KEY.getBytes(StandardCharsets.US_ASCII)) {
            hex.append("%02x".formatted(b));
        }
        Files.writeString(folder.resolve("tenant.key"), hex);
        String text =
                Files.readString(Path.of("..", "..", "packaging", "conf", "kiosk.properties"))
                        .replace("@KEYS@", folder.toString())
                        .replace("@PACKS@", folder.resolve("packs").toString())
                        .replace("@SIM@", folder.resolve("sim").toString())
                        .replace("@IPP@", Integer.toString(ipp))
                        .replace("@CHECK@", Integer.toString(central.ports().check()))
                        .replace("@BROKER@", Integer.toString(central.ports().broker().getPort()))
                        .replace("@LOGS@", folder.resolve("log").toString())
                        .replace("@DATA@", folder.resolve("kiosk").toString());
        return Files.writeString(folder.resolve("kiosk.properties"), text + enrolled(folder));
    }

    /// What enrolling would have written; here without TLS.
    private String enrolled(Path folder) {
        return """
        terminal.id=demo-001
        terminal.tenant=demo
        terminal.outlet.zh=人民路支行（演示）
        terminal.outlet.en=Renmin Road (demo)
        terminal.tenant-key-file=%s
        central.broker=%s
        """
                .formatted(folder.resolve("tenant.key"), central.ports().broker());
    }

    KillLane lane() {
        return lane;
    }

    /// Debits the pad ever made.
    int debits() throws IOException {
        Map<String, Object> state = bench.send(Map.of("do", "state"));
        return Ledgers.debits(state);
    }

    /// Puts an open decision with this number into the traffic police's table.
    void openDecision(String number) throws Exception {
        Map<String, Object> row = new LinkedHashMap<>(row("TRF", "decision", "3205821234567890"));
        row.put("number", number);
        row.put("state", "open");
        row.put("receivedDate", LocalDate.now(Clock.systemUTC()).minusDays(25).toString());
        row.keySet().removeAll(List.of("bill", "holder", "flow", "ticketNo"));
        central.database()
                .inTransaction(tx -> {
                    tx.department("TRF").put("decision", number, row);
                    return true;
                });
    }

    Map<String, Object> row(String department, String table, String key) throws Exception {
        return central.database()
                .read(tx -> tx.department(department).row(table, key).orElseThrow());
    }

    /// Gives the account its money back, so that every run begins alike.
    void fillAccount(String idNo) throws Exception {
        Map<String, Object> row = new LinkedHashMap<>(row("HPF", "account", idNo));
        row.put("balanceFen", 5_200_000L);
        row.put("rentLeftFen", 1_800_000L);
        central.database()
                .inTransaction(tx -> {
                    tx.department("HPF").put("account", idNo, row);
                    return true;
                });
    }

    long withdrawals() throws Exception {
        return central.database().read(tx -> (long) tx.department("HPF").rows("withdrawal").size());
    }

    long cases() throws Exception {
        return central.database().read(tx -> tx.cases().count());
    }

    /// Something a tester does at the bench of simulators.
    void bench(Map<String, Object> command) throws IOException {
        bench.send(command);
    }

    void emptyHands() throws IOException {
        bench.send(Map.of("do", "liftCard"));
        bench.send(Map.of("do", "untap"));
    }

    @Override
    public void close() {
        bench.close();
        lane.close();
        central.close();
    }
}
