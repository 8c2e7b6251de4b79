package kiosk.central.web;

import io.helidon.http.Status;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.central.accounts.Accounts;
import kiosk.central.accounts.Role;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.Tx;
import kiosk.central.store.UserTable.User;

/// Users of central's page and their roles. Nobody changes what they are themselves.
final class UserPages {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final House house;
    private final SecureRandom random = new SecureRandom();

    UserPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/users", v -> show(v, Status.OK_200, Html.NOTHING));
        door.post("/users", this::create);
        door.post("/users/{name}", this::change);
    }

    private void show(Visit v, Status status, Html notice) throws CentralStoreException {
        v.page(status, "users", house.database().read(tx -> body(tx, v, notice)));
    }

    private static Html body(Tx tx, Visit v, Html notice) {
        Words words = v.words();
        boolean may = v.may("POST", "/users");
        List<Outlet> outlets = tx.outlets().all();
        List<Html> rows = tx.users().all().stream().map(u -> row(v, u, outlets, may)).toList();
        Html add =
                may
                        ? Layout.panel(
                                words.get("user.add"),
                                Html.of(
                                        """
                                        <form class="edit" method="post" action="/users">{}
                                        <label>{} <input name="name" maxlength="40"
                                         autocapitalize="none" autocomplete="off" required></label>
                                        <label>{} <input name="display" maxlength="80" required>\
                                        </label>
                                        {}{}<button class="small">{}</button></form>
                                        """,
                                        v.token(),
                                        words.get("login.name"),
                                        words.get("user.display"),
                                        choices(words, Set.of(), outlets, ""),
                                        v.proof(),
                                        words.get("add")))
                        : Html.NOTHING;
        return Html.of(
                "{}{}{}",
                notice,
                Layout.table(
                        words,
                        List.of(
                                "login.name",
                                "user.display",
                                "user.roles",
                                "outlet",
                                "user.totp",
                                "state",
                                ""),
                        rows),
                add);
    }

    private static Html choices(Words words, Set<Role> has, List<Outlet> outlets, String outlet) {
        List<Html> ticks =
                EnumSet.allOf(Role.class).stream()
                        .map(r ->
                                Html.of(
                                        "<label class=\"tick\"><input type=\"checkbox\""
                                                + " name=\"role.{}\"{}> {}</label>",
                                        r.key(),
                                        StaffPages.checked(has.contains(r)),
                                        words.get("role." + r.key())))
                        .toList();
        return Html.of(
                "{}<label>{} <select name=\"outlet\">{}</select></label>",
                Html.join(ticks),
                words.get("outlet"),
                StaffPages.options(words, outlets, outlet));
    }

    private static Html row(Visit v, User u, List<Outlet> outlets, boolean may) {
        Words words = v.words();
        List<Html> roles =
                Role.read(u.roles()).stream()
                        .map(r ->
                                Html.of(
                                        "<span class=\"mark\">{}</span> ",
                                        words.get("role." + r.key())))
                        .toList();
        boolean self = u.name().equals(v.seat().user().name());
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>"
                        + "<td>{}</td><td>{}</td></tr>",
                u.name(),
                u.display(),
                Html.join(roles),
                u.outlet().isEmpty() ? words.get("outlets.all") : u.outlet(),
                Layout.chip(words, u.totpSecret().isEmpty() ? "notYet" : "active"),
                Layout.chip(words, u.active() ? "active" : "inactive"),
                may && !self ? edit(v, u, outlets) : Html.NOTHING);
    }

    private static Html edit(Visit v, User u, List<Outlet> outlets) {
        Words words = v.words();
        return Html.of(
                """
                <details><summary>{}</summary>
                <form class="edit" method="post" action="/users/{}">{}{}
                <label class="tick"><input type="checkbox" name="active"{}> {}</label>
                <label class="tick"><input type="checkbox" name="reset"> {}</label>
                <label class="tick"><input type="checkbox" name="totp"> {}</label>
                {}<button class="small">{}</button></form></details>
                """,
                words.get("change"),
                Links.segment(u.name()),
                v.token(),
                choices(words, Role.read(u.roles()), outlets, u.outlet()),
                StaffPages.checked(u.active()),
                words.get("state.active"),
                words.get("user.resetPassword"),
                words.get("user.resetTotp"),
                v.proof(),
                words.get("save"));
    }

    private static Set<Role> roles(Visit v) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (StaffPages.on(v, "role." + role.key())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private void create(Visit v) throws CentralStoreException {
        String name = v.field("name");
        String display = v.field("display");
        if (!Accounts.isName(name) || display.isEmpty() || display.length() > 80) {
            refuse(v, "user.bad");
            return;
        }
        if (!v.proves()) {
            refuse(v, "code.wrong");
            return;
        }
        String password = password();
        String encoded = house.passwords().encode(password.toCharArray());
        String roles = Role.write(roles(v));
        User user =
                new User(
                        name,
                        display,
                        encoded,
                        true,
                        "",
                        0,
                        roles,
                        v.field("outlet"),
                        true,
                        v.now());
        boolean added =
                house.database()
                        .inTransaction(tx -> {
                            boolean done = tx.users().add(user);
                            v.audit(tx, "user.added", name, done ? "ok" : "refused", roles);
                            return done;
                        });
        if (added) {
            show(v, Status.OK_200, once(v.words(), name, password));
        } else {
            refuse(v, "user.taken");
        }
    }

    private void change(Visit v) throws CentralStoreException {
        String name = v.parameter("name");
        Optional<User> known = house.database().read(tx -> tx.users().find(name));
        if (known.isEmpty() || name.equals(v.seat().user().name())) {
            refuse(v, "user.bad");
            return;
        }
        if (!v.proves()) {
            refuse(v, "code.wrong");
            return;
        }
        String roles = Role.write(roles(v));
        boolean active = StaffPages.on(v, "active");
        boolean reset = StaffPages.on(v, "reset");
        boolean totp = StaffPages.on(v, "totp");
        String password = password();
        String encoded = reset ? house.passwords().encode(password.toCharArray()) : "";
        house.database()
                .inTransaction(tx -> {
                    tx.users().change(name, roles, v.field("outlet"), active);
                    if (reset) {
                        tx.users().password(name, encoded, true);
                    }
                    if (totp) {
                        tx.users().totp(name, "", 0);
                    }
                    tx.sessions().endOthers(name, "");
                    String what =
                            roles
                                    + (active ? "" : " inactive")
                                    + (reset ? " password" : "")
                                    + (totp ? " totp" : "");
                    v.audit(tx, "user.changed", name, "ok", what);
                    return name;
                });
        if (reset) {
            show(v, Status.OK_200, once(v.words(), name, password));
        } else {
            v.redirect("/users");
        }
    }

    /// Shown this once; to be changed at the first login.
    private static Html once(Words words, String name, String password) {
        return Html.of(
                "<p class=\"notice good\" role=\"status\">{} <strong>{}</strong>:"
                        + " <code id=\"given\">{}</code></p>",
                words.get("user.given"),
                name,
                password);
    }

    private String password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "");
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private void refuse(Visit v, String key) throws CentralStoreException {
        show(v, Status.BAD_REQUEST_400, Layout.notice("bad", v.words().get(key)));
    }
}
