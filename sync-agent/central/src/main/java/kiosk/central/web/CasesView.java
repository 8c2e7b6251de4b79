package kiosk.central.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable.Case;
import kiosk.central.store.CaseTable.Line;
import kiosk.central.store.DocumentTable.Document;
import kiosk.central.store.PaymentTable.Payment;
import kiosk.central.store.Tx;

/// Cases as operators see them: people only as short references, codes and flow numbers shortened.
final class CasesView {
    private static final int REF = 8;

    private final Words words;

    CasesView(Words words) {
        this.words = words;
    }

    Html list(List<Case> cases) {
        List<Html> rows =
                cases.stream()
                        .map(c ->
                                Html.of(
                                        "<tr><td><a href=\"/cases/{}?lang={}\">{}</a></td>"
                                                + "<td>{}</td><td>{}</td><td>{}</td>"
                                                + "<td><code>{}</code></td><td>{}</td></tr>",
                                        c.submission().caseId(),
                                        words.code(),
                                        shortId(c),
                                        name(c),
                                        state(c),
                                        c.submission().terminal(),
                                        reference(c),
                                        Words.time(c.updatedAt())))
                        .toList();
        return Layout.table(
                words,
                List.of("case", "matter", "state", "terminal", "applicant", "updated"),
                rows);
    }

    Html one(Tx tx, Case c) {
        String id = c.submission().caseId();
        return Html.of(
                """
                <p class="lead">{} · {}</p>
                <dl class="facts">
                <div><dt>{}</dt><dd><code>{}</code></dd></div>
                <div><dt>{}</dt><dd>{}</dd></div>
                <div><dt>{}</dt><dd><code>{}</code></dd></div>
                <div><dt>{}</dt><dd>{} {}</dd></div>
                <div><dt>{}</dt><dd>{}</dd></div>
                </dl>
                <h2>{}</h2><ol class="timeline">{}</ol>
                <h2>{}</h2>{}
                <h2>{}</h2>{}
                """,
                name(c),
                state(c),
                words.get("case"),
                id,
                words.get("terminal"),
                c.submission().terminal(),
                words.get("applicant"),
                reference(c),
                words.get("version"),
                c.submission().pack(),
                c.submission().version(),
                words.get("opened"),
                Words.time(c.submission().openedAt()),
                words.get("timeline"),
                Html.join(tx.cases().timeline(id).stream().map(this::line).toList()),
                words.get("payments"),
                payments(tx.payments().ofCase(id)),
                words.get("documents"),
                documents(tx.documents().ofCase(id)));
    }

    private Html line(Line line) {
        return Html.of(
                "<li><time>{}</time><span><strong>{}</strong> <small>{}</small><br>"
                        + "<span class=\"details\">{}</span></span></li>",
                Words.time(line.at()),
                words.get("event." + line.type(), line.type()),
                line.source(),
                new Details(words).of(Json.ours(line.body())));
    }

    private Html payments(List<Payment> payments) {
        List<Html> rows =
                payments.stream()
                        .map(p ->
                                Html.of(
                                        "<tr><td>{}</td><td class=\"n\">{}</td>"
                                                + "<td>{}</td><td><code>{}</code></td>"
                                                + "<td>{}</td></tr>",
                                        p.billKey(),
                                        Money.yuan(p.amountFen()),
                                        Layout.chip(words, p.state()),
                                        hidden(p.flowNo()),
                                        Words.time(p.at())))
                        .toList();
        return Layout.table(words, List.of("bill", "amount", "state", "flow", "updated"), rows);
    }

    private Html documents(List<Document> documents) {
        List<Html> rows =
                documents.stream()
                        .map(d ->
                                Html.of(
                                        "<tr><td>{}</td><td>{}</td><td><code>{}</code></td>"
                                                + "<td>{}</td><td>{}</td></tr>",
                                        d.documentNo(),
                                        words.get("template." + d.kind(), d.kind()),
                                        hidden(d.checkCode()),
                                        d.sha256().isEmpty()
                                                ? words.get("document.issued")
                                                : words.get("document.printed"),
                                        Words.time(d.issuedAt())))
                        .toList();
        return Layout.table(
                words, List.of("document", "kind", "checkCode", "state", "issued"), rows);
    }

    private Html state(Case c) {
        Map<String, Object> outcome = Json.ours(c.outcome());
        boolean refused = Json.string(Json.member(outcome, "news"), "decision").equals("no");
        Html chip = Layout.chip(words, refused ? "refused" : c.state());
        return Boolean.TRUE.equals(outcome.get("alarm"))
                ? Html.of("{} {}", chip, Layout.chip(words, "alarm"))
                : chip;
    }

    private String name(Case c) {
        Map<String, Object> names =
                Json.member(Json.ours(c.submission().submission()), "matterName");
        String base = Json.string(names, "zh-Hans");
        String named = words.english() ? Json.string(names, "en") : base;
        String known = named.isEmpty() ? base : named;
        String matter = c.submission().matter();
        return known.isEmpty() ? words.get("template." + matter, matter) : known;
    }

    private static String shortId(Case c) {
        String id = c.submission().caseId();
        return id.length() <= 13 ? id : id.substring(0, 8) + "…" + id.substring(id.length() - 4);
    }

    private String reference(Case c) {
        String ref = c.submission().applicantRef();
        return ref.isEmpty()
                ? words.get("applicant.none")
                : ref.substring(0, Math.min(REF, ref.length()));
    }

    private static String hidden(String code) {
        return code.length() <= 4 ? code : code.substring(0, 4) + "••••";
    }

    static Map<String, Object> json(Tx tx, Case c) {
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
