package kiosk.central.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kiosk.central.accounts.Role;
import kiosk.central.accounts.Seat;
import kiosk.central.accounts.Seat.Stage;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.SessionTable.Session;
import kiosk.central.store.UserTable.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every request to an operator page comes through here: host, rate, session, origin, token, role;
/// then the page.
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int EACH_A_MINUTE = 300;
    private static final int ALL_A_MINUTE = 6000;
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final HttpRouting.Builder routes;
    private final House house;
    private final RateLimit limit;
    private final Optional<Seat> everybody;

    /// `demoToken` guards the forms where there is no login.
    Door(HttpRouting.Builder routes, House house, String demoToken) {
        this.routes = routes;
        this.house = house;
        this.limit = new RateLimit(EACH_A_MINUTE, ALL_A_MINUTE, house.clock());
        this.everybody =
                house.settings().withoutLogin() ? Optional.of(demo(demoToken)) : Optional.empty();
    }

    private static Seat demo(String token) {
        User user =
                new User(
                        "demo",
                        "演示 Demo",
                        "",
                        false,
                        "",
                        0,
                        Role.write(Role.all()),
                        "",
                        true,
                        Instant.EPOCH);
        Session session =
                new Session(
                        "", "demo", token, Stage.IN.name(), "", "", Instant.EPOCH, ALWAYS, ALWAYS);
        return new Seat(user, session);
    }

    /// What serves a visit.
    interface Page {
        void serve(Visit visit) throws CentralStoreException;
    }

    void get(String path, Page page) {
        routes.get(path, handler(Access.of("GET", path), page));
    }

    void post(String path, Page page) {
        routes.post(path, handler(Access.of("POST", path), page));
    }

    private Handler handler(Access.Rule rule, Page page) {
        return (req, res) -> {
            if (!Hosts.ours(house.settings(), req)) {
                Web.text(res, Status.FORBIDDEN_403, "this page is not served under this name");
                return;
            }
            // The demonstration's own programs may ask as often as they like.
            if (everybody.isEmpty() && !limit.allows(req.remotePeer().host())) {
                Web.text(res, Status.TOO_MANY_REQUESTS_429, "too many requests, wait a minute");
                return;
            }
            try {
                serve(rule, page, req, res);
            } catch (CentralStoreException e) {
                LOG.error("page {} not shown", rule.path(), e);
                Web.text(res, Status.SERVICE_UNAVAILABLE_503, "the store does not answer");
            }
        };
    }

    private void serve(Access.Rule rule, Page page, ServerRequest req, ServerResponse res)
            throws CentralStoreException {
        Optional<Seat> seat = everybody.isPresent() ? everybody : seat(req);
        boolean act = rule.method().equals("POST");
        Map<String, String> form = act ? Form.read(req) : Map.of();
        Visit visit = new Visit(req, res, Web.words(req, res), seat, form, house);
        if (act && !Hosts.sameOrigin(house.settings(), req)) {
            forged(visit, rule, "origin");
        } else if (rule.kind() == Access.Kind.PUBLIC) {
            page.serve(visit);
        } else if (seat.isEmpty()) {
            nobody(visit, rule);
        } else if (act && !tokenFits(seat.get(), form)) {
            forged(visit, rule, "token");
        } else if (rule.kind() == Access.Kind.ROLES && seat.get().stage() != Stage.IN) {
            visit.redirect("/login/step");
        } else if (!rule.allows(seat.get().roles())) {
            notYours(visit, rule);
        } else {
            page.serve(visit);
        }
    }

    private Optional<Seat> seat(ServerRequest req) throws CentralStoreException {
        Optional<String> id = Cookies.read(req, Cookies.session(house.settings()));
        boolean use = req.query().first("auto").isEmpty();
        return id.isPresent() ? house.accounts().seat(id.get(), use) : Optional.empty();
    }

    private static boolean tokenFits(Seat seat, Map<String, String> form) {
        String token = seat.session().csrf();
        byte[] given = form.getOrDefault("token", "").getBytes(StandardCharsets.UTF_8);
        return !token.isEmpty()
                && MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8));
    }

    private static void nobody(Visit visit, Access.Rule rule) {
        if (rule.path().startsWith("/api/")) {
            Web.text(visit.res(), Status.UNAUTHORIZED_401, "login first");
        } else {
            visit.redirect(rule.path().equals("/") ? "/login" : "/login?ended=1");
        }
    }

    /// A form that is not from a page of this session: nothing is changed, somebody is told.
    private void forged(Visit visit, Access.Rule rule, String what) throws CentralStoreException {
        LOG.warn("forged form refused: {} {}", rule.path(), what);
        String actor = visit.maybeSeat().map(s -> s.user().name()).orElse("?");
        house.database()
                .inTransaction(tx -> {
                    Instant now = visit.now();
                    tx.audit()
                            .add(
                                    new Act(
                                            actor,
                                            visit.address(),
                                            "form.forged",
                                            rule.path(),
                                            "refused",
                                            what),
                                    now);
                    return tx.alerts()
                            .raise(
                                    "central",
                                    "form.forged",
                                    rule.path(),
                                    Map.of("what", what),
                                    now);
                });
        refuse(visit, "forged");
    }

    private void notYours(Visit visit, Access.Rule rule) throws CentralStoreException {
        house.database()
                .inTransaction(tx -> {
                    visit.audit(tx, "access", rule.method() + " " + rule.path(), "refused", "");
                    return rule;
                });
        refuse(visit, "forbidden");
    }

    private static void refuse(Visit visit, String key) {
        Html body =
                Html.of(
                        "<p class=\"note\">{}</p><p><a class=\"button\" href=\"/\">{}</a></p>",
                        visit.words().get(key + ".more"),
                        visit.words().get("back"));
        visit.bare(Status.FORBIDDEN_403, key, body);
    }
}
