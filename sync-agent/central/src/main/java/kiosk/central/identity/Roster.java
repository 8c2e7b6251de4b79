package kiosk.central.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiosk.central.json.Json;
import kiosk.central.store.DownTable.Down;
import kiosk.central.store.DownTable.News;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.Tx;
import org.jspecify.annotations.Nullable;

/// Which staff a terminal knows, as the numbered event `staff.roster`. Runs inside the caller's
/// transaction.
public final class Roster {
    private Roster() {}

    /// For one terminal, when the version it has is another.
    ///
    /// @param has what the terminal said; null says nothing about it
    public static List<Down> unlessKnown(
            Tx tx, String terminal, @Nullable Object has, Instant now) {
        if (has == null || String.valueOf(has).equals(String.valueOf(tx.staff().version()))) {
            return List.of();
        }
        return List.of(one(tx, terminal, now));
    }

    /// For all terminals.
    public static List<Down> all(Tx tx, Instant now) {
        return tx.terminals().all().stream().map(t -> one(tx, t.address().id(), now)).toList();
    }

    /// For one terminal, whatever it has.
    public static Down one(Tx tx, String terminal, Instant now) {
        String outlet = tx.identities().find(terminal).map(Identity::outlet).orElse("");
        List<Map<String, Object>> staff = at(tx, outlet).map(Roster::json).toList();
        String body = Json.text(Map.of("version", tx.staff().version(), "staff", staff));
        return tx.down().add(new News(terminal, "", "staff.roster", body, now));
    }

    private static Stream<Member> at(Tx tx, String outlet) {
        return tx.staff().all().stream()
                .filter(Member::active)
                .filter(m -> m.outlet().isEmpty() || m.outlet().equals(outlet));
    }

    private static Map<String, Object> json(Member m) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("no", m.no());
        json.put("name", m.name());
        json.put("salt", m.salt());
        json.put("hash", m.hash());
        json.put("lead", m.lead());
        if (!m.badge().isEmpty()) {
            json.put("badge", m.badge());
        }
        return json;
    }
}
