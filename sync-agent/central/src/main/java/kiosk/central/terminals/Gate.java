package kiosk.central.terminals;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kiosk.central.broker.Gatekeeper;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.Database;
import kiosk.central.store.TerminalIdentityTable.Decision;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.Run;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.Tx;
import kiosk.sync.Topics;
import kiosk.sync.identity.IdentityException;
import kiosk.sync.identity.Names;
import kiosk.sync.identity.Pem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides who connects to the broker, by the certificate alone.
///
/// A terminal that was copied is noticed in two ways. A run of its program that was followed by
/// another run and then comes back means that two of them live. A store that central does not know,
/// and that the terminal cannot explain by the one central knows, was brought from elsewhere. Then
/// both are held outside until an operator has decided. An honest restart is a new run that stays
/// the newest; a rebuilt store names the one it was rebuilt from.
///
/// Thread rule: any thread.
public final class Gate implements Gatekeeper {
    /// Alert: the same terminal was seen twice.
    public static final String CLONED = "terminal.cloned";

    /// Alert: somebody was not let in.
    public static final String REFUSED = "certificate.refused";

    /// Alert: a terminal that was let in reached for a topic that is not its own.
    public static final String TOPIC = "topic.refused";

    /// The name of central's own links.
    public static final String SERVICE = "central";

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String NOBODY = "central";
    private static final Duration ALARM_EVERY = Duration.ofSeconds(10);

    private final Database database;
    private final String tenant;
    private final Consumer<String> count;
    private final Clock clock;
    private final Set<String> services = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> alarmed = new ConcurrentHashMap<>();

    /// @param count hears each outcome's name
    public Gate(Database database, String tenant, Consumer<String> count, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.count = count;
        this.clock = clock;
    }

    /// Lets links with this certificate in, as central's own.
    public void trustService(X509Certificate certificate) {
        services.add(Pem.fingerprint(certificate));
    }

    @Override
    public Verdict admit(Visitor visitor) {
        if (services.contains(Pem.fingerprint(visitor.certificate()))) {
            return new Verdict.Service();
        }
        try {
            Verdict verdict = database.inTransaction(tx -> admit(tx, visitor));
            count.accept(verdict instanceof Verdict.Terminal ? "gate.admitted" : "gate.refused");
            return verdict;
        } catch (CentralStoreException e) {
            LOG.error("nobody is let in while the store does not answer", e);
            return new Verdict.Refused("store", "");
        }
    }

    private Verdict admit(Tx tx, Visitor visitor) {
        Topics topics;
        try {
            topics = Names.terminal(Pem.commonName(visitor.certificate()));
        } catch (IdentityException e) {
            return refused(tx, NOBODY, "name", visitor);
        }
        if (!topics.tenant().equals(tenant)) {
            return refused(tx, NOBODY, "tenant", visitor);
        }
        Optional<Identity> known = tx.identities().lock(topics.terminal());
        if (known.isEmpty()) {
            return refused(tx, NOBODY, "unknown", visitor);
        }
        Optional<String> trouble = trouble(tx, topics, known.get(), visitor);
        if (trouble.isPresent()) {
            return refused(tx, topics.terminal(), trouble.get(), visitor);
        }
        Optional<String> second = second(tx, known.get(), visitor);
        return second.isPresent()
                ? cloned(tx, topics, second.get(), visitor)
                : admitted(tx, topics, visitor);
    }

    private Optional<String> trouble(Tx tx, Topics topics, Identity known, Visitor visitor) {
        Optional<Certificate> found =
                tx.certificates().byFingerprint(Pem.fingerprint(visitor.certificate()));
        if (found.isEmpty() || !found.get().terminal().equals(topics.terminal())) {
            return Optional.of("unknown");
        }
        if (known.state() != State.ENROLLED) {
            return Optional.of(known.state().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (found.get().revokedAt().isPresent()) {
            return Optional.of("revoked");
        }
        if (!clock.instant().isBefore(found.get().notAfter())) {
            return Optional.of("expired");
        }
        if (!visitor.clientId().equals(topics.tenant() + "." + topics.terminal())) {
            return Optional.of("client-id");
        }
        if (!visitor.willTopic().isEmpty() && !visitor.willTopic().equals(topics.state())) {
            return Optional.of("will");
        }
        boolean says =
                visitor.boot().matches("[0-9A-Za-z-]{1,64}")
                        && visitor.epoch().matches("[0-9A-Za-z-]{1,64}");
        return says ? Optional.empty() : Optional.of("run");
    }

    /// Why this must be a second machine; empty when it need not be.
    private static Optional<String> second(Tx tx, Identity known, Visitor visitor) {
        List<Run> runs = tx.identities().runs(known.terminal());
        boolean followed =
                runs.stream().skip(1).anyMatch(run -> run.bootId().equals(visitor.boot()));
        if (followed) {
            return Optional.of("run");
        }
        boolean sameStore =
                known.epoch().isEmpty()
                        || known.epoch().equals(visitor.epoch())
                        || visitor.former().contains(known.epoch());
        return sameStore ? Optional.empty() : Optional.of("store");
    }

    private Verdict admitted(Tx tx, Topics topics, Visitor visitor) {
        Instant now = clock.instant();
        Certificate used =
                tx.certificates()
                        .byFingerprint(Pem.fingerprint(visitor.certificate()))
                        .orElseThrow();
        tx.certificates().supersede(used, now);
        tx.identities().epoch(topics.terminal(), visitor.epoch());
        tx.identities().ran(topics.terminal(), visitor.boot(), visitor.epoch(), now);
        tx.alerts().resolveAll(topics.terminal(), REFUSED, now);
        return new Verdict.Terminal(topics);
    }

    private Verdict cloned(Tx tx, Topics topics, String sign, Visitor visitor) {
        Instant now = clock.instant();
        LOG.warn("{} was seen twice ({}): held outside", topics.terminal(), sign);
        count.accept("gate.cloned");
        tx.identities()
                .state(
                        topics.terminal(),
                        State.CLONED,
                        new Decision("seen twice: " + sign, "gate", now));
        tx.alerts()
                .raise(
                        topics.terminal(),
                        CLONED,
                        "",
                        Map.of("sign", sign, "address", visitor.address()),
                        now);
        return new Verdict.Refused("cloned", topics.tenant() + "." + topics.terminal());
    }

    private Verdict refused(Tx tx, String terminal, String why, Visitor visitor) {
        LOG.warn("{} from {} is not let in: {}", terminal, visitor.address(), why);
        count.accept("gate." + why);
        tx.alerts()
                .raise(
                        terminal,
                        REFUSED,
                        why,
                        Map.of(
                                "why",
                                why,
                                "address",
                                visitor.address(),
                                "certificate",
                                visitor.certificate().getSerialNumber().toString(16)),
                        clock.instant());
        return new Verdict.Refused(why, "");
    }

    @Override
    public void handshakeFailed(String address) {
        count.accept("gate.handshake");
        alarm(NOBODY, REFUSED, "handshake", Map.of("why", "handshake", "address", address));
    }

    @Override
    public void trespassed(Topics terminal, String topic) {
        count.accept("gate.topic");
        LOG.warn("{} reached for a topic that is not its own", terminal.terminal());
        alarm(terminal.terminal(), TOPIC, "", Map.of("length", topic.length()));
    }

    /// At most every ten seconds for each terminal: a flood must not become one of the store.
    private void alarm(String terminal, String code, String subject, Map<String, Object> facts) {
        Instant now = clock.instant();
        Instant last = alarmed.put(terminal, now);
        if (last != null && now.isBefore(last.plus(ALARM_EVERY))) {
            alarmed.put(terminal, last);
            return;
        }
        try {
            database.inTransaction(tx -> tx.alerts().raise(terminal, code, subject, facts, now));
        } catch (CentralStoreException e) {
            LOG.error("an alarm about {} is not kept", terminal, e);
        }
    }
}
