package kiosk.central.web;

import java.util.List;
import kiosk.central.store.PaymentTable.Payment;

/// Payments as terminals reported them.
final class PaymentsView {
    private static final int SHOWN = 4;

    private PaymentsView() {}

    static Html table(Words words, List<Payment> payments) {
        List<Html> rows =
                payments.stream()
                        .map(p ->
                                Html.of(
                                        "<tr><td class=\"t\">{}</td><td class=\"n\">{}</td><td>{}</td>"
                                                + "<td>{}</td><td><code>{}</code></td></tr>",
                                        Words.time(p.at()),
                                        Money.yuan(p.amountFen()),
                                        Layout.chip(words, p.state()),
                                        p.caseId().isEmpty() ? Html.NOTHING : caseLink(p.caseId()),
                                        hidden(p.flowNo())))
                        .toList();
        return Layout.table(words, List.of("updated", "#amount", "state", "case", "flow"), rows);
    }

    static Html caseLink(String id) {
        return Html.of("<a href=\"/cases/{}\">{}</a>", id, shortId(id));
    }

    static String shortId(String id) {
        return id.length() <= 13 ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 4);
    }

    /// Enough to tell two apart.
    static String hidden(String code) {
        return code.length() <= SHOWN ? code : code.substring(0, SHOWN) + "••••";
    }
}
