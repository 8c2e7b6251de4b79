package kiosk.central;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;
import kiosk.central.CentralConfig.Security;
import kiosk.central.broker.EmbeddedBroker;
import kiosk.central.ingest.Counts;
import kiosk.central.ingest.TerminalVoice;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.terminals.CertificateAuthority;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.central.terminals.Gate;
import kiosk.central.terminals.RenewalDesk;
import kiosk.central.terminals.TerminalRegistry;
import kiosk.central.web.EnrolPages;
import kiosk.central.web.Web;
import kiosk.sync.Link;
import kiosk.sync.identity.Identity;
import kiosk.sync.identity.MutualTls;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.NoDelaySockets;
import kiosk.sync.mqtt.NoDelayTlsSockets;
import kiosk.sync.mqtt.PahoLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where terminals come in: the authority, the broker with its gate, central's own links, and the
/// desk that enrols.
///
/// Thread rule: made and closed by one thread.
final class Entrance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    private final CentralConfig config;
    private final Database database;
    private final CertificateAuthority authority;
    private final Counts counts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final EnrolmentDesk desk;
    private final Optional<EmbeddedBroker> broker;
    private final URI address;
    private final SocketFactory sockets;

    Entrance(CentralConfig config, Database database, Counts counts, Clock clock)
            throws IOException {
        this.config = config;
        this.database = database;
        this.counts = counts;
        this.clock = clock;
        Optional<Security> security = config.broker().security();
        authority =
                CertificateAuthority.in(
                        security.map(Security::authority)
                                .orElse(config.folder().resolve("authority")),
                        clock);
        desk = new EnrolmentDesk(database, authority, config.tenant(), counts::add, clock);
        Gate gate = new Gate(database, config.tenant(), counts::add, clock);
        broker = config.broker().external().isPresent() ? Optional.empty() : embedded(gate);
        address = address();
        sockets = address.getScheme().equals("ssl") ? own(gate) : NoDelaySockets.plain();
    }

    private Optional<EmbeddedBroker> embedded(Gate gate) throws IOException {
        Optional<EmbeddedBroker.Tls> tls =
                config.broker()
                        .security()
                        .map(s ->
                                new EmbeddedBroker.Tls(
                                        s.host(), s.port(), authority.server(s.names()), gate));
        return Optional.of(
                EmbeddedBroker.start(
                        new EmbeddedBroker.Settings(
                                config.folder().resolve("broker"),
                                config.broker().persistence(),
                                config.broker().plainPort(),
                                tls)));
    }

    private URI address() throws IOException {
        if (config.broker().external().isPresent()) {
            return config.broker().external().get();
        }
        EmbeddedBroker started = broker.orElseThrow();
        return config.broker()
                .security()
                .flatMap(s -> started.secure(s.names().getFirst()))
                .or(started::plain)
                .orElseThrow(() -> new IOException("the broker has no listener"));
    }

    private SocketFactory own(Gate gate) {
        Identity service = authority.service(Gate.SERVICE);
        gate.trustService(service.certificate());
        return new NoDelayTlsSockets(() -> MutualTls.client(service, clock));
    }

    /// What terminals connect to.
    URI broker() {
        return address;
    }

    /// The listener without TLS, where there is one.
    Optional<URI> plain() {
        return broker.flatMap(EmbeddedBroker::plain);
    }

    /// Central's links.
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < config.broker().links(); i++) {
            links.add(
                    new PahoLink(
                            LinkSettings.client(address, "central-ing-" + i), sockets, random));
        }
        return links;
    }

    /// Codes and certificates.
    EnrolmentDesk desk() {
        return desk;
    }

    /// Fresh certificates for running terminals.
    RenewalDesk renewals() {
        return new RenewalDesk(database, authority, config.tenant(), counts::add, clock);
    }

    /// What operators decide.
    TerminalRegistry registry(TerminalVoice voice) {
        return new TerminalRegistry(
                database,
                new TerminalRegistry.Doors(
                        terminal ->
                                broker.ifPresent(
                                        b -> b.disconnect(config.tenant() + "." + terminal)),
                        voice::down),
                clock);
    }

    /// Where terminals enrol; empty without TLS.
    Optional<Web> enrolment(TerminalRegistry registry) throws IOException, CentralStoreException {
        Optional<Security> security = config.broker().security();
        if (security.isEmpty()) {
            return Optional.empty();
        }
        Security s = security.get();
        for (Outlet outlet : s.outlets()) {
            if (registry.outlets().stream().noneMatch(o -> o.id().equals(outlet.id()))) {
                registry.saveOutlet(outlet);
            }
        }
        EnrolPages pages =
                new EnrolPages(desk, registry, () -> address.toString(), config.tenantKey(), clock);
        Web web =
                pages.start(s.host(), s.enrolPort(), MutualTls.server(authority.server(s.names())));
        if (s.demo().isPresent()) {
            demo(s.demo().get(), registry, "https://" + s.names().getFirst() + ":" + web.port());
        }
        return Optional.of(web);
    }

    /// The demonstration enrols its terminal with a sheet like everybody, from a file of mode 0600.
    private void demo(EnrolmentDesk.Order order, TerminalRegistry registry, String address)
            throws IOException, CentralStoreException {
        Path file = config.folder().resolve("demo-code-sheet.properties");
        Files.deleteIfExists(file);
        boolean enrolled =
                registry.terminal(order.terminal())
                        .filter(t -> t.state() != State.EXPECTED)
                        .isPresent();
        if (enrolled) {
            return;
        }
        EnrolmentDesk.CodeSheet sheet = desk.newCode(order);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                "central=%s%ncode=%s%nfingerprint=%s%n"
                        .formatted(address, sheet.code(), sheet.fingerprint()),
                StandardCharsets.US_ASCII);
        LOG.info("code sheet for {} is in {}", order.terminal(), file);
    }

    @Override
    public void close() {
        broker.ifPresent(EmbeddedBroker::close);
    }
}
