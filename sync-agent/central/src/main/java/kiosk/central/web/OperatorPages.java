package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.store.StaffCallTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What operators see: terminals, cases, calls. Loopback only until it has a login.
public final class OperatorPages {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorPages.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST = 200;

    private final Database database;
    private final Consumer<List<DownTable.Down>> news;
    private final Clock clock;
    private final String token;
    private final Readings readings;

    /// Figures of this node for the foot of the terminals page.
    @FunctionalInterface
    public interface Readings {
        /// Counts by name.
        Map<String, Long> now();
    }

    /// Pages over this store; `news` tells terminals what an operator did, `token` guards forms.
    public OperatorPages(
            Database database,
            Consumer<List<DownTable.Down>> news,
            Readings readings,
            String token,
            Clock clock) {
        this.database = database;
        this.news = news;
        this.readings = readings;
        this.token = token;
        this.clock = clock;
    }

    /// Starts them on loopback; `more` adds routes (the simulated phone).
    public Web start(int port, Consumer<HttpRouting.Builder> more) throws IOException {
        return Web.start(
                LOOPBACK,
                port,
                routes -> {
                    routes.get("/", safe(this::terminals));
                    routes.get("/cases", safe(this::cases));
                    routes.get("/cases/{id}", safe(this::oneCase));
                    routes.get("/calls", safe(this::calls));
                    routes.post("/calls/{id}", safe(this::acknowledge));
                    routes.get("/api/cases.json", safe(this::casesJson));
                    routes.get("/api/terminals.json", safe(this::terminalsJson));
                    more.accept(routes);
                });
    }

    private interface Page {
        void serve(ServerRequest req, ServerResponse res) throws CentralStoreException;
    }

    /// Only for a browser on this machine that was sent to this machine: another host name means
    /// that a foreign page rebound its own name to loopback.
    private static Handler safe(Page page) {
        return (req, res) -> {
            String host = req.headers().first(HeaderNames.HOST).orElse("");
            if (!host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?")) {
                Web.text(res, Status.FORBIDDEN_403, "this page is for this machine only");
                return;
            }
            try {
                page.serve(req, res);
            } catch (CentralStoreException e) {
                LOG.error("page {} not shown", req.path().path(), e);
                Web.text(res, Status.SERVICE_UNAVAILABLE_503, "the store does not answer");
            }
        };
    }

    private void terminals(ServerRequest req, ServerResponse res) throws CentralStoreException {
        Words words = Web.words(req);
        Html body = database.read(tx -> new TerminalsView(words, clock).body(tx, readings.now()));
        Web.page(res, Layout.operator(words, "terminals", body));
    }

    private void cases(ServerRequest req, ServerResponse res) throws CentralStoreException {
        Words words = Web.words(req);
        List<CaseTable.Case> cases = database.read(tx -> tx.cases().newest(MOST));
        Web.page(res, Layout.operator(words, "cases", new CasesView(words).list(cases)));
    }

    private void oneCase(ServerRequest req, ServerResponse res) throws CentralStoreException {
        Words words = Web.words(req);
        String id = req.path().pathParameters().get("id");
        Optional<Html> body =
                database.read(tx -> tx.cases().find(id).map(c -> new CasesView(words).one(tx, c)));
        if (body.isEmpty()) {
            Html none = Html.of("<p class=\"empty\">{}</p>", words.get("case.none"));
            Web.page(res, Status.NOT_FOUND_404, Layout.operator(words, "cases", none));
            return;
        }
        Web.page(res, Layout.operator(words, "cases", body.get()));
    }

    private void calls(ServerRequest req, ServerResponse res) throws CentralStoreException {
        Words words = Web.words(req);
        List<StaffCallTable.Call> calls = database.read(tx -> tx.staffCalls().newest(MOST));
        Web.page(res, Layout.operator(words, "calls", new CallsView(words, token).list(calls)));
    }

    private void acknowledge(ServerRequest req, ServerResponse res) throws CentralStoreException {
        Map<String, String> form = Form.read(req);
        byte[] given = form.getOrDefault("token", "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))) {
            Web.text(res, Status.FORBIDDEN_403, "the form is not from this page");
            return;
        }
        String id = req.path().pathParameters().get("id");
        String asked = form.getOrDefault("name", "").strip();
        String name = asked.isEmpty() || asked.length() > 40 ? "staff" : asked;
        List<DownTable.Down> said =
                database.inTransaction(tx ->
                        tx.staffCalls()
                                .acknowledge(id, name, clock.instant())
                                .map(call -> List.of(tx.down().add(answer(call, name))))
                                .orElse(List.of()));
        news.accept(said);
        res.status(Status.SEE_OTHER_303);
        res.header(HeaderNames.LOCATION, "/calls?lang=" + Web.words(req).code());
        res.send();
    }

    private DownTable.News answer(StaffCallTable.Call call, String name) {
        return new DownTable.News(
                call.terminal(),
                "",
                "staff.acknowledged",
                Json.text(Map.of("callId", call.id(), "name", name)),
                clock.instant());
    }

    private void casesJson(ServerRequest req, ServerResponse res) throws CentralStoreException {
        List<Map<String, Object>> cases =
                database.read(tx ->
                        tx.cases().newest(MOST).stream().map(c -> CasesView.json(tx, c)).toList());
        Web.json(res, Json.text(Map.of("cases", cases)));
    }

    private void terminalsJson(ServerRequest req, ServerResponse res) throws CentralStoreException {
        Map<String, Object> all =
                database.read(tx -> {
                    var devices =
                            tx.terminals().devices().stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    d -> d.terminal(),
                                                    Collectors.toMap(
                                                            d -> d.device(), d -> d.state())));
                    return Map.of(
                            "terminals",
                            tx.terminals().all().stream()
                                    .map(t -> TerminalsView.json(t, devices))
                                    .toList());
                });
        Web.json(res, Json.text(all));
    }
}
