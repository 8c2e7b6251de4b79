package kiosk.central.web;

import java.util.List;
import kiosk.central.store.StaffCallTable.Call;

/// Customers who called, and the button that says somebody comes.
final class CallsView {
    private final Words words;
    private final String token;

    CallsView(Words words, String token) {
        this.words = words;
        this.token = token;
    }

    Html list(List<Call> calls) {
        List<Html> rows =
                calls.stream()
                        .map(c ->
                                Html.of(
                                        "<tr{}><th scope=\"row\">{}</th><td>{}</td>"
                                                + "<td>{}</td><td>{}</td></tr>",
                                        c.acknowledgedAt().isEmpty()
                                                ? new Html(" class=\"open\"")
                                                : Html.NOTHING,
                                        c.terminal(),
                                        words.get("scene." + c.scene(), c.scene()),
                                        Words.time(c.at()),
                                        answer(c)))
                        .toList();
        return Layout.table(words, List.of("terminal", "scene", "called", "answer"), rows);
    }

    private Html answer(Call call) {
        if (call.acknowledgedAt().isPresent()) {
            return Html.of(
                    "{} {} <small>{}</small>",
                    Layout.chip(words, "ok"),
                    call.acknowledgedBy(),
                    Words.time(call.acknowledgedAt().get()));
        }
        return Html.of(
                """
                <form method="post" action="/calls/{}?lang={}">
                <input type="hidden" name="token" value="{}">
                <label>{} <input name="name" maxlength="40" autocomplete="name" required></label>
                <button>{}</button>
                </form>
                """,
                call.id(),
                words.code(),
                token,
                words.get("call.name"),
                words.get("call.come"));
    }
}
