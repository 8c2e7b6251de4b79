package kiosk.central.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.central.accounts.Role;
import kiosk.central.accounts.Seat;
import kiosk.central.accounts.Step;
import kiosk.central.store.AuditTable.Act;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Tx;

/// One request that passed the [Door], and the ways to answer it.
record Visit(
        ServerRequest req,
        ServerResponse res,
        Words words,
        Optional<Seat> maybeSeat,
        Map<String, String> form,
        House house) {

    /// Who it is; only behind routes that ask for a session.
    Seat seat() {
        return maybeSeat.orElseThrow();
    }

    Set<Role> roles() {
        return maybeSeat.map(Seat::roles).orElse(Set.of());
    }

    boolean may(String method, String path) {
        return Access.may(roles(), method, path);
    }

    /// The outlet this user is bound to; empty for all.
    String outlet() {
        return seat().user().outlet();
    }

    Instant now() {
        return house.clock().instant();
    }

    String address() {
        return req.remotePeer().host();
    }

    String parameter(String name) {
        return req.path().pathParameters().get(name);
    }

    String query(String name) {
        return req.query().first(name).orElse("");
    }

    /// A field of the form, without blanks around it.
    String field(String name) {
        return form.getOrDefault(name, "").strip();
    }

    void page(String tab, Html body) throws CentralStoreException {
        page(Status.OK_200, tab, body);
    }

    void page(Status status, String tab, Html body) throws CentralStoreException {
        Web.page(res, status, Frame.operator(this, tab, body));
    }

    /// A file of a customer.
    void sealed(String name, String mediaType, byte[] bytes) {
        Web.sealed(res, name, mediaType, bytes);
    }

    /// A page outside the frame: the steps of a login.
    void bare(Status status, String titleKey, Html body) {
        Web.page(res, status, Layout.gate(words, words.get(titleKey), banner(), body));
    }

    Html banner() {
        return house.settings().withoutLogin()
                ? Html.of(
                        "<p class=\"demo\" role=\"alert\"><strong>{}</strong> {}</p>",
                        words.get("demo.title"),
                        words.get("demo.more"))
                : Html.NOTHING;
    }

    void redirect(String path) {
        res.status(Status.SEE_OTHER_303);
        res.header(HeaderNames.LOCATION, path);
        res.send();
    }

    /// The token every form carries.
    Html token() {
        return Html.of(
                "<input type=\"hidden\" name=\"token\" value=\"{}\">",
                maybeSeat.map(s -> s.session().csrf()).orElse(""));
    }

    /// The field for a one-time code, when the last one was shown too long ago.
    Html proof() {
        return house.accounts().proved(seat())
                ? Html.NOTHING
                : Html.of(
                        "<label>{} <input name=\"code\" inputmode=\"numeric\" maxlength=\"7\""
                                + " size=\"8\" autocomplete=\"one-time-code\" required></label>",
                        words.get("code.again"));
    }

    /// Whether the act may go on: the second factor was shown a moment ago, or is in this form.
    boolean proves() throws CentralStoreException {
        if (house.accounts().proved(seat())) {
            return true;
        }
        Optional<Step> no = house.accounts().prove(seat(), field("code"));
        return no.isEmpty();
    }

    /// Remembers an act of this user.
    void audit(Tx tx, String act, String subject, String outcome, String detail) {
        tx.audit()
                .add(
                        new Act(seat().user().name(), address(), act, subject, outcome, detail),
                        now());
    }
}
