package kiosk.central.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.DownTable;
import kiosk.central.store.Tx;

/// Alerts: take one, say that it is over; calls of customers are told who comes.
final class AlertPages {
    private static final int HISTORY_MAX = 100;

    private final House house;

    AlertPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/alerts", v -> v.page("alerts", house.database().read(tx -> body(tx, v))));
        door.get("/calls", v -> v.redirect("/alerts"));
        door.post("/alerts/{id}", v -> act(v, AlertPages::take));
        door.post("/alerts/{id}/close", v -> act(v, AlertPages::close));
    }

    private static Html body(Tx tx, Visit v) {
        AlertsView view = new AlertsView(v);
        return Html.of(
                "{}{}",
                Layout.panel(v.words().get("alerts.open"), view.table(Fleet.alerts(tx, v))),
                Layout.panel(
                        v.words().get("alerts.history"),
                        view.table(Fleet.history(tx, v, HISTORY_MAX))));
    }

    private interface Deed {
        List<DownTable.Down> on(Tx tx, Visit v, Alert alert);
    }

    private void act(Visit v, Deed deed) throws CentralStoreException {
        String id = v.parameter("id");
        if (id.matches("\\d{1,18}")) {
            List<DownTable.Down> said =
                    house.database()
                            .inTransaction(tx ->
                                    tx.alerts()
                                            .find(Long.parseLong(id))
                                            .filter(a -> Fleet.sees(tx, v, a.terminal()))
                                            .map(a -> deed.on(tx, v, a))
                                            .orElse(List.of()));
            house.news().accept(said);
        }
        v.redirect("/alerts");
    }

    private static List<DownTable.Down> take(Tx tx, Visit v, Alert alert) {
        String name = v.seat().user().display();
        Optional<Alert> taken = tx.alerts().acknowledge(alert.id(), name, v.now());
        v.audit(
                tx,
                "alert.taken",
                alert.code() + " " + alert.terminal(),
                taken.isPresent() ? "ok" : "late",
                "alert " + alert.id());
        if (taken.isEmpty() || !alert.code().equals("staff.called")) {
            return List.of();
        }
        return tx.staffCalls()
                .acknowledge(alert.subject(), name, v.now())
                .map(call ->
                        List.of(
                                tx.down()
                                        .add(
                                                new DownTable.News(
                                                        call.terminal(),
                                                        "",
                                                        "staff.acknowledged",
                                                        Json.text(
                                                                Map.of(
                                                                        "callId", call.id(), "name",
                                                                        name)),
                                                        v.now()))))
                .orElse(List.of());
    }

    private static List<DownTable.Down> close(Tx tx, Visit v, Alert alert) {
        boolean over =
                alert.acknowledgedAt().isPresent()
                        && tx.alerts()
                                .resolve(alert.terminal(), alert.code(), alert.subject(), v.now());
        v.audit(
                tx,
                "alert.closed",
                alert.code() + " " + alert.terminal(),
                over ? "ok" : "refused",
                "alert " + alert.id());
        return List.of();
    }
}
