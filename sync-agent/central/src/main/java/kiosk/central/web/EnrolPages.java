package kiosk.central.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.terminals.EnrolmentDesk;
import kiosk.central.terminals.EnrolmentDesk.Answer;
import kiosk.central.terminals.TerminalRegistry;
import kiosk.sync.identity.Pem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where terminals enrol: `POST /enrol/look` and `POST /enrol`, JSON over TLS. Ten requests a
/// minute for each address; bodies up to 16 KiB.
public final class EnrolPages {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolPages.class);
    private static final int EACH_A_MINUTE = 10;
    private static final int ALL_A_MINUTE = 300;

    private final EnrolmentDesk desk;
    private final TerminalRegistry registry;
    private final Supplier<String> broker;
    private final byte[] tenantKey;
    private final Clock clock;
    private final RateLimit limit;

    /// @param broker address terminals are told
    /// @param tenantKey given to enrolled terminals
    public EnrolPages(
            EnrolmentDesk desk,
            TerminalRegistry registry,
            Supplier<String> broker,
            byte[] tenantKey,
            Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.broker = broker;
        this.tenantKey = tenantKey.clone();
        this.clock = clock;
        this.limit = new RateLimit(EACH_A_MINUTE, ALL_A_MINUTE, clock);
    }

    /// Starts them.
    public Web start(String host, int port, SSLContext tls) throws IOException {
        return Web.secure(
                host,
                port,
                tls,
                routes -> {
                    routes.post("/enrol/look", limited(in -> desk.look(Json.string(in, "code"))));
                    routes.post(
                            "/enrol",
                            limited(in ->
                                    desk.enrol(
                                            Json.string(in, "code"),
                                            Json.string(in, "csr"),
                                            Json.string(in, "serial"))));
                });
    }

    private interface Desk {
        Answer serve(Map<String, Object> in) throws CentralStoreException;
    }

    private Handler limited(Desk work) {
        return (req, res) -> {
            if (!limit.allows(req.remotePeer().host())) {
                refuse(res, Status.TOO_MANY_REQUESTS_429, "TOO_MANY");
                return;
            }
            try {
                answer(res, work.serve(body(req)));
            } catch (BadJson e) {
                refuse(res, Status.BAD_REQUEST_400, "BAD_REQUEST");
            } catch (CentralStoreException e) {
                LOG.error("not enrolled", e);
                refuse(res, Status.SERVICE_UNAVAILABLE_503, "NOT_NOW");
            }
        };
    }

    private static Map<String, Object> body(ServerRequest req) throws BadJson {
        return Json.object(req.content().as(byte[].class));
    }

    private void answer(ServerResponse res, Answer answer) throws CentralStoreException {
        switch (answer) {
            case Answer.Refused(var why) -> refuse(res, Status.FORBIDDEN_403, why.name());
            case Answer.Welcome(var tenant, var terminal) ->
                    Web.json(res, Json.text(facts(tenant, terminal)));
            case Answer.Enrolled(var terminal, var chain) -> {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("ok", true);
                body.put("terminal", terminal.terminal());
                body.put("certificate", Pem.text(chain));
                body.put("trust", Pem.text(List.of(chain.getLast())));
                body.put("broker", broker.get());
                body.put("tenantKey", HexFormat.of().formatHex(tenantKey));
                body.put("at", clock.instant().toString());
                Web.json(res, Json.text(body));
            }
        }
    }

    private Map<String, Object> facts(String tenant, Identity terminal)
            throws CentralStoreException {
        Optional<Outlet> outlet =
                registry.outlets().stream()
                        .filter(o -> o.id().equals(terminal.outlet()))
                        .findFirst();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("ok", true);
        facts.put("tenant", tenant);
        facts.put("terminal", terminal.terminal());
        facts.put("position", terminal.place());
        facts.put("outletZh", outlet.map(Outlet::nameZh).orElse(""));
        facts.put("outletEn", outlet.map(Outlet::nameEn).orElse(""));
        facts.put("at", clock.instant().toString());
        return facts;
    }

    private static void refuse(ServerResponse res, Status status, String code) {
        res.status(status);
        Web.json(res, Json.text(Map.of("ok", false, "code", code)));
    }
}
