package kiosk.central.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable.Case;
import kiosk.central.store.CaseTable.Line;
import kiosk.central.store.CaseTable.Wanted;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.store.TerminalTable.Terminal;
import kiosk.central.store.Tx;

/// The same for programs: cases and terminals as JSON, without personal data.
final class ApiPages {
    private static final int MOST = 200;

    private final House house;

    ApiPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/api/cases.json", this::cases);
        door.get("/api/terminals.json", this::terminals);
    }

    private void cases(Visit v) throws CentralStoreException {
        List<Map<String, Object>> cases =
                house.database()
                        .read(tx ->
                                tx
                                        .cases()
                                        .find(new Wanted("", "", Fleet.scope(tx, v), 0), MOST)
                                        .stream()
                                        .limit(MOST)
                                        .map(c -> json(tx, c))
                                        .toList());
        Web.json(v.res(), Json.text(Map.of("cases", cases)));
    }

    private void terminals(Visit v) throws CentralStoreException {
        List<Map<String, Object>> terminals =
                house.database()
                        .read(tx -> Fleet.units(tx, v).stream().map(ApiPages::terminal).toList());
        Web.json(v.res(), Json.text(Map.of("terminals", terminals)));
    }

    private static Map<String, Object> terminal(Fleet.Unit unit) {
        Terminal t = unit.terminal();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", unit.id());
        json.put("state", t.state());
        json.put("lastSeen", t.lastSeen().toString());
        json.put("outbox", t.outboxDepth());
        json.put("simulated", t.simulated());
        json.put("downLast", t.downLast());
        json.put("downAcked", t.downAcked());
        json.put(
                "devices",
                unit.devices().stream().collect(Collectors.toMap(Device::device, Device::state)));
        return json;
    }

    private static Map<String, Object> json(Tx tx, Case c) {
        Map<String, Object> json = new LinkedHashMap<>();
        String id = c.submission().caseId();
        json.put("caseId", id);
        json.put("matter", c.submission().matter());
        json.put("operation", c.submission().operation());
        json.put("terminal", c.submission().terminal());
        json.put("state", c.state());
        json.put("outcome", Json.ours(c.outcome()));
        json.put("openedAt", c.submission().openedAt().toString());
        json.put("updatedAt", c.updatedAt().toString());
        json.put("timeline", tx.cases().timeline(id).stream().map(Line::type).toList());
        json.put(
                "payments",
                tx.payments().ofCase(id).stream()
                        .map(p ->
                                Map.of(
                                        "billKey", p.billKey(),
                                        "amountFen", p.amountFen(),
                                        "attempt", p.attempt(),
                                        "state", p.state()))
                        .toList());
        json.put(
                "documents",
                tx.documents().ofCase(id).stream()
                        .map(d ->
                                Map.of(
                                        "documentNo", d.documentNo(),
                                        "kind", d.kind(),
                                        "printed", !d.sha256().isEmpty()))
                        .toList());
        return json;
    }
}
