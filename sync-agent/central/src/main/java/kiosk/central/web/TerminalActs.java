package kiosk.central.web;

import io.helidon.http.Status;
import java.util.Optional;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.terminals.EnrolmentDesk.CodeSheet;
import kiosk.central.terminals.EnrolmentDesk.Order;
import kiosk.central.terminals.TerminalRegistry;

/// What operators do about terminals: codes, places, out for now, in again, out for good. Each asks
/// for the second factor and is audited.
final class TerminalActs {
    private static final int REASON_MIN = 6;
    private static final int REASON_MAX = 200;

    private final House house;
    private final TerminalPages pages;

    TerminalActs(House house, TerminalPages pages) {
        this.house = house;
        this.pages = pages;
    }

    void add(Door door) {
        door.post("/terminals", this::create);
        door.post("/terminals/{id}/code", this::code);
        door.post("/terminals/{id}/place", this::place);
        door.post(
                "/terminals/{id}/suspend",
                v -> decide(v, "terminal.suspended", TerminalRegistry::suspend));
        door.post(
                "/terminals/{id}/restore",
                v -> decide(v, "terminal.restored", TerminalRegistry::restore));
        door.post("/terminals/{id}/revoke", this::revoke);
    }

    private interface Decision {
        boolean make(TerminalRegistry registry, String terminal, String reason, String by)
                throws CentralStoreException;
    }

    private Optional<Identity> own(Visit v) throws CentralStoreException {
        return house.registry().terminal(v.parameter("id")).filter(i -> inside(v, i.outlet()));
    }

    private static boolean inside(Visit v, String outlet) {
        return v.outlet().isEmpty() || v.outlet().equals(outlet);
    }

    private Optional<Outlet> outlet(String id) throws CentralStoreException {
        return house.database()
                .<Optional<Outlet>, RuntimeException>read(tx -> tx.outlets().find(id));
    }

    private void create(Visit v) throws CentralStoreException {
        String id = v.field("id");
        String outlet = v.field("outlet");
        String place = v.field("place");
        boolean fits = id.matches("[a-z0-9-]{1,40}") && place.length() <= 200;
        String no = "";
        if (!fits || !inside(v, outlet) || outlet(outlet).isEmpty()) {
            no = "terminal.bad";
        } else if (house.registry().terminal(id).isPresent()) {
            no = "terminal.taken";
        }
        if (no.isEmpty()) {
            sheet(v, new Order(id, outlet, place, v.seat().user().name()), false);
        } else {
            pages.all(v, Status.BAD_REQUEST_400, bad(v, no));
        }
    }

    private void code(Visit v) throws CentralStoreException {
        Optional<Identity> known = own(v);
        if (known.isEmpty()) {
            refuse(v, "terminal.none");
            return;
        }
        Identity terminal = known.get();
        String by = v.seat().user().name();
        sheet(v, new Order(terminal.terminal(), terminal.outlet(), terminal.place(), by), true);
    }

    /// Nobody has seen the code before its line is in the audit.
    private void sheet(Visit v, Order order, boolean known) throws CentralStoreException {
        String no = house.enrolment().isEmpty() ? "enrolment.none" : v.proves() ? "" : "code.wrong";
        if (!no.isEmpty()) {
            if (known) {
                refuse(v, no);
            } else {
                pages.all(v, Status.BAD_REQUEST_400, bad(v, no));
            }
            return;
        }
        House.Enrolment enrolment = house.enrolment().orElseThrow();
        CodeSheet sheet = enrolment.desk().newCode(order);
        house.database()
                .inTransaction(tx -> {
                    v.audit(tx, "terminal.code", order.terminal(), "ok", order.outlet());
                    return order;
                });
        Optional<Outlet> outlet = outlet(order.outlet());
        v.page("terminals", TerminalForms.sheet(v.words(), sheet, outlet, enrolment.address()));
    }

    private void place(Visit v) throws CentralStoreException {
        String id = v.parameter("id");
        String outlet = v.field("outlet");
        String place = v.field("place");
        Optional<Identity> known = own(v);
        if (known.isEmpty() || !inside(v, outlet) || place.length() > 200) {
            refuse(v, "terminal.bad");
        } else if (!v.proves()) {
            refuse(v, "code.wrong");
        } else {
            String what = known.get().outlet() + " > " + outlet + " " + place;
            boolean moved =
                    house.registry()
                            .with(tx -> v.audit(tx, "terminal.moved", id, "ok", what))
                            .place(id, outlet, place, v.seat().user().name());
            done(v, moved);
        }
    }

    private void revoke(Visit v) throws CentralStoreException {
        if (v.field("confirm").equals(v.parameter("id"))) {
            decide(v, "terminal.revoked", TerminalRegistry::revoke);
        } else {
            refuse(v, "terminal.unconfirmed");
        }
    }

    private void decide(Visit v, String act, Decision decision) throws CentralStoreException {
        String id = v.parameter("id");
        String reason = v.field("reason");
        if (own(v).isEmpty()) {
            refuse(v, "terminal.none");
        } else if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            refuse(v, "unmask.noReason");
        } else if (!v.proves()) {
            refuse(v, "code.wrong");
        } else {
            TerminalRegistry registry =
                    house.registry().with(tx -> v.audit(tx, act, id, "ok", reason));
            done(v, decision.make(registry, id, reason, v.seat().user().name()));
        }
    }

    private void done(Visit v, boolean done) throws CentralStoreException {
        if (done) {
            v.redirect("/terminals/" + Links.segment(v.parameter("id")));
        } else {
            refuse(v, "terminal.not");
        }
    }

    private void refuse(Visit v, String key) throws CentralStoreException {
        pages.one(v, Status.BAD_REQUEST_400, bad(v, key));
    }

    private static Html bad(Visit v, String key) {
        return Layout.notice("bad", v.words().get(key));
    }
}
