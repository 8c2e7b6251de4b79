package kiosk.central.web;

import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import kiosk.central.accounts.Accounts;
import kiosk.central.accounts.Passwords;
import kiosk.central.accounts.Seat;
import kiosk.central.accounts.Seat.Stage;
import kiosk.central.accounts.Step;
import kiosk.central.accounts.Totp;
import kiosk.central.accounts.raster.QrPath;
import kiosk.central.store.CentralStoreException;

/// Login in steps: password, one-time code (or setting it up), a new password when the present one
/// was given by somebody else.
final class LoginPages {
    private static final int EACH_A_MINUTE = 20;
    private static final int ALL_A_MINUTE = 300;

    private final House house;
    private final RateLimit limit;

    LoginPages(House house) {
        this.house = house;
        this.limit = new RateLimit(EACH_A_MINUTE, ALL_A_MINUTE, house.clock());
    }

    void add(Door door) {
        door.get("/login", v -> form(v, Html.NOTHING));
        door.post("/login", this::login);
        door.get("/login/step", v -> step(v, Html.NOTHING));
        door.post("/login/code", this::code);
        door.post("/login/password", this::password);
        door.post("/logout", this::logout);
        door.get("/setup", v -> setup(v, Html.NOTHING));
        door.post("/setup", this::first);
        door.get("/account", v -> account(v, Html.NOTHING));
        door.post("/account", this::change);
    }

    private void form(Visit v, Html notice) {
        if (v.maybeSeat().isPresent() && v.seat().stage() == Stage.IN) {
            v.redirect("/");
            return;
        }
        Words words = v.words();
        Html ended =
                v.query("ended").isEmpty()
                        ? Html.NOTHING
                        : Layout.notice("wait", words.get("login.ended"));
        Html body =
                Html.of(
                        """
                        {}{}
                        <form method="post" action="/login">
                        <label for="name">{}</label>
                        <input id="name" name="name" maxlength="40" autocomplete="username"
                         autocapitalize="none" spellcheck="false" required autofocus>
                        <label for="password">{}</label>
                        <input id="password" name="password" type="password" maxlength="200"
                         autocomplete="current-password" required>
                        <button>{}</button>
                        </form>
                        """,
                        ended,
                        notice,
                        words.get("login.name"),
                        words.get("login.password"),
                        words.get("login.do"));
        v.bare(Status.OK_200, "login.title", body);
    }

    private void login(Visit v) throws CentralStoreException {
        if (!limit.allows(v.address())) {
            v.bare(
                    Status.TOO_MANY_REQUESTS_429,
                    "login.title",
                    Layout.notice("bad", v.words().get("login.often")));
            return;
        }
        String password = v.form().getOrDefault("password", "");
        Step step = house.accounts().login(v.field("name"), password.toCharArray(), v.address());
        answer(v, step, notice -> form(v, notice));
    }

    private interface Again {
        void show(Html notice) throws CentralStoreException;
    }

    private void answer(Visit v, Step step, Again again) throws CentralStoreException {
        switch (step) {
            case Step.On(var id, var stage) -> {
                Cookies.session(v.res(), house.settings(), id);
                v.redirect(stage == Stage.IN ? "/" : "/login/step");
            }
            case Step.Wrong _ -> again.show(Layout.notice("bad", v.words().get("login.wrong")));
            case Step.Locked(var until) ->
                    again.show(
                            Layout.notice(
                                    "bad",
                                    v.words().get("login.locked") + " " + Words.time(until)));
            case Step.Unfit(var fault) -> again.show(Layout.notice("bad", fault(v.words(), fault)));
        }
    }

    static String fault(Words words, Passwords.Fault fault) {
        return words.get("password.fault." + fault.name().toLowerCase(Locale.ROOT));
    }

    private void step(Visit v, Html notice) {
        switch (v.seat().stage()) {
            case IN -> v.redirect("/");
            case CODE ->
                    v.bare(
                            Status.OK_200,
                            "code.title",
                            Html.of("<p>{}</p>{}{}", v.words().get("code.more"), notice, ask(v)));
            case ENROL ->
                    v.bare(
                            Status.OK_200,
                            "enrol.title",
                            Html.of("{}{}{}", notice, secret(v), ask(v)));
            case PASSWORD ->
                    v.bare(
                            Status.OK_200,
                            "password.title",
                            Html.of(
                                    "<p>{}</p>{}{}",
                                    v.words().get("password.must"),
                                    notice,
                                    fresh(v, "/login/password", Html.NOTHING)));
        }
    }

    private static Html ask(Visit v) {
        return Html.of(
                """
                <form method="post" action="/login/code">{}
                <label for="code">{}</label>
                <input id="code" name="code" class="code" inputmode="numeric" maxlength="7"
                 pattern="[0-9 ]*" autocomplete="one-time-code" required autofocus>
                <button>{}</button>
                </form>
                <form method="post" action="/logout">{}<button class="quiet">{}</button></form>
                """,
                v.token(),
                v.words().get("code"),
                v.words().get("continue"),
                v.token(),
                v.words().get("cancel"));
    }

    private static Html secret(Visit v) {
        Seat seat = v.seat();
        String secret = seat.session().secret();
        String uri = Totp.uri("Yimen", seat.user().name(), secret);
        QrPath qr = QrPath.of(uri);
        return Html.of(
                """
                <p>{}</p>
                <svg class="qr" viewBox="0 0 {} {}" role="img" aria-label="{}">\
                <rect width="100%" height="100%" fill="#fff"/>\
                <path d="{}" fill="#14212B"/></svg>
                <p class="secret"><small>{}</small><br><code id="secret">{}</code></p>
                """,
                v.words().get("enrol.more"),
                qr.size(),
                qr.size(),
                v.words().get("enrol.title"),
                qr.path(),
                v.words().get("enrol.byHand"),
                secret.replaceAll("(.{4})(?!$)", "$1 "));
    }

    private void code(Visit v) throws CentralStoreException {
        if (v.seat().stage() != Stage.CODE && v.seat().stage() != Stage.ENROL) {
            v.redirect("/login/step");
            return;
        }
        answer(v, house.accounts().code(v.seat(), v.field("code")), notice -> step(v, notice));
    }

    private static Html fresh(Visit v, String action, Html before) {
        Words words = v.words();
        return Html.of(
                """
                <form method="post" action="{}">{}{}
                <label for="fresh">{}</label>
                <input id="fresh" name="fresh" type="password" maxlength="200"
                 autocomplete="new-password" aria-describedby="rule" required>
                <label for="again">{}</label>
                <input id="again" name="again" type="password" maxlength="200"
                 autocomplete="new-password" required>
                <p id="rule"><small>{}</small></p>
                <button>{}</button>
                </form>
                """,
                action,
                v.token(),
                before,
                words.get("password.fresh"),
                words.get("password.again"),
                words.get("password.rule"),
                words.get("password.set"));
    }

    private void password(Visit v) throws CentralStoreException {
        if (v.seat().stage() != Stage.PASSWORD) {
            v.redirect("/login/step");
            return;
        }
        set(v, notice -> step(v, notice));
    }

    private void change(Visit v) throws CentralStoreException {
        set(v, notice -> account(v, notice));
    }

    private void set(Visit v, Again again) throws CentralStoreException {
        String fresh = v.form().getOrDefault("fresh", "");
        if (!fresh.equals(v.form().getOrDefault("again", ""))) {
            again.show(Layout.notice("bad", v.words().get("password.differ")));
            return;
        }
        char[] old = v.form().getOrDefault("old", "").toCharArray();
        answer(v, house.accounts().password(v.seat(), old, fresh.toCharArray()), again);
    }

    private static void account(Visit v, Html notice) throws CentralStoreException {
        Html old =
                Html.of(
                        "<label for=\"old\">{}</label><input id=\"old\" name=\"old\""
                                + " type=\"password\" maxlength=\"200\""
                                + " autocomplete=\"current-password\" required>",
                        v.words().get("password.old"));
        Html body =
                Html.of(
                        "<div class=\"narrow panel\"><h2>{}</h2>{}{}</div>",
                        v.words().get("password.title"),
                        notice,
                        fresh(v, "/account", old));
        v.page("account", body);
    }

    private void logout(Visit v) throws CentralStoreException {
        house.accounts().logout(v.seat());
        Cookies.session(v.res(), house.settings(), "");
        v.redirect("/login");
    }

    private void setup(Visit v, Html notice) throws CentralStoreException {
        if (!open()) {
            v.redirect("/login");
            return;
        }
        Words words = v.words();
        Html who =
                Html.of(
                        """
                        <label for="setup">{}</label>
                        <input id="setup" name="setup" maxlength="40" autocomplete="off" required>
                        <label for="name">{}</label>
                        <input id="name" name="name" maxlength="40" autocomplete="username"
                         autocapitalize="none" pattern="[a-z0-9._-]{2,40}" required>
                        <label for="display">{}</label>
                        <input id="display" name="display" maxlength="80" required>
                        """,
                        words.get("setup.code"),
                        words.get("login.name"),
                        words.get("user.display"));
        Html body =
                Html.of("<p>{}</p>{}{}", words.get("setup.more"), notice, fresh(v, "/setup", who));
        v.bare(Status.OK_200, "setup.title", body);
    }

    private boolean open() throws CentralStoreException {
        return house.settings().setupCode().isPresent()
                && house.database().read(tx -> tx.users().none());
    }

    private void first(Visit v) throws CentralStoreException {
        String code = house.settings().setupCode().orElse("");
        boolean right =
                limit.allows(v.address())
                        && open()
                        && MessageDigest.isEqual(
                                code.getBytes(StandardCharsets.UTF_8),
                                v.field("setup").getBytes(StandardCharsets.UTF_8));
        if (!right || !Accounts.isName(v.field("name")) || v.field("display").isEmpty()) {
            setup(v, Layout.notice("bad", v.words().get("login.wrong")));
            return;
        }
        String fresh = v.form().getOrDefault("fresh", "");
        if (!fresh.equals(v.form().getOrDefault("again", ""))) {
            setup(v, Layout.notice("bad", v.words().get("password.differ")));
            return;
        }
        Optional<Passwords.Fault> fault =
                house.accounts()
                        .first(v.field("name"), cut(v.field("display")), fresh.toCharArray());
        if (fault.isPresent()) {
            setup(v, Layout.notice("bad", fault(v.words(), fault.get())));
            return;
        }
        v.redirect("/login");
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) : text;
    }
}
