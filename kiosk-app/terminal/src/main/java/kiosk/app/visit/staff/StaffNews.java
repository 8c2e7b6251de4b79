package kiosk.app.visit.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Json;
import kiosk.matter.Texts;
import kiosk.sync.DownEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What central told this machine about itself: its staff, its outlet and the outlets near it. The
/// newest of each kind counts; all of it works without a network.
///
/// Thread rule: blocking, any thread.
public final class StaffNews {
    private static final String ROSTER = "staff.roster";
    private static final String OUTLET = "terminal.outlet";

    private final Store store;
    private final String phone;

    /// @param phone of the outlet's staff
    public StaffNews(Store store, String phone) {
        this.store = store;
        this.phone = phone;
    }

    /// Whether an event changes what is told here.
    public static boolean concerns(DownEvent event) {
        return event.type().equals(ROSTER) || event.type().equals(OUTLET);
    }

    /// The newest roster.
    public Roster roster() throws StoreException {
        return newest(ROSTER).map(Roster::of).orElse(Roster.none());
    }

    /// Where else a customer can go.
    public Elsewhere elsewhere() throws StoreException {
        List<Elsewhere.Outlet> outlets = new ArrayList<>();
        Object nearest = newest(OUTLET).map(body -> body.get("nearest")).orElse(List.of());
        for (Object each : nearest instanceof List<?> list ? list : List.of()) {
            if (each instanceof Map<?, ?> json) {
                outlets.add(
                        new Elsewhere.Outlet(
                                texts(json, "name"),
                                texts(json, "address"),
                                json.get("metres") instanceof Number metres
                                        ? Optional.of(metres.intValue())
                                        : Optional.empty()));
            }
        }
        return new Elsewhere(outlets, phone);
    }

    private Optional<Map<String, Object>> newest(String type) throws StoreException {
        return store.downEvents("").stream()
                .filter(event -> event.type().equals(type))
                .reduce((_, later) -> later)
                .map(event -> Json.read(event.body()));
    }

    private static Texts texts(Map<?, ?> json, String key) {
        return Texts.of(text(json, key + "Zh"), text(json, key + "En"));
    }

    private static String text(Map<?, ?> json, String key) {
        Object value = json.get(key);
        return value == null ? "" : value.toString();
    }
}
