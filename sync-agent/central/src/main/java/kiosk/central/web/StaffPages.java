package kiosk.central.web;

import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kiosk.central.identity.Roster;
import kiosk.central.identity.Staff;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.DownTable;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.Tx;

/// Staff accounts of outlets: number, name, PIN, badge, lead. Every change goes to the terminals as
/// a new roster and asks for the operator's second factor.
final class StaffPages {
    private static final int SALT_BYTES = 16;

    private final House house;
    private final SecureRandom random = new SecureRandom();

    StaffPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/staff", v -> show(v, Status.OK_200, Html.NOTHING));
        door.post("/staff", this::create);
        door.post("/staff/{no}", this::change);
    }

    private void show(Visit v, Status status, Html notice) throws CentralStoreException {
        v.page(status, "staff", house.database().read(tx -> body(tx, v, notice)));
    }

    private static Html body(Tx tx, Visit v, Html notice) {
        boolean may = v.may("POST", "/staff");
        List<Outlet> outlets = tx.outlets().all();
        List<Html> rows = tx.staff().all().stream().map(m -> row(v, m, outlets, may)).toList();
        Html add = may ? Layout.panel(v.words().get("staff.add"), form(v, outlets)) : Html.NOTHING;
        return Html.of(
                "{}{}<p class=\"note\">{} {}</p>{}",
                notice,
                Layout.table(
                        v.words(),
                        List.of("staff.no", "staff.name", "outlet", "staff.lead", "state", ""),
                        rows),
                v.words().get("staff.version"),
                tx.staff().version(),
                add);
    }

    private static Html row(Visit v, Member m, List<Outlet> outlets, boolean may) {
        Words words = v.words();
        String outlet =
                outlets.stream()
                        .filter(o -> o.id().equals(m.outlet()))
                        .findFirst()
                        .map(o -> Fleet.name(o, words))
                        .orElse(m.outlet().isEmpty() ? words.get("outlets.all") : m.outlet());
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}{}</td><td>{}</td><td>{}</td><td>{}</td>"
                        + "<td>{}</td></tr>",
                m.no(),
                m.name(),
                m.badge().isEmpty()
                        ? Html.NOTHING
                        : Html.of(" <span class=\"mark\">{}</span>", words.get("staff.hasBadge")),
                outlet,
                m.lead() ? words.get("value.true") : "–",
                Layout.chip(words, m.active() ? "active" : "inactive"),
                may ? edit(v, m) : Html.NOTHING);
    }

    private static Html edit(Visit v, Member m) {
        Words words = v.words();
        return Html.of(
                """
                <details><summary>{}</summary>
                <form class="edit" method="post" action="/staff/{}">{}
                <label>{} <input name="pin" type="password" inputmode="numeric" maxlength="6" size="8" autocomplete="off"></label>
                <label>{} <input name="badge" type="password" maxlength="100" size="14"
                 autocomplete="off"></label>
                <label class="tick"><input type="checkbox" name="lead"{}> {}</label>
                <label class="tick"><input type="checkbox" name="active"{}> {}</label>
                {}<button class="small">{}</button>
                </form></details>
                """,
                words.get("change"),
                Links.segment(m.no()),
                v.token(),
                words.get("staff.newPin"),
                words.get("staff.newBadge"),
                checked(m.lead()),
                words.get("staff.lead"),
                checked(m.active()),
                words.get("state.active"),
                v.proof(),
                words.get("save"));
    }

    static Html checked(boolean is) {
        return is ? new Html(" checked") : Html.NOTHING;
    }

    private static Html form(Visit v, List<Outlet> outlets) {
        Words words = v.words();
        return Html.of(
                """
                <form class="edit" method="post" action="/staff">{}
                <label>{} <input name="no" maxlength="20" size="10" required></label>
                <label>{} <input name="name" maxlength="80" required></label>
                <label>{} <input name="pin" type="password" inputmode="numeric" maxlength="6"
                 size="8" autocomplete="off" required></label>
                <label>{} <select name="outlet">{}</select></label>
                <label class="tick"><input type="checkbox" name="lead"> {}</label>
                {}<button class="small">{}</button>
                </form>
                """,
                v.token(),
                words.get("staff.no"),
                words.get("staff.name"),
                words.get("staff.pin"),
                words.get("outlet"),
                options(words, outlets, ""),
                words.get("staff.lead"),
                v.proof(),
                words.get("add"));
    }

    static Html options(Words words, List<Outlet> outlets, String chosen) {
        List<Html> all =
                outlets.stream()
                        .map(o ->
                                Html.of(
                                        "<option value=\"{}\"{}>{}</option>",
                                        o.id(),
                                        o.id().equals(chosen)
                                                ? new Html(" selected")
                                                : Html.NOTHING,
                                        Fleet.name(o, words)))
                        .toList();
        return Html.of(
                "<option value=\"\">{}</option>{}", words.get("outlets.all"), Html.join(all));
    }

    private void create(Visit v) throws CentralStoreException {
        String no = v.field("no");
        String name = v.field("name");
        String pin = v.field("pin");
        String outlet = v.field("outlet");
        if (!no.matches("[0-9A-Za-z-]{1,20}") || name.isEmpty() || name.length() > 80) {
            refuse(v, "staff.bad");
        } else if (easy(pin)) {
            refuse(v, "staff.easyPin");
        } else if (!v.proves()) {
            refuse(v, "code.wrong");
        } else {
            Member member = pin(new Member(no, name, "", "", "", on(v, "lead"), outlet, true), pin);
            keep(v, "staff.added", member, "");
        }
    }

    private void change(Visit v) throws CentralStoreException {
        Optional<Member> known = house.database().read(tx -> tx.staff().find(v.parameter("no")));
        String pin = v.field("pin");
        if (known.isEmpty()) {
            refuse(v, "staff.bad");
        } else if (!pin.isEmpty() && easy(pin)) {
            refuse(v, "staff.easyPin");
        } else if (!v.proves()) {
            refuse(v, "code.wrong");
        } else {
            Member old = known.get();
            String badge = v.field("badge");
            Member changed =
                    new Member(
                            old.no(),
                            old.name(),
                            old.salt(),
                            old.hash(),
                            badge.isEmpty() ? old.badge() : sha256(badge),
                            on(v, "lead"),
                            old.outlet(),
                            on(v, "active"));
            String what =
                    (pin.isEmpty() ? "" : "pin ")
                            + (badge.isEmpty() ? "" : "badge ")
                            + (old.lead() == changed.lead() ? "" : "lead=" + changed.lead() + " ")
                            + (old.active() == changed.active()
                                    ? ""
                                    : "active=" + changed.active());
            keep(v, "staff.changed", pin.isEmpty() ? changed : pin(changed, pin), what.strip());
        }
    }

    private void keep(Visit v, String act, Member member, String detail)
            throws CentralStoreException {
        boolean adds = act.equals("staff.added");
        Optional<List<DownTable.Down>> said =
                house.database()
                        .inTransaction(tx -> {
                            boolean done =
                                    adds
                                            ? tx.staff().add(member, v.now())
                                            : tx.staff().change(member, v.now());
                            v.audit(tx, act, member.no(), done ? "ok" : "refused", detail);
                            return done ? Optional.of(Roster.all(tx, v.now())) : Optional.empty();
                        });
        if (said.isEmpty()) {
            refuse(v, "staff.taken");
            return;
        }
        house.news().accept(said.get());
        v.redirect("/staff");
    }

    private void refuse(Visit v, String key) throws CentralStoreException {
        show(v, Status.BAD_REQUEST_400, Layout.notice("bad", v.words().get(key)));
    }

    private Member pin(Member m, String pin) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Staff person = Staff.of(m.no(), m.name(), pin.toCharArray(), salt);
        return new Member(
                m.no(),
                m.name(),
                person.salt(),
                person.hash(),
                m.badge(),
                m.lead(),
                m.outlet(),
                m.active());
    }

    /// Six digits, and none of the first that are tried.
    static boolean easy(String pin) {
        String twice = pin + pin;
        return !pin.matches("[0-9]{6}")
                || "01234567890".contains(pin)
                || "09876543210".contains(pin)
                || twice.indexOf(pin, 1) < pin.length();
    }

    static boolean on(Visit v, String name) {
        return v.field(name).equals("on");
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
