package kiosk.central.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.store.TerminalTable.Terminal;
import kiosk.central.store.Tx;

/// The list of terminals.
final class TerminalsView {
    private static final Duration QUIET = Duration.ofMinutes(3);

    private final Words words;
    private final Clock clock;

    TerminalsView(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Html body(Tx tx, Map<String, Long> counts) {
        Map<String, List<Device>> devices =
                tx.terminals().devices().stream().collect(Collectors.groupingBy(Device::terminal));
        List<Html> rows =
                tx.terminals().all().stream()
                        .map(t -> row(t, devices.getOrDefault(t.address().id(), List.of())))
                        .toList();
        Html table =
                Layout.table(
                        words,
                        List.of(
                                "terminal",
                                "state",
                                "terminal.seen",
                                "terminal.outbox",
                                "terminal.down",
                                "terminal.devices"),
                        rows);
        List<Html> figures =
                counts.entrySet().stream()
                        .map(e ->
                                Html.of(
                                        "<div><dt>{}</dt><dd>{}</dd></div>",
                                        words.get("count." + e.getKey(), e.getKey()),
                                        e.getValue()))
                        .toList();
        return Html.of(
                "{}<h2>{}</h2><dl class=\"figures\">{}</dl>",
                table,
                words.get("counts"),
                Html.join(figures));
    }

    private Html row(Terminal terminal, List<Device> devices) {
        Html simulated =
                terminal.simulated()
                        ? Html.of(" <span class=\"mark\">{}</span>", words.get("simulated"))
                        : Html.NOTHING;
        return Html.of(
                "<tr><th scope=\"row\">{}{}</th><td>{}</td><td>{}</td><td class=\"n\">{}</td>"
                        + "<td class=\"n\">{} / {}</td><td>{}</td></tr>",
                terminal.address().id(),
                simulated,
                Layout.chip(words, state(terminal)),
                Words.time(terminal.lastSeen()),
                terminal.outboxDepth(),
                terminal.downAcked(),
                terminal.downLast(),
                Html.join(devices.stream().map(this::device).toList()));
    }

    /// Online but quiet for long is worth a look.
    private String state(Terminal terminal) {
        boolean quiet = terminal.lastSeen().plus(QUIET).isBefore(clock.instant());
        return terminal.state().equals("online") && quiet ? "quiet" : terminal.state();
    }

    private Html device(Device device) {
        return Html.of(
                "<span class=\"device\">{} {}{}</span>",
                words.get("device." + device.device(), device.device()),
                Layout.chip(words, device.state()),
                device.detail().isEmpty()
                        ? Html.NOTHING
                        : Html.of(" <small>{}</small>", device.detail()));
    }

    static Map<String, Object> json(Terminal t, Map<String, Map<String, String>> devices) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", t.address().id());
        json.put("state", t.state());
        json.put("lastSeen", t.lastSeen().toString());
        json.put("outbox", t.outboxDepth());
        json.put("simulated", t.simulated());
        json.put("downLast", t.downLast());
        json.put("downAcked", t.downAcked());
        json.put("devices", devices.getOrDefault(t.address().id(), Map.of()));
        return json;
    }
}
