package kiosk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.terminals.CertificateAuthority;
import kiosk.central.terminals.Gate;
import kiosk.central.testing.Device;
import kiosk.central.testing.SampleCity;
import kiosk.central.testing.TestTerminal;
import kiosk.sync.DownEvent;
import kiosk.sync.LinkException;
import kiosk.sync.Topics;
import kiosk.sync.identity.Identity;
import kiosk.sync.identity.SigningRequest;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.PahoLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Who comes in over TLS, and who does not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecureCentralTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration NOT_EVEN_BY = Duration.ofMillis(800);
    private static final Outlet OUTLET =
            new Outlet(
                    "o-1",
                    "人民路支行",
                    "Renmin Road",
                    "人民路1号",
                    "1 Renmin Rd",
                    "L",
                    31300000,
                    120600000,
                    List.of(),
                    "");
    private static final Outlet NEAR =
            new Outlet(
                    "o-2",
                    "观前支行",
                    "Guanqian",
                    "观前街2号",
                    "2 Guanqian",
                    "L2",
                    31310000,
                    120600000,
                    List.of(),
                    "");

    private CentralServer central;
    private Path folder;
    private URI broker;
    private int devices;

    @BeforeAll
    void startCentral(@TempDir Path given) throws Exception {
        folder = given;
        CertificateAuthority.in(
                folder.resolve("authority"),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(-200)));
        central =
                CentralServer.start(
                        CentralConfig.inMemory(folder, "secure").secured(List.of(OUTLET, NEAR)),
                        List.of(new SampleCity()),
                        Clock.systemUTC());
        broker = central.ports().broker();
    }

    @AfterAll
    void stopCentral() {
        central.close();
    }

    private Device device() throws Exception {
        return Device.enrolled(central, "t-" + ++devices);
    }

    private static void await(Callable<Boolean> fact) throws Exception {
        long until = System.nanoTime() + SOON.toNanos();
        while (!fact.call()) {
            assertThat(System.nanoTime()).as("within " + SOON).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private boolean alerted(String terminal, String code, String subject) throws Exception {
        List<Alert> open = central.database().read(tx -> tx.alerts().open());
        return open.stream()
                .anyMatch(a ->
                        a.terminal().equals(terminal)
                                && a.code().equals(code)
                                && a.subject().equals(subject));
    }

    private State state(Device device) throws Exception {
        return central.terminals().terminal(device.id()).orElseThrow().state();
    }

    @Test
    void enrolledTerminalIsServedAndToldWhereItStands() throws Exception {
        assertThat(broker.getScheme()).isEqualTo("ssl");
        assertThat(central.ports().plain()).isEmpty();
        Device device = device();
        try (TestTerminal terminal = device.connect(broker, "b-1", "e-1")) {
            terminal.send(List.of(terminal.event("event-1", "case.rated", "", Map.of())));

            assertThat(terminal.receipt().ids()).containsExactly("event-1");
            terminal.ask(
                    "sync/hello",
                    "",
                    Map.of("epoch", "e-1", "bootId", "b-1", "lastEvent", 0L, "versions", Map.of()));
            DownEvent outlet = terminal.news();
            assertThat(outlet.type()).isEqualTo("terminal.outlet");
            assertThat(outlet.body())
                    .contains("\"nameZh\":\"人民路支行\"", "\"position\":\"hall\"")
                    .contains("\"metres\":1112");
        }
    }

    @Test
    void topicsOfAnotherTerminalAreRefusedCountedAndShown() throws Exception {
        Device device = device();
        Topics other = new Topics("demo", "somebody");
        long events = central.counts().of("events");
        long topic = central.counts().of("gate.topic");
        try (TestTerminal terminal = device.connect(broker, "b-1", "e-1")) {
            for (String wrong :
                    List.of(other.events("txn"), terminal.topics().downEvents(), "$SYS/x")) {
                assertThatThrownBy(() -> terminal.raw(wrong, "[]"))
                        .isInstanceOf(LinkException.class);
            }
        }
        try (PahoLink curious = device.link(broker, "b-2", "e-1")) {
            curious.subscribe("k/v1/#", _ -> {});

            assertThat(Device.comesUp(curious, NOT_EVEN_BY)).isFalse();
        }
        // Three messages; the subscription is a fourth as soon as the slow link has asked for it.
        await(() -> central.counts().of("gate.topic") >= topic + 3);
        assertThat(central.counts().of("events")).isEqualTo(events);
        await(() -> alerted(device.id(), Gate.TOPIC, ""));
    }

    @Test
    void revokedTerminalIsThrownOutAndStaysOut() throws Exception {
        Device device = device();
        try (TestTerminal _ = device.connect(broker, "b-1", "e-1");
                PahoLink again = device.link(broker, "b-2", "e-1")) {
            assertThat(central.terminals().revoke(device.id(), "stolen", "amy")).isTrue();

            await(() -> alerted(device.id(), Gate.REFUSED, "revoked"));
            assertThat(Device.comesUp(again, NOT_EVEN_BY)).isFalse();
        }
        assertThat(state(device)).isEqualTo(State.REVOKED);
        assertThat(central.terminals().restore(device.id(), "found", "amy")).isFalse();
    }

    @Test
    void suspendedTerminalComesBackWhenRestored() throws Exception {
        Device device = device();
        central.terminals().suspend(device.id(), "repair", "amy");
        try (PahoLink link = device.link(broker, "b-1", "e-1")) {
            assertThat(Device.comesUp(link, NOT_EVEN_BY)).isFalse();
            assertThat(central.terminals().restore(device.id(), "repaired", "amy")).isTrue();

            await(link::connected);
            assertThat(alerted(device.id(), Gate.REFUSED, "suspended")).isFalse();
        }
    }

    @Test
    void expiredAndForeignCertificatesEndInTheHandshake() throws Exception {
        KeyPair pair = Device.pair();
        SigningRequest request = SigningRequest.of(pair, "demo/t-old");
        CertificateAuthority foreign =
                CertificateAuthority.in(folder.resolve("foreign"), Clock.systemUTC());
        CertificateAuthority past =
                CertificateAuthority.in(
                        folder.resolve("authority"),
                        Clock.offset(Clock.systemUTC(), Duration.ofDays(-150)));
        CertificateAuthority ours =
                CertificateAuthority.in(folder.resolve("authority"), Clock.systemUTC());
        for (CertificateAuthority authority : List.of(past, foreign)) {
            long before = central.counts().of("gate.handshake");
            Identity bad =
                    new Identity(
                            pair,
                            List.of(authority.terminal(request), authority.root()),
                            List.of(ours.root()));
            try (PahoLink link = new Device("t-old", bad).link(broker, "b-1", "e-1")) {
                assertThat(Device.comesUp(link, NOT_EVEN_BY)).isFalse();
            }
            await(() -> central.counts().of("gate.handshake") > before);
        }
        await(() -> alerted("central", Gate.REFUSED, "handshake"));
    }

    @Test
    void certificateOfOursThatCentralDoesNotKnowIsRefused() throws Exception {
        KeyPair pair = Device.pair();
        CertificateAuthority ours =
                CertificateAuthority.in(folder.resolve("authority"), Clock.systemUTC());
        for (String name : List.of("demo/t-never", "other/t-never", "central", "x")) {
            Identity made =
                    new Identity(
                            pair,
                            List.of(ours.terminal(SigningRequest.of(pair, name)), ours.root()),
                            List.of(ours.root()));
            try (PahoLink link = new Device("t-never", made).link(broker, "b-1", "e-1")) {
                assertThat(Device.comesUp(link, Duration.ofMillis(600))).isFalse();
            }
        }
        assertThat(alerted("central", Gate.REFUSED, "unknown")).isTrue();
        assertThat(alerted("central", Gate.REFUSED, "tenant")).isTrue();
        assertThat(alerted("central", Gate.REFUSED, "name")).isTrue();
    }

    @Test
    void terminalTalksToNoServerOfAnotherNameOrAuthority() throws Exception {
        Device device = device();
        URI otherName = URI.create("ssl://127.0.0.2:" + broker.getPort());
        CertificateAuthority foreign =
                CertificateAuthority.in(folder.resolve("foreign"), Clock.systemUTC());
        Device misled =
                new Device(
                        device.id(),
                        new Identity(
                                device.identity().pair(),
                                device.identity().chain(),
                                List.of(foreign.root())));
        try (PahoLink wrongName = device.link(otherName, "b-1", "e-1");
                PahoLink wrongAuthority = misled.link(broker, "b-1", "e-1")) {
            assertThat(Device.comesUp(wrongName, NOT_EVEN_BY)).isFalse();
            assertThat(Device.comesUp(wrongAuthority, NOT_EVEN_BY)).isFalse();
        }
        try (PahoLink right = device.link(broker, "b-1", "e-1")) {
            assertThat(Device.comesUp(right, SOON)).isTrue();
        }
    }

    @Test
    void clientIdOfAnotherIsRefused() throws Exception {
        Device device = device();
        for (String id : List.of("demo.somebody", "central-ing-0")) {
            try (PahoLink link =
                    device.link(LinkSettings.client(broker, id).withStore("e-1", List.of()))) {
                assertThat(Device.comesUp(link, Duration.ofMillis(600))).isFalse();
            }
        }
        assertThat(alerted(device.id(), Gate.REFUSED, "client-id")).isTrue();
    }

    @Test
    void restartedTerminalIsNoClone() throws Exception {
        Device device = device();
        for (String boot : List.of("b-1", "b-2", "b-3")) {
            device.connect(broker, boot, "e-1").close();
        }
        device.connect(broker, "b-4", "e-2", "e-1").close();

        assertThat(state(device)).isEqualTo(State.ENROLLED);
    }

    @Test
    void twoMachinesWithOneIdentityAreBothHeldOutsideUntilDecided() throws Exception {
        Device device = device();
        try (PahoLink first = device.link(broker, "b-1", "e-1");
                PahoLink second = device.link(broker, "b-2", "e-1")) {
            assertThat(Device.comesUp(first, SOON)).isTrue();
            assertThat(Device.comesUp(second, SOON)).isTrue();

            await(() -> state(device) == State.CLONED);
            await(() -> !first.connected() && !second.connected());
            assertThat(alerted(device.id(), Gate.CLONED, "")).isTrue();
        }
        assertThat(central.terminals().restore(device.id(), "a drill", "amy")).isTrue();
        device.connect(broker, "b-3", "e-1").close();
        assertThat(alerted(device.id(), Gate.CLONED, "")).isFalse();
    }

    @Test
    void identityWithAnotherStoreIsAClone() throws Exception {
        Device device = device();
        device.connect(broker, "b-1", "e-1").close();
        try (PahoLink copy = device.link(broker, "b-2", "e-copy")) {
            assertThat(Device.comesUp(copy, NOT_EVEN_BY)).isFalse();
        }
        assertThat(state(device)).isEqualTo(State.CLONED);
    }
}
