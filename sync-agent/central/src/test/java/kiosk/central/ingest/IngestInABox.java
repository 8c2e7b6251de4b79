package kiosk.central.ingest;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.central.departments.CaseDesk;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.departments.Faults;
import kiosk.central.documents.DocumentDesk;
import kiosk.central.documents.IssuingKey;
import kiosk.central.identity.OneTimeCodes;
import kiosk.central.identity.OwnerRef;
import kiosk.central.identity.StaffDesk;
import kiosk.central.json.Json;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.Database;
import kiosk.central.store.StorePlace;
import kiosk.central.terminals.CertificateAuthority;
import kiosk.central.terminals.RenewalDesk;
import kiosk.central.testing.SampleCity;
import kiosk.central.uploads.UploadDesk;
import kiosk.sync.Ids;
import kiosk.sync.Link;
import kiosk.sync.Topics;

/// Ingest over a database file, without a broker: messages go in by hand, what central says comes
/// out at a consumer. Its `main` takes one submission and stops for ever where the receipt would be
/// sent, so that it can be killed between commit and receipt.
final class IngestInABox implements AutoCloseable {
    static final Topics TOPICS = new Topics("demo", "t-1");

    private final Database database;
    private final Ingest ingest;

    IngestInABox(Path folder, Consumer<Link.Message> said) throws Exception {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        database = Database.open(new StorePlace.Folder(folder), clock);
        DepartmentDesk desk =
                new DepartmentDesk(
                        new SampleCity().departments(), new Faults(clock), _ -> {}, clock);
        desk.seed(database);
        Ids ids = Ids.v7(random, clock);
        OneTimeCodes codes =
                new OneTimeCodes(
                        database,
                        _ -> Optional.empty(),
                        (_, _) -> {},
                        new OwnerRef(new byte[32]),
                        new OneTimeCodes.Source(ids, random, clock));
        Counts counts = new Counts();
        Ingest.Parts parts =
                new Ingest.Parts(
                        database,
                        desk,
                        new CaseDesk(desk, clock),
                        new DocumentDesk(IssuingKey.in(folder), random, clock),
                        codes,
                        new StaffDesk(database, clock),
                        new RenewalDesk(
                                database,
                                CertificateAuthority.in(folder, clock),
                                "demo",
                                counts::add,
                                clock),
                        new RatingDesk(Map.of()),
                        new UploadDesk(database, () -> "http://localhost", random, clock),
                        ids,
                        clock,
                        Map.of());
        ingest = new Ingest("demo", parts, new TerminalVoice(new ToConsumer(said), "demo"), counts);
    }

    private record ToConsumer(Consumer<Link.Message> said) implements Link {
        @Override
        public void start() {}

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public void onState(Consumer<Boolean> listener) {
            listener.accept(true);
        }

        @Override
        public void publish(Message message, Duration atMost) {
            said.accept(message);
        }

        @Override
        public void subscribe(String filter, Handler handler) {}

        @Override
        public void close() {}
    }

    Database database() {
        return database;
    }

    void submit() throws Exception {
        send("event-1", "case.submitted", data());
    }

    void send(String id, String type, Map<String, Object> data) throws Exception {
        send(id, type, "2026-11-21T02:00:00Z", data);
    }

    void send(String id, String type, String at, Map<String, Object> data) throws Exception {
        Map<String, Object> event =
                Map.ofEntries(
                        Map.entry("specversion", "1.0"),
                        Map.entry("id", id),
                        Map.entry("source", "/terminals/t-1"),
                        Map.entry("type", type),
                        Map.entry("time", at),
                        Map.entry("subject", "case-1"),
                        Map.entry("epoch", "epoch-1"),
                        Map.entry("seq", 1L),
                        Map.entry("datacontenttype", "application/json"),
                        Map.entry("data", data));
        byte[] batch = Json.bytes(List.of(event));
        ingest.take(new EventSource.Inbound(TOPICS.events("txn"), batch, null, null));
    }

    private static Map<String, Object> data() {
        return Map.of(
                "caseId",
                "case-1",
                "matter",
                "hpf-rent",
                "operation",
                "HPF.withdraw",
                "key",
                "case-1",
                "in",
                Map.of("caseId", "case-1", "idNo", SampleCity.ID_NO, "amountFen", 100L));
    }

    @Override
    public void close() {
        database.close();
    }

    public static void main(String[] arguments) throws Exception {
        var out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
        IngestInABox box =
                new IngestInABox(
                        Path.of(arguments[0]),
                        _ -> {
                            out.println("COMMITTED");
                            out.flush();
                            java.util.concurrent.locks.LockSupport.park();
                        });
        box.submit();
    }
}
