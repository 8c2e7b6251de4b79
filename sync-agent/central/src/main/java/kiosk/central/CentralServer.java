package kiosk.central;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kiosk.central.accounts.Accounts;
import kiosk.central.accounts.Passwords;
import kiosk.central.alerts.AlertWatch;
import kiosk.central.departments.CaseDesk;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.departments.Faults;
import kiosk.central.documents.DocumentCheck;
import kiosk.central.documents.DocumentDesk;
import kiosk.central.documents.IssuingKey;
import kiosk.central.documents.pdf.PdfReader;
import kiosk.central.identity.OneTimeCodes;
import kiosk.central.identity.OwnerRef;
import kiosk.central.identity.SimulatedPhones;
import kiosk.central.identity.StaffDesk;
import kiosk.central.ingest.Counts;
import kiosk.central.ingest.Ingest;
import kiosk.central.ingest.MqttShareSource;
import kiosk.central.ingest.TerminalVoice;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.terminals.CertificateWatch;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.central.terminals.TerminalRegistry;
import kiosk.central.uploads.UploadDesk;
import kiosk.central.web.CheckPages;
import kiosk.central.web.DemoRoutes;
import kiosk.central.web.House;
import kiosk.central.web.OperatorPages;
import kiosk.central.web.Web;
import kiosk.matter.Pack;
import kiosk.matter.department.Department;
import kiosk.matter.number.LegalDays;
import kiosk.sync.Ids;
import kiosk.sync.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Central, put together and running: store, broker, ingest, departments, pages. The one place that
/// says `new` on adapters, for the program and for tests alike.
///
/// Thread rule: [#start] and [#close] by one thread; everything else by any.
public final class CentralServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CentralServer.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(30);
    private static final int TOKEN_BYTES = 16;
    private static final int SETUP_BYTES = 10;

    private final CentralConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Faults faults;
    private final SimulatedPhones phones;
    private Ports ports = new Ports(URI.create("tcp://127.0.0.1:0"), Optional.empty(), 0, 0, 0);
    private Optional<String> setupCode = Optional.empty();
    private Optional<Running> running = Optional.empty();

    private CentralServer(CentralConfig config, Clock clock) {
        this.config = config;
        // Databases keep microseconds and round: what was written must not lie after now.
        this.clock = Clock.tick(clock, Duration.ofMillis(1));
        this.faults = new Faults(this.clock);
        this.phones = new SimulatedPhones(this.clock);
    }

    /// Where it can be reached: operator pages on 127.0.0.1, check page on the configured host.
    ///
    /// @param plain the broker without TLS, where there is such a listener
    /// @param enrol port of the enrolment over TLS, 0 without
    public record Ports(URI broker, Optional<URI> plain, int enrol, int web, int check) {}

    private record Running(
            Database database,
            IssuingKey key,
            Counts counts,
            EnrolmentDesk enrolment,
            TerminalRegistry registry) {}

    /// Starts everything and waits until it answers.
    ///
    /// @throws IOException a port, a folder or the broker cannot be had
    /// @throws CentralStoreException the store cannot be opened
    public static CentralServer start(CentralConfig config, List<Pack> packs, Clock clock)
            throws IOException, CentralStoreException, InterruptedException {
        CentralServer server = new CentralServer(config, clock);
        boolean ready = false;
        try {
            server.compose(packs);
            ready = true;
            return server;
        } finally {
            if (!ready) {
                server.close();
            }
        }
    }

    private void compose(List<Pack> packs)
            throws IOException, CentralStoreException, InterruptedException {
        Database database = keep(Database.open(config.store(), clock));
        IssuingKey key = IssuingKey.in(config.folder());
        DepartmentDesk departments =
                new DepartmentDesk(
                        departments(packs),
                        faults,
                        time -> new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS),
                        clock);
        departments.seed(database);
        CaseDesk cases = new CaseDesk(departments, clock);

        Counts counts = new Counts();
        Entrance entrance = keep(new Entrance(config, database, counts, clock));
        URI broker = entrance.broker();
        List<Link> links = entrance.links();
        TerminalVoice voice = new TerminalVoice(links.getFirst(), config.tenant());
        Services services =
                new Services(
                        database,
                        departments,
                        cases,
                        ratings(packs),
                        new UploadDesk(database, this::open, random, clock),
                        key);
        Ingest ingest = ingest(services, voice, entrance, counts);
        MqttShareSource source = keep(new MqttShareSource(links, "ing"));
        source.start(ingest);
        if (!source.awaitConnected(CONNECT_WITHIN)) {
            throw new IOException("no connection to the broker at " + broker);
        }
        keep(new DueRunner(database, cases, services.uploads(), voice, clock));
        keep(new AlertRunner(new AlertWatch(database, clock)));
        keep(new WatchRunner(new CertificateWatch(database, clock)));
        TerminalRegistry registry = entrance.registry(voice);
        Optional<Web> enrolment = entrance.enrolment(registry);
        enrolment.ifPresent(this::keep);
        running = Optional.of(new Running(database, key, counts, entrance.desk(), registry));
        ports = new Ports(broker, entrance.plain(), enrolment.map(Web::port).orElse(0), 0, 0);
        pages(services, voice, ingest, packs);
    }

    /// By pack, in the order of the configuration.
    private static Map<String, List<Department>> departments(List<Pack> packs) {
        Map<String, List<Department>> byPack = new LinkedHashMap<>();
        packs.forEach(pack -> byPack.put(pack.id().id(), pack.departments()));
        return byPack;
    }

    /// How phones reach the public pages.
    private String open() {
        return config.pages()
                .open()
                .map(URI::toString)
                .orElseGet(() -> "http://" + config.pages().checkHost() + ":" + ports.check());
    }

    private static RatingDesk ratings(List<Pack> packs) {
        Map<String, Object> calendar = new LinkedHashMap<>();
        packs.forEach(pack ->
                calendar.putAll(pack.dictionaries().getOrDefault(LegalDays.CALENDAR, Map.of())));
        return new RatingDesk(calendar);
    }

    private record Services(
            Database database,
            DepartmentDesk departments,
            CaseDesk cases,
            RatingDesk ratings,
            UploadDesk uploads,
            IssuingKey key) {}

    private Ingest ingest(Services services, TerminalVoice voice, Entrance entrance, Counts counts)
            throws CentralStoreException {
        OwnerRef refs = new OwnerRef(config.tenantKey());
        Ids ids = Ids.v7(random, clock);
        Database database = services.database();
        OneTimeCodes codes =
                new OneTimeCodes(
                        database,
                        new PhonesOnRecord(database, services.departments()),
                        phones,
                        refs,
                        new OneTimeCodes.Source(ids, random, clock));
        StaffDesk staff = new StaffDesk(database, clock);
        staff.seed(config.staff());
        Ingest.Parts parts =
                new Ingest.Parts(
                        database,
                        services.departments(),
                        services.cases(),
                        new DocumentDesk(services.key(), random, clock),
                        codes,
                        staff,
                        entrance.renewals(),
                        services.ratings(),
                        services.uploads(),
                        ids,
                        clock,
                        Map.of("issuingKey", services.key().publicPem()));
        return new Ingest(config.tenant(), parts, voice, counts);
    }

    private void pages(Services services, TerminalVoice voice, Ingest ingest, List<Pack> packs)
            throws IOException, CentralStoreException {
        OperatorPages operator =
                new OperatorPages(
                        house(services.database(), voice, ingest),
                        new PackMatters(packs),
                        secret(TOKEN_BYTES));
        DemoRoutes demo = new DemoRoutes(phones, faults);
        Web web =
                keep(
                        operator.start(routes -> {
                            if (config.demo()) {
                                demo.add(routes);
                            }
                        }));
        DocumentCheck check =
                new DocumentCheck(
                        services.database(),
                        services.key(),
                        new PdfReader(),
                        new PackTemplates(packs));
        CheckPages checkPages =
                new CheckPages(check, services.uploads(), services.key().publicPem(), clock);
        Web open = keep(checkPages.start(config.pages().checkHost(), config.pages().check()));
        ports = new Ports(ports.broker(), ports.plain(), ports.enrol(), web.port(), open.port());
    }

    private House house(Database database, TerminalVoice voice, Ingest ingest)
            throws CentralStoreException {
        CentralConfig.Pages pages = config.pages();
        boolean first = !pages.withoutLogin() && database.read(tx -> tx.users().none());
        setupCode = first ? Optional.of(secret(SETUP_BYTES)) : Optional.empty();
        Passwords passwords = new Passwords(Passwords.ROUNDS, random);
        return new House(
                database,
                new Accounts(database, passwords, random, clock),
                passwords,
                voice::down,
                terminals(),
                config.broker()
                        .security()
                        .map(s -> new House.Enrolment(enrolment(), enrolAddress(s.names()))),
                ingest.counts()::all,
                new House.Settings(
                        pages.webHost(),
                        pages.web(),
                        pages.origin(),
                        pages.withoutLogin(),
                        setupCode),
                clock);
    }

    private String enrolAddress(List<String> names) {
        return "https://" + names.getFirst() + ":" + ports.enrol();
    }

    private String secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /// Where it can be reached.
    public Ports ports() {
        return ports;
    }

    /// Makes the first user of central's page at `/setup`; empty when there is one.
    public Optional<String> setupCode() {
        return setupCode;
    }

    /// The script of faults.
    public Faults faults() {
        return faults;
    }

    /// The simulated phones.
    public SimulatedPhones phones() {
        return phones;
    }

    /// The store, for tests and tools.
    public Database database() {
        return running.orElseThrow().database();
    }

    /// Codes and certificates for terminals.
    public EnrolmentDesk enrolment() {
        return running.orElseThrow().enrolment();
    }

    /// Outlets, terminals, and what operators decide about them.
    public TerminalRegistry terminals() {
        return running.orElseThrow().registry();
    }

    /// What was taken and refused.
    public Counts counts() {
        return running.orElseThrow().counts();
    }

    /// The issuing key's public half, as PEM.
    public String issuingKeyPem() {
        return running.orElseThrow().key().publicPem();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // The other parts must be closed whatever one of them says.
                LOG.warn("not closed cleanly", e);
            }
        }
    }
}
