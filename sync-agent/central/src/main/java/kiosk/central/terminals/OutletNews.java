package kiosk.central.terminals;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.central.store.DownTable.Down;
import kiosk.central.store.DownTable.News;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.Tx;

/// The event `terminal.outlet`: where a terminal stands, and the outlets nearest to it. Sent when
/// it differs from what was sent last.
public final class OutletNews {
    /// The event's type.
    public static final String TYPE = "terminal.outlet";

    private static final int NEAREST_MAX = 3;
    private static final double EARTH_METRES = 6_371_000;

    /// Numbers the event when there is something new to say; to be sent after the commit.
    public Optional<Down> whenChanged(Tx tx, String terminal, Instant now) {
        Optional<Identity> known = tx.identities().find(terminal);
        Optional<Outlet> outlet = known.flatMap(i -> tx.outlets().find(i.outlet()));
        if (known.isEmpty() || outlet.isEmpty()) {
            return Optional.empty();
        }
        String body = Json.text(body(known.get(), outlet.get(), tx.outlets().all()));
        if (tx.down().newest(terminal, TYPE).filter(body::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(tx.down().add(new News(terminal, "", TYPE, body, now)));
    }

    private static Map<String, Object> body(Identity terminal, Outlet outlet, List<Outlet> all) {
        Map<String, Object> body = words(outlet);
        body.put("id", outlet.id());
        body.put("licence", outlet.licence());
        body.put("position", terminal.place());
        body.put("licensed", outlet.licensed());
        body.put("scene", outlet.scene());
        body.put("nearest", outlet.placed() ? nearest(outlet, all) : List.of());
        return body;
    }

    private static List<Map<String, Object>> nearest(Outlet here, List<Outlet> all) {
        return all.stream()
                .filter(other -> other.placed() && !other.id().equals(here.id()))
                .sorted(Comparator.comparingLong(other -> metres(here, other)))
                .limit(NEAREST_MAX)
                .map(other -> {
                    Map<String, Object> words = words(other);
                    words.put("metres", metres(here, other));
                    return words;
                })
                .toList();
    }

    private static Map<String, Object> words(Outlet outlet) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("nameZh", outlet.nameZh());
        words.put("nameEn", outlet.nameEn());
        words.put("addressZh", outlet.addressZh());
        words.put("addressEn", outlet.addressEn());
        return words;
    }

    /// Great-circle distance (haversine).
    private static long metres(Outlet a, Outlet b) {
        double latitude = Math.toRadians((b.latitudeE6() - a.latitudeE6()) / 1e6);
        double longitude = Math.toRadians((b.longitudeE6() - a.longitudeE6()) / 1e6);
        double half =
                Math.pow(Math.sin(latitude / 2), 2)
                        + Math.cos(Math.toRadians(a.latitudeE6() / 1e6))
                                * Math.cos(Math.toRadians(b.latitudeE6() / 1e6))
                                * Math.pow(Math.sin(longitude / 2), 2);
        return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(half)));
    }
}
