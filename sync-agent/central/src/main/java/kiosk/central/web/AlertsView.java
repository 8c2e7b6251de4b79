package kiosk.central.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.central.alerts.AlertWatch;
import kiosk.central.json.Json;
import kiosk.central.store.AlertTable.Alert;

/// Alerts in tables: what, where, since when, and the button that takes one.
final class AlertsView {
    private final Visit visit;
    private final Words words;

    AlertsView(Visit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    Html table(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return Html.of("<p class=\"empty\">{}</p>", words.get("alerts.none"));
        }
        List<Html> rows = alerts.stream().map(this::row).toList();
        return Layout.table(words, List.of("alert", "terminal", "alert.since", "answer"), rows);
    }

    private Html row(Alert alert) {
        boolean risen = alert.waits() && alert.level() > 1;
        return Html.of(
                "<tr{}><th scope=\"row\">{}{}<br><small>{}</small></th><td>{}</td>"
                        + "<td><time datetime=\"{}\" title=\"{}\">{}</time>{}</td><td>{}</td></tr>",
                alert.waits() ? Html.of(" class=\"{}\"", risen ? "wrong" : "open") : Html.NOTHING,
                words.get("alert." + alert.code(), alert.code()),
                risen ? level(alert) : Html.NOTHING,
                about(alert),
                terminal(alert),
                alert.raisedAt(),
                Words.time(alert.raisedAt()),
                words.ago(alert.raisedAt(), visit.now()),
                alert.times() > 1 ? Html.of(" <small>×{}</small>", alert.times()) : Html.NOTHING,
                answer(alert));
    }

    private Html level(Alert alert) {
        String key = alert.level() >= AlertWatch.LEVEL_MAX ? "alert.level.top" : "alert.level";
        return Html.of(" {}", Layout.chip("bad", words.get(key) + " " + alert.level()));
    }

    private Html terminal(Alert alert) {
        return alert.terminal().equals("central")
                ? Html.of("{}", words.get("central"))
                : TerminalsView.link(alert.terminal());
    }

    private String about(Alert alert) {
        Map<String, Object> facts = Json.ours(alert.facts());
        String said =
                facts.entrySet().stream()
                        .filter(e -> !(e.getValue() instanceof Map))
                        .filter(e -> !String.valueOf(e.getValue()).isEmpty())
                        .map(this::fact)
                        .collect(Collectors.joining(" · "));
        String subject =
                alert.code().equals("staff.called")
                        ? ""
                        : words.get("device." + alert.subject(), alert.subject());
        return subject.isEmpty() || said.isEmpty() ? subject + said : subject + " · " + said;
    }

    private String fact(Map.Entry<String, Object> fact) {
        String text = String.valueOf(fact.getValue());
        return switch (fact.getKey()) {
            case "scene" -> words.get("scene." + text, text);
            case "amountFen" -> fact.getValue() instanceof Long fen ? Money.yuan(fen) : text;
            case "since", "until" -> words.moment(text);
            case "detail" -> words.get("condition." + text, text);
            default -> words.get("fact." + fact.getKey(), fact.getKey()) + " " + text;
        };
    }

    private Html answer(Alert alert) {
        if (alert.resolvedAt().isPresent()) {
            return Html.of(
                    "{} <small>{} {}</small>",
                    Layout.chip(words, "over"),
                    Words.time(alert.resolvedAt().get()),
                    alert.acknowledgedBy());
        }
        if (alert.acknowledgedAt().isPresent()) {
            Html close =
                    visit.may("POST", "/alerts/{id}/close")
                            ? button(alert, "/close", "alert.close", "quiet")
                            : Html.NOTHING;
            return Html.of(
                    "<span class=\"taken\">{} <small>{}</small></span>{}",
                    Layout.chip("good", alert.acknowledgedBy()),
                    words.ago(alert.acknowledgedAt().get(), visit.now()),
                    close);
        }
        return visit.may("POST", "/alerts/{id}")
                ? button(alert, "", "alert.take", "")
                : Layout.chip(words, "waiting");
    }

    private Html button(Alert alert, String act, String key, String look) {
        return Html.of(
                "<form method=\"post\" action=\"/alerts/{}{}\">{}<button class=\"small {}\">{}"
                        + "</button></form>",
                alert.id(),
                act,
                visit.token(),
                look,
                words.get(key));
    }
}
