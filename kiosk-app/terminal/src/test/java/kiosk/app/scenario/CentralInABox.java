package kiosk.app.scenario;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kiosk.central.departments.CaseDesk;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.departments.Faults;
import kiosk.central.documents.DocumentDesk;
import kiosk.central.documents.IssuingKey;
import kiosk.central.identity.OneTimeCodes;
import kiosk.central.identity.OwnerRef;
import kiosk.central.identity.StaffDesk;
import kiosk.central.ingest.Counts;
import kiosk.central.ingest.EventSource.Inbound;
import kiosk.central.ingest.Ingest;
import kiosk.central.ingest.TerminalVoice;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.Database;
import kiosk.central.store.StorePlace;
import kiosk.central.terminals.CertificateAuthority;
import kiosk.central.terminals.RenewalDesk;
import kiosk.device.sim.SimulatedTime;
import kiosk.sync.Ask;
import kiosk.sync.Central;
import kiosk.sync.CloudEvent;
import kiosk.sync.DownEvent;
import kiosk.sync.Ids;
import kiosk.sync.Link;
import kiosk.sync.Receipt;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.Topics;
import kiosk.sync.json.MalformedException;

/// The real ingest over a real store, spoken to in the real messages, without a broker; for one
/// terminal, in simulated time.
final class CentralInABox implements Central, AutoCloseable {
    private static final Topics TOPICS = new Topics("demo", "t-1");

    private final SimulatedTime time;
    private final Store store;
    private final Database database;
    private final Ingest ingest;
    private final LinkedBlockingQueue<Link.Message> said = new LinkedBlockingQueue<>();
    private final List<Consumer<Boolean>> links = new ArrayList<>();
    private boolean network = true;

    CentralInABox(SimulatedTime time, Store store, Path folder) throws Exception {
        this.time = time;
        this.store = store;
        Clock clock = time.instant().withZone(ZoneOffset.UTC);
        SecureRandom random = new SecureRandom();
        database = Database.open(new StorePlace.Memory("box-" + random.nextLong()), clock);
        DepartmentDesk desk = new DepartmentDesk(List.of(), new Faults(clock), _ -> {}, clock);
        Ids ids = Ids.v7(random, clock);
        OneTimeCodes codes =
                new OneTimeCodes(
                        database,
                        _ -> Optional.empty(),
                        (_, _) -> {},
                        new OwnerRef(new byte[32]),
                        new OneTimeCodes.Source(ids, random, clock));
        Counts counts = new Counts();
        ingest =
                new Ingest(
                        "demo",
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
                                ids,
                                clock,
                                Map.of()),
                        new TerminalVoice(new Ear(said), "demo"),
                        counts);
    }

    private record Ear(LinkedBlockingQueue<Message> said) implements Link {
        @Override
        public void start() {}

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public void onState(Consumer<Boolean> listener) {}

        @Override
        public void publish(Message message, Duration atMost) {
            said.add(message);
        }

        @Override
        public void subscribe(String filter, Handler handler) {}

        @Override
        public void close() {}
    }

    Database database() {
        return database;
    }

    /// Cuts or restores the network.
    void network(boolean up) {
        network = up;
        links.forEach(listener -> listener.accept(up));
    }

    @Override
    public Reply request(String operation, Map<String, Object> body, String key, Duration atMost) {
        if (!network) {
            return new Reply.Silence("no network");
        }
        try {
            ingest.take(
                    new Inbound(
                            TOPICS.base() + "up/req/" + operation,
                            new Ask(key, body).write(),
                            TOPICS.base() + "down/res/x",
                            new byte[] {1}));
            Link.Message answer = said.poll(20, TimeUnit.SECONDS);
            return answer == null
                    ? new Reply.Silence("no answer")
                    : Ask.readReply(answer.payload());
        } catch (Exception e) { // the test fails with whatever it was
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void nudge() {
        if (!network) {
            return;
        }
        try {
            for (Store.Pending row : store.pending(1000)) {
                byte[] batch = CloudEvent.write(List.of(CloudEvent.of(row, "t-1", store.epoch())));
                ingest.take(new Inbound(TOPICS.events("txn"), batch, null, null));
                for (Link.Message each = said.poll(); each != null; each = said.poll()) {
                    Receipt receipt = Receipt.read(each.payload());
                    if (!receipt.rejected().isEmpty()) {
                        throw new IllegalStateException(receipt.rejected().toString());
                    }
                    store.acknowledged(receipt.ids());
                }
            }
        } catch (StoreException
                | MalformedException
                | kiosk.central.store.CentralStoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean reachable() {
        return network;
    }

    @Override
    public void onReachable(Consumer<Boolean> listener) {
        links.add(listener);
        listener.accept(network);
    }

    @Override
    public void onEvent(Consumer<DownEvent> listener) {}

    @Override
    public Instant now() {
        return time.instant().instant();
    }

    @Override
    public void close() {
        database.close();
    }
}
