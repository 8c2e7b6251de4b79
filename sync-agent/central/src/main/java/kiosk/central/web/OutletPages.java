package kiosk.central.web;

import io.helidon.http.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.OutletTable;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.Tx;

/// Outlets: what stands on receipts and on screens that send customers to the nearest one. Every
/// change goes to the terminals.
final class OutletPages {
    private static final int MILLION = 1_000_000;

    private final House house;

    OutletPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/outlets", v -> show(v, Status.OK_200, Html.NOTHING));
        door.post("/outlets", v -> save(v, v.field("id"), false));
        door.post("/outlets/{id}", v -> save(v, v.parameter("id"), true));
    }

    private void show(Visit v, Status status, Html notice) throws CentralStoreException {
        v.page(status, "outlets", house.database().read(tx -> body(tx, v, notice)));
    }

    private static Html body(Tx tx, Visit v, Html notice) {
        Words words = v.words();
        List<Fleet.Unit> units = Fleet.units(tx, v);
        Map<String, List<Alert>> alerts =
                Fleet.alerts(tx, v).stream().collect(Collectors.groupingBy(Alert::terminal));
        List<Html> rows =
                tx.outlets().all().stream()
                        .filter(o -> v.outlet().isEmpty() || v.outlet().equals(o.id()))
                        .map(o -> row(v, o, units, alerts))
                        .collect(Collectors.toCollection(ArrayList::new));
        List<Html> homeless =
                units.stream()
                        .filter(u -> u.outlet().isEmpty())
                        .map(u -> TerminalsView.link(u.id()))
                        .toList();
        boolean adds = v.may("POST", "/outlets") && v.outlet().isEmpty();
        return Html.of(
                "{}{}{}{}",
                notice,
                Layout.table(
                        words,
                        List.of("outlet", "address", "licence", "terminals", "#alerts.open", ""),
                        rows),
                homeless.isEmpty()
                        ? Html.NOTHING
                        : Html.of(
                                "<p class=\"note\">{} {}</p>",
                                words.get("outlets.without"),
                                Html.join(homeless)),
                adds
                        ? Layout.panel(words.get("outlet.add"), form(v, Optional.empty()))
                        : Html.NOTHING);
    }

    private static Html row(
            Visit v, Outlet o, List<Fleet.Unit> units, Map<String, List<Alert>> alerts) {
        Words words = v.words();
        List<Fleet.Unit> own =
                units.stream()
                        .filter(u -> u.outlet().filter(x -> x.id().equals(o.id())).isPresent())
                        .toList();
        long open =
                own.stream().mapToLong(u -> alerts.getOrDefault(u.id(), List.of()).size()).sum();
        List<Html> terminals =
                own.stream()
                        .map(u ->
                                Html.of(
                                        "<span class=\"device\">{} {}</span>",
                                        TerminalsView.link(u.id()),
                                        Layout.chip(words, u.state())))
                        .toList();
        return Html.of(
                "<tr><th scope=\"row\">{}<br><small>{}</small></th><td>{}</td><td>{}</td><td>{}</td>"
                        + "<td class=\"n\">{}</td><td>{}</td></tr>",
                Fleet.name(o, words),
                o.id(),
                words.english() && !o.addressEn().isEmpty() ? o.addressEn() : o.addressZh(),
                o.licence(),
                Html.join(terminals),
                open,
                v.may("POST", "/outlets/{id}")
                        ? Html.of(
                                "<details><summary>{}</summary>{}</details>",
                                words.get("change"),
                                form(v, Optional.of(o)))
                        : Html.NOTHING);
    }

    private static Html form(Visit v, Optional<Outlet> old) {
        Words words = v.words();
        Html id =
                old.isPresent()
                        ? Html.NOTHING
                        : Html.of(
                                "<label>{} <input name=\"id\" maxlength=\"40\" required"
                                        + " pattern=\"[a-z0-9\\-]+\"></label>",
                                words.get("outlet.id"));
        return Html.of(
                """
                <form class="edit" method="post" action="/outlets{}">{}{}{}{}{}{}{}{}{}{}{}
                {}<button class="small">{}</button></form>
                """,
                old.map(o -> "/" + Links.segment(o.id())).orElse(""),
                v.token(),
                id,
                input(words, "nameZh", old.map(Outlet::nameZh).orElse("")),
                input(words, "nameEn", old.map(Outlet::nameEn).orElse("")),
                input(words, "addressZh", old.map(Outlet::addressZh).orElse("")),
                input(words, "addressEn", old.map(Outlet::addressEn).orElse("")),
                input(words, "licence", old.map(Outlet::licence).orElse("")),
                input(words, "licensed", old.map(o -> String.join(" ", o.licensed())).orElse("")),
                input(words, "scene", old.map(Outlet::scene).orElse("")),
                input(words, "latitude", degrees(old, old.map(Outlet::latitudeE6).orElse(0L))),
                input(words, "longitude", degrees(old, old.map(Outlet::longitudeE6).orElse(0L))),
                v.proof(),
                words.get(old.isPresent() ? "save" : "add"));
    }

    private static Html input(Words words, String name, String value) {
        return Html.of(
                "<label>{} <input name=\"{}\" value=\"{}\" maxlength=\"{}\"{}></label>\n",
                words.get("outlet." + name),
                name,
                value,
                most(name),
                name.equals("nameZh") ? new Html(" required") : Html.NOTHING);
    }

    private static int most(String name) {
        return name.equals("licensed")
                ? 2000
                : name.startsWith("address") ? 400 : name.startsWith("name") ? 200 : 80;
    }

    private static String degrees(Optional<Outlet> of, long millionths) {
        return of.filter(Outlet::placed).isEmpty()
                ? ""
                : BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }

    private void save(Visit v, String id, boolean known) throws CentralStoreException {
        boolean exists =
                house.database()
                        .<Boolean, RuntimeException>read(tx -> tx.outlets().find(id).isPresent());
        boolean mine = v.outlet().isEmpty() || (known && v.outlet().equals(id));
        Optional<Outlet> outlet = read(v, id);
        if (!mine || exists != known) {
            refuse(v, known ? "outlet.none" : "outlet.taken");
        } else if (outlet.isEmpty()) {
            refuse(v, "outlet.bad");
        } else if (!v.proves()) {
            refuse(v, "code.wrong");
        } else {
            String act = known ? "outlet.changed" : "outlet.added";
            house.registry()
                    .with(tx -> v.audit(tx, act, id, "ok", outlet.get().nameZh()))
                    .saveOutlet(outlet.get());
            v.redirect("/outlets");
        }
    }

    /// Empty when something in the form is none.
    private static Optional<Outlet> read(Visit v, String id) {
        boolean fits =
                List.of("nameZh", "nameEn", "addressZh", "addressEn", "licence", "licensed")
                        .stream()
                        .allMatch(name -> v.field(name).length() <= most(name));
        Optional<Long> latitude = millionths(v.field("latitude"), 90);
        Optional<Long> longitude = millionths(v.field("longitude"), 180);
        List<String> licensed = OutletTable.words(v.field("licensed"));
        if (!fits
                || !licensed.stream().allMatch(word -> word.matches("[a-z][a-z0-9-]{1,48}"))
                || !v.field("scene").matches("([a-z][a-z0-9-]{1,38})?")
                || !id.matches("[a-z0-9-]{1,40}")
                || v.field("nameZh").isEmpty()
                || latitude.isEmpty()
                || longitude.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Outlet(
                        id,
                        v.field("nameZh"),
                        v.field("nameEn"),
                        v.field("addressZh"),
                        v.field("addressEn"),
                        v.field("licence"),
                        latitude.get(),
                        longitude.get(),
                        licensed,
                        v.field("scene")));
    }

    /// Of degrees with a point; nothing written is 0, "not known".
    private static Optional<Long> millionths(String degrees, int most) {
        if (!degrees.matches("(-?[0-9]{1,3}(\\.[0-9]{1,9})?)?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(degrees.isEmpty() ? "0" : degrees);
        return value.abs().compareTo(BigDecimal.valueOf(most)) > 0
                ? Optional.empty()
                : Optional.of(value.multiply(BigDecimal.valueOf(MILLION)).longValue());
    }

    private void refuse(Visit v, String key) throws CentralStoreException {
        show(v, Status.BAD_REQUEST_400, Layout.notice("bad", v.words().get(key)));
    }
}
