package kiosk.central.web;

import io.helidon.http.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.store.Tx;

/// All terminals, and one of them with all that is known.
final class TerminalPages {
    private final House house;

    TerminalPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/terminals", v -> all(v, Status.OK_200, Html.NOTHING));
        door.get("/terminals/{id}", v -> one(v, Status.OK_200, Html.NOTHING));
    }

    void all(Visit v, Status status, Html notice) throws CentralStoreException {
        Html body = house.database().read(tx -> all(tx, v));
        v.page(status, "terminals", Html.of("{}{}", notice, body));
    }

    private Html all(Tx tx, Visit v) {
        Map<String, Long> alerts =
                Fleet.alerts(tx, v).stream()
                        .collect(Collectors.groupingBy(Alert::terminal, Collectors.counting()));
        List<Html> figures =
                house.readings().now().entrySet().stream()
                        .map(e ->
                                fact(
                                        v.words(),
                                        v.words().get("count." + e.getKey(), e.getKey()),
                                        e.getValue()))
                        .toList();
        return Html.of(
                "{}{}<h2>{}</h2><dl class=\"figures\">{}</dl>",
                new TerminalsView(v).table(Fleet.units(tx, v), alerts),
                new TerminalForms(v, tx.outlets().all()).add(),
                v.words().get("counts"),
                Html.join(figures));
    }

    private static Html fact(Words words, String label, Object value) {
        return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", words.get(label), value);
    }

    void one(Visit v, Status status, Html notice) throws CentralStoreException {
        String id = v.parameter("id");
        Optional<Html> body =
                house.database()
                        .read(tx ->
                                Fleet.units(tx, v).stream()
                                        .filter(u -> u.id().equals(id))
                                        .findFirst()
                                        .map(u -> detail(tx, v, u)));
        if (body.isEmpty()) {
            Html none = Html.of("<p class=\"empty\">{}</p>", v.words().get("terminal.none"));
            v.page(Status.NOT_FOUND_404, "terminals", none);
            return;
        }
        v.page(status, "terminals", Html.of("{}{}", notice, body.get()));
    }

    private Html detail(Tx tx, Visit v, Fleet.Unit unit) {
        Words words = v.words();
        TerminalsView view = new TerminalsView(v);
        List<Alert> alerts =
                Fleet.alerts(tx, v).stream().filter(a -> a.terminal().equals(unit.id())).toList();
        Html facts =
                Html.join(
                        List.of(
                                fact(words, "state", Layout.chip(words, unit.state())),
                                fact(words, "reason", reason(unit)),
                                fact(words, "outlet", view.outlet(unit)),
                                fact(words, "terminal.place", place(unit)),
                                fact(words, "terminal.serial", serial(unit)),
                                fact(words, "terminal.seen", view.seen(unit)),
                                fact(words, "version", TerminalsView.version(unit)),
                                fact(words, "terminal.outbox", unit.terminal().outboxDepth()),
                                fact(
                                        words,
                                        "terminal.down",
                                        unit.terminal().downAcked()
                                                + " / "
                                                + unit.terminal().downLast())));
        return Html.of(
                "<p class=\"path\"><a href=\"/terminals\">{}</a> › <strong>{}</strong>{}</p>"
                        + "<dl class=\"facts panel\">{}</dl>{}<div class=\"two\">{}{}</div>{}{}",
                words.get("tab.terminals"),
                unit.id(),
                view.simulated(unit),
                facts,
                new TerminalForms(v, tx.outlets().all()).acts(unit),
                Layout.panel(words.get("terminal.devices"), devices(words, unit.devices())),
                Layout.panel(words.get("tab.alerts"), new AlertsView(v).table(alerts)),
                Layout.panel(
                        words.get("overview.unresolved"),
                        PaymentsView.table(
                                words,
                                Fleet.unresolved(tx, v).stream()
                                        .filter(p -> p.terminal().equals(unit.id()))
                                        .toList())),
                Layout.panel(
                        words.get("terminal.certificates"),
                        certificates(v, tx.certificates().of(unit.id()))));
    }

    private static String place(Fleet.Unit unit) {
        return unit.identity().map(i -> i.place()).filter(p -> !p.isEmpty()).orElse("–");
    }

    private static String reason(Fleet.Unit unit) {
        return unit.identity().map(i -> i.reason()).filter(r -> !r.isEmpty()).orElse("–");
    }

    private static String serial(Fleet.Unit unit) {
        return unit.identity().map(i -> i.serial()).filter(s -> !s.isEmpty()).orElse("–");
    }

    private static Html devices(Words words, List<Device> devices) {
        List<Html> rows =
                devices.stream()
                        .map(d ->
                                Html.of(
                                        "<tr><th scope=\"row\">{}{}</th><td>{}</td><td>{}</td>"
                                                + "<td>{}</td></tr>",
                                        words.get("device." + d.device(), d.device()),
                                        d.simulated()
                                                ? Html.of(
                                                        " <span class=\"mark\">{}</span>",
                                                        words.get("simulated"))
                                                : Html.NOTHING,
                                        Layout.chip(words, d.state()),
                                        words.get("condition." + d.detail(), d.detail()),
                                        Words.time(d.at())))
                        .toList();
        return Layout.table(words, List.of("device", "state", "detail", "updated"), rows);
    }

    private static Html certificates(Visit v, List<Certificate> certificates) {
        List<Html> rows =
                certificates.stream()
                        .map(c ->
                                Html.of(
                                        "<tr><th scope=\"row\"><code>{}</code></th><td>{}</td>"
                                                + "<td>{}</td><td>{}</td><td>{}</td></tr>",
                                        c.serial(),
                                        Layout.chip(v.words(), state(v, c)),
                                        Words.time(c.notBefore()),
                                        Words.time(c.notAfter()),
                                        c.revokedFor()))
                        .toList();
        return Layout.table(
                v.words(),
                List.of("certificate", "state", "certificate.from", "certificate.to", "reason"),
                rows);
    }

    private static String state(Visit v, Certificate c) {
        if (c.revokedAt().isPresent()) {
            return "revoked";
        }
        return c.notAfter().isBefore(v.now()) ? "expired" : "active";
    }
}
