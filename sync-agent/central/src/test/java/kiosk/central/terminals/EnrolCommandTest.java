package kiosk.central.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kiosk.central.store.Database;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.StorePlace;
import kiosk.central.terminals.EnrolmentDesk.CodeSheet;
import kiosk.central.testing.MovableClock;
import kiosk.central.web.EnrolPages;
import kiosk.central.web.Web;
import kiosk.sync.Central;
import kiosk.sync.DownEvent;
import kiosk.sync.cli.Enrol;
import kiosk.sync.identity.Identity;
import kiosk.sync.identity.IdentityFolder;
import kiosk.sync.identity.MutualTls;
import kiosk.sync.identity.Renewal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `packaging/enrol` against central's desk over TLS, and what comes after.
class EnrolCommandTest {
    private final MovableClock clock = new MovableClock();
    private final List<String> counted = new ArrayList<>();
    private Path folder;
    private Database database;
    private CertificateAuthority authority;
    private EnrolmentDesk desk;
    private Web web;
    private int port;

    @BeforeEach
    void start(@TempDir Path given) throws Exception {
        folder = given;
        database = Database.open(new StorePlace.Memory("command-" + given.getFileName()), clock);
        authority = CertificateAuthority.in(folder.resolve("authority"), clock);
        desk = new EnrolmentDesk(database, authority, "demo", counted::add, clock);
        TerminalRegistry registry =
                new TerminalRegistry(database, new TerminalRegistry.Doors(_ -> {}, _ -> {}), clock);
        registry.saveOutlet(
                new Outlet("o-1", "一号网点", "Outlet one", "", "", "", 0, 0, List.of(), ""));
        web =
                new EnrolPages(desk, registry, () -> "ssl://central:8883", new byte[32], clock)
                        .start(
                                "127.0.0.1",
                                0,
                                MutualTls.server(authority.server(List.of("localhost"))));
        port = web.port();
    }

    @AfterEach
    void stop() {
        web.close();
        database.close();
    }

    private CodeSheet sheet() throws Exception {
        return desk.newCode(new EnrolmentDesk.Order("t-1", "o-1", "hall", "amy"));
    }

    private record Said(int code, String words) {}

    private Said enrol(String host, String code, String fingerprint, String... more)
            throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--central",
                                "https://" + host + ":" + port,
                                "--code",
                                code,
                                "--fingerprint",
                                fingerprint,
                                "--folder",
                                folder.resolve("identity").toString(),
                                "--lang=en"));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int result =
                Enrol.run(
                        arguments.toArray(String[]::new),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        clock);
        return new Said(result, out.toString(StandardCharsets.UTF_8));
    }

    private IdentityFolder identity(Clock local) {
        return IdentityFolder.in(folder.resolve("identity"), local);
    }

    @Test
    void oneCommandMakesTheTerminalAndItsConfiguration() throws Exception {
        Path config = folder.resolve("kiosk.properties");
        Files.writeString(config, "# mine\nterminal.id=old\nscreen.x=1\n");
        CodeSheet sheet = sheet();
        Said said = enrol("localhost", sheet.code(), sheet.fingerprint(), "--config=" + config);

        assertThat(said.words()).contains("terminal t-1", "Outlet one");
        assertThat(said.code()).isZero();
        assertThat(Files.readAllLines(config))
                .startsWith("# mine", "terminal.id=t-1", "screen.x=1")
                .contains(
                        "central.broker=ssl://central:8883",
                        "identity.folder=" + folder.resolve("identity"));
        assertThat(identity(clock).current().topics().terminal()).isEqualTo("t-1");
        assertThat(Files.readString(folder.resolve("identity/tenant.key")).strip()).hasSize(64);
    }

    @Test
    void lostCertificateComesAgainForTheSameCode() throws Exception {
        CodeSheet sheet = sheet();
        enrol("localhost", sheet.code(), sheet.fingerprint());
        Identity first = identity(clock).current();
        Files.delete(folder.resolve("identity/certificate.pem"));
        Said said = enrol("localhost", sheet.code(), sheet.fingerprint());

        assertThat(said.code()).isZero();
        assertThat(identity(clock).current().chain()).isEqualTo(first.chain());
    }

    @Test
    void eachFailureHasItsSentenceAndLeavesNothing() throws Exception {
        CodeSheet sheet = sheet();
        String mark = sheet.fingerprint();
        String stranger = (mark.startsWith("0") ? "1" : "0") + mark.substring(1);

        assertThat(enrol("localhost", "0000-0000-0000", mark).words()).contains("not known");
        assertThat(enrol("localhost", sheet.code(), stranger).words())
                .contains("somebody else answers", mark);
        assertThat(enrol("127.0.0.1", sheet.code(), mark).words()).contains("does not fit");
        assertThat(enrol("localhost", sheet.code(), "abc").words()).contains("20 hexadecimal");
        assertThat(enrol("localhost", sheet.code(), mark, "--what=1").code()).isEqualTo(2);
        web.close();
        assertThat(enrol("localhost", sheet.code(), mark).words()).contains("does not answer");
        assertThat(identity(clock).enrolled()).isFalse();
        assertThat(counted).containsExactly("enrol.wrong_code");
    }

    @Test
    void clockThreeYearsOffIsNamedAtTheFirstContact() throws Exception {
        CodeSheet sheet = sheet();
        clock.advance(Duration.ofDays(3 * 365));

        Said said = enrol("localhost", sheet.code(), sheet.fingerprint());

        assertThat(said.words()).contains("this machine's clock, which says 2029");
        assertThat(counted).isEmpty();
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        String mark = sheet().fingerprint();
        for (int i = 0; i < 10; i++) {
            enrol("localhost", "0000-0000-000" + i, mark);
        }

        assertThat(enrol("localhost", "0000-0000-0000", mark).words()).contains("Wait a minute");
    }

    @Test
    void hugeBodyIsRefused() throws Exception {
        sheet();
        IdentityFolder mine = identity(clock);
        CodeSheet sheet = sheet();
        enrol("localhost", sheet.code(), sheet.fingerprint());

        assertThat(post(mine, "x".repeat(1_000_000))).isNotEqualTo(200);
        assertThat(post(mine, "[1]")).isEqualTo(400);
        assertThat(counted).doesNotContain("enrol.bad_request");
    }

    private int post(IdentityFolder by, String body) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(MutualTls.of(by)).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/enrol"))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            // The server ended the connection while the body came.
            return e instanceof javax.net.ssl.SSLException ? -1 : 413;
        }
    }

    @Test
    void enrolledTerminalFindsCentralWithAClockThreeYearsOff() throws Exception {
        CodeSheet sheet = sheet();
        enrol("localhost", sheet.code(), sheet.fingerprint());
        Instant now = clock.instant();
        for (int years : List.of(-3, 3)) {
            Instant wrong = now.plus(Duration.ofDays(365L * years));

            assertThat(post(identity(Clock.fixed(wrong, ZoneOffset.UTC)), "[1]")).isEqualTo(400);
        }
    }

    @Test
    void certificateIsRenewedWhenAThirdIsLeft() throws Exception {
        CodeSheet sheet = sheet();
        enrol("localhost", sheet.code(), sheet.fingerprint());
        IdentityFolder mine = identity(clock);
        Identity old = mine.current();
        RenewalDesk renewals = new RenewalDesk(database, authority, "demo", counted::add, clock);
        Renewal renewal = new Renewal(mine, new Asks(renewals));

        assertThat(renewal.look()).isInstanceOf(Renewal.Outcome.NotDue.class);
        clock.advance(Duration.ofDays(61));
        assertThat(renewal.look()).isInstanceOf(Renewal.Outcome.Renewed.class);
        Identity fresh = mine.current();

        assertThat(fresh.pair().getPublic()).isNotEqualTo(old.pair().getPublic());
        assertThat(fresh.certificate().getNotAfter()).isAfter(old.certificate().getNotAfter());
        assertThat(renewal.look()).isInstanceOf(Renewal.Outcome.NotDue.class);
    }

    private record Asks(RenewalDesk renewals) implements Central {
        @Override
        public Reply request(
                String operation, Map<String, Object> body, String key, Duration atMost) {
            try {
                return renewals.renew("t-1", body);
            } catch (kiosk.central.store.CentralStoreException e) {
                return new Reply.Silence("store");
            }
        }

        @Override
        public boolean reachable() {
            return true;
        }

        @Override
        public void onReachable(Consumer<Boolean> listener) {}

        @Override
        public void nudge() {}

        @Override
        public void onEvent(Consumer<DownEvent> listener) {}

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
