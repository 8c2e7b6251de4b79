package kiosk.central.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import kiosk.central.json.Json;
import kiosk.central.store.CallTable;
import kiosk.central.store.CaseTable.Case;
import kiosk.central.store.CaseTable.Line;
import kiosk.central.store.DocumentTable.Document;
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
                                        "<tr><th scope=\"row\">{}</th>"
                                                + "<td>{}</td><td>{}</td><td>{}</td>"
                                                + "<td><code>{}</code></td>"
                                                + "<td class=\"t\">{}</td></tr>",
                                        PaymentsView.caseLink(c.submission().caseId()),
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

    Html one(Tx tx, Case c, Html person, Html files) {
        String id = c.submission().caseId();
        return Html.of(
                """
                <p class="path"><a href="/cases">{}</a> › <strong>{}</strong> {}</p>
                <dl class="facts panel">
                <div><dt>{}</dt><dd><code>{}</code></dd></div>
                <div><dt>{}</dt><dd>{}</dd></div>
                <div><dt>{}</dt><dd><code>{}</code></dd></div>
                <div><dt>{}</dt><dd>{} {}</dd></div>
                <div><dt>{}</dt><dd>{}</dd></div>
                </dl>
                <div class="two">{}<div>{}{}{}{}{}{}</div></div>
                """,
                words.get("tab.cases"),
                name(c),
                state(c),
                words.get("case"),
                id,
                words.get("terminal"),
                TerminalsView.link(c.submission().terminal()),
                words.get("applicant"),
                reference(c),
                words.get("version"),
                c.submission().pack(),
                c.submission().version(),
                words.get("opened"),
                Words.time(c.submission().openedAt()),
                Layout.panel(
                        words.get("timeline"),
                        Html.of(
                                "<ol class=\"timeline\">{}</ol>",
                                Html.join(
                                        tx.cases().timeline(id).stream()
                                                .map(this::line)
                                                .toList()))),
                Layout.panel(words.get("person"), person),
                Layout.panel(
                        words.get("payments"), PaymentsView.table(words, tx.payments().ofCase(id))),
                Layout.panel(words.get("documents"), documents(tx.documents().ofCase(id))),
                Layout.panel(words.get("files"), files),
                Layout.panel(words.get("signatures"), signatures(c)),
                Layout.panel(words.get("calls"), calls(tx.calls().ofCase(id))));
    }

    /// Who signed what, in order, wherever they did.
    private Html signatures(Case c) {
        Map<String, Object> said = Json.ours(c.submission().submission());
        List<Html> rows =
                said.get("signatures") instanceof List<?> made
                        ? made.stream()
                                .map(Json::asObject)
                                .map(one ->
                                        Html.of(
                                                "<tr><td class=\"t\">{}</td><td>{}</td>"
                                                        + "<td>{}</td><td><code>{}</code></td></tr>",
                                                at(Json.string(one, "at")),
                                                Json.string(one, "signer"),
                                                Json.string(one, "step"),
                                                cut(Json.string(one, "hash"))))
                                .toList()
                        : List.of();
        return Layout.table(
                words,
                List.of("signatures.at", "signatures.who", "signatures.step", "signatures.hash"),
                rows);
    }

    private static String at(String instant) {
        try {
            return Words.time(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }

    private static String cut(String hash) {
        return hash.substring(0, Math.min(16, hash.length()));
    }

    private Html calls(List<CallTable.Call> calls) {
        List<Html> rows =
                calls.stream()
                        .map(c ->
                                Html.of(
                                        "<tr><td class=\"t\">{}</td><td><code>{}</code></td>"
                                                + "<td>{}</td><td>{}</td><td>{}</td></tr>",
                                        Words.time(c.at()),
                                        c.operation(),
                                        c.purpose(),
                                        c.consent().isEmpty()
                                                ? words.get("calls.noConsent")
                                                : c.consent()
                                                        .substring(
                                                                c.consent().lastIndexOf('/') + 1),
                                        c.outcome()))
                        .toList();
        return Layout.table(
                words,
                List.of(
                        "calls.at",
                        "calls.operation",
                        "calls.purpose",
                        "calls.consent",
                        "calls.outcome"),
                rows);
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

    private Html documents(List<Document> documents) {
        List<Html> rows =
                documents.stream()
                        .map(d ->
                                Html.of(
                                        "<tr><td>{}</td><td>{}</td><td><code>{}</code></td>"
                                                + "<td>{}</td><td>{}</td></tr>",
                                        d.documentNo(),
                                        words.get("template." + d.kind(), d.kind()),
                                        PaymentsView.hidden(d.checkCode()),
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

    private String reference(Case c) {
        String ref = c.submission().applicantRef();
        return ref.isEmpty()
                ? words.get("applicant.none")
                : ref.substring(0, Math.min(REF, ref.length()));
    }
}
