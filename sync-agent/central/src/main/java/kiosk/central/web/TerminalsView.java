package kiosk.central.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.central.json.Json;
import kiosk.central.store.TerminalTable.Device;

/// Terminals in tables.
final class TerminalsView {
    private static final Set<String> WELL = Set.of("online", "ready", "READY", "ok");

    private final Visit visit;
    private final Words words;

    TerminalsView(Visit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    static boolean well(Device device) {
        return WELL.contains(device.state());
    }

    static Html link(String id) {
        return Html.of("<a href=\"/terminals/{}\">{}</a>", Links.segment(id), id);
    }

    Html table(List<Fleet.Unit> units, Map<String, Long> alerts) {
        List<Html> rows = units.stream().map(u -> row(u, alerts.getOrDefault(u.id(), 0L))).toList();
        return Layout.table(
                words,
                List.of(
                        "terminal",
                        "outlet",
                        "state",
                        "terminal.seen",
                        "version",
                        "#terminal.outbox",
                        "#alerts.open",
                        "terminal.devices"),
                rows);
    }

    private Html row(Fleet.Unit unit, long alerts) {
        return Html.of(
                "<tr><th scope=\"row\">{}{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td>"
                        + "<td class=\"n\">{}</td><td class=\"n{}\">{}</td><td>{}</td></tr>",
                link(unit.id()),
                simulated(unit),
                outlet(unit),
                Layout.chip(words, unit.state()),
                seen(unit),
                version(unit),
                unit.terminal().outboxDepth(),
                alerts > 0 ? " hot" : "",
                alerts,
                devices(unit.devices()));
    }

    Html simulated(Fleet.Unit unit) {
        return unit.terminal().simulated()
                ? Html.of(" <span class=\"mark\">{}</span>", words.get("simulated"))
                : Html.NOTHING;
    }

    String outlet(Fleet.Unit unit) {
        return unit.outlet().map(o -> Fleet.name(o, words)).orElse("–");
    }

    static String version(Fleet.Unit unit) {
        String version = Json.string(Json.ours(unit.terminal().reported()), "version");
        return version.isEmpty() ? "–" : version;
    }

    /// How long ago; the moment itself when the pointer rests on it.
    Html seen(Fleet.Unit unit) {
        Instant at = unit.terminal().lastSeen();
        return at.equals(Instant.EPOCH)
                ? new Html("–")
                : Html.of(
                        "<time datetime=\"{}\" title=\"{}\">{}</time>",
                        at,
                        Words.time(at),
                        words.ago(at, visit.now()));
    }

    /// Those that are well as one word, the others by name.
    private Html devices(List<Device> devices) {
        List<Device> ill = devices.stream().filter(d -> !well(d)).toList();
        if (ill.isEmpty()) {
            return devices.isEmpty()
                    ? new Html("–")
                    : Layout.chip("good", words.get("devices.well") + " " + devices.size());
        }
        return Html.join(ill.stream().map(this::device).toList());
    }

    private Html device(Device device) {
        return Html.of(
                "<span class=\"device\">{} {}</span>",
                words.get("device." + device.device(), device.device()),
                Layout.chip(words, device.state()));
    }

    /// For the first page: which, what, since when.
    Html small(List<Fleet.Unit> units) {
        if (units.isEmpty()) {
            return Html.of("<p class=\"empty\">{}</p>", words.get("overview.well"));
        }
        List<Html> rows =
                units.stream()
                        .map(u ->
                                Html.of(
                                        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td>"
                                                + "<td>{}</td></tr>",
                                        link(u.id()),
                                        Layout.chip(words, u.state()),
                                        seen(u),
                                        devices(u.devices())))
                        .toList();
        return Layout.table(
                words, List.of("terminal", "state", "terminal.seen", "terminal.devices"), rows);
    }
}
