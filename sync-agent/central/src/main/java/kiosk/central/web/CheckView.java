package kiosk.central.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.central.documents.Verdict;
import kiosk.central.documents.Verdict.Difference;

/// The check page's form and its findings in words.
final class CheckView {
    private static final Set<String> HIDDEN = Set.of("matterEn", "consult", "caseId", "terminal");

    private static final List<String> FIRST =
            List.of(
                    "template",
                    "documentNo",
                    "checkCode",
                    "name",
                    "nameMasked",
                    "payerMasked",
                    "idMasked",
                    "from",
                    "to",
                    "kindText",
                    "monthsTotal",
                    "decisionNo",
                    "fineFen",
                    "lateFen",
                    "totalFen",
                    "amountFen",
                    "amountCapital");

    private final Words words;

    CheckView(Words words) {
        this.words = words;
    }

    Html body(String code, Optional<Verdict> verdict) {
        return Html.of(
                """
                <p class="lead">{}</p>
                {}
                <div class="ways">
                <form method="post" action="/check?lang={}">
                <h2>{}</h2>
                <label for="code">{}</label>
                <input id="code" name="code" value="{}" maxlength="4000" autocomplete="off" \
                autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX-XXXX" required>
                <button>{}</button>
                </form>
                <form method="post" action="/check/file?lang={}" enctype="multipart/form-data">
                <h2>{}</h2>
                <label for="file">{}</label>
                <input id="file" name="file" type="file" accept="application/pdf" required>
                <button>{}</button>
                </form>
                </div>
                <p class="note">{} <a href="/check/key.pem">{}</a></p>
                """,
                words.get("check.lead"),
                verdict.map(this::finding).orElse(Html.NOTHING),
                words.code(),
                words.get("check.byCode"),
                words.get("check.code"),
                code,
                words.get("check.do"),
                words.code(),
                words.get("check.byFile"),
                words.get("check.file"),
                words.get("check.doFile"),
                words.get("check.offline"),
                words.get("check.key"));
    }

    private Html finding(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Valid(var fields, boolean signed, boolean original) ->
                    box(
                            "good",
                            "✓",
                            "check.valid",
                            original
                                    ? "check.valid.original"
                                    : signed ? "check.valid.signed" : "check.valid.recorded",
                            table(fields, List.of()));
            case Verdict.Changed(var fields, var changed) ->
                    box(
                            "bad",
                            "✕",
                            "check.changed",
                            changed.isEmpty() ? "check.changed.other" : "check.changed.fields",
                            table(fields, changed));
            case Verdict.Forged _ ->
                    box("bad", "✕", "check.forged", "check.forged.more", Html.NOTHING);
            case Verdict.Unknown _ ->
                    box("bad", "✕", "check.unknown", "check.unknown.more", Html.NOTHING);
            case Verdict.Unreadable(var reason) ->
                    box(
                            "wait",
                            "!",
                            "check.unreadable",
                            "check.unreadable." + reason.name(),
                            Html.NOTHING);
        };
    }

    private Html box(String kind, String icon, String title, String more, Html table) {
        return Html.of(
                "<section class=\"finding {}\" role=\"status\" aria-labelledby=\"finding\">"
                        + "<h2 id=\"finding\"><span aria-hidden=\"true\">{}</span> {}</h2>"
                        + "<p>{}</p>{}</section>",
                kind,
                icon,
                words.get(title),
                words.get(more),
                table);
    }

    private Html table(Map<String, Object> fields, List<Difference> changed) {
        Set<String> wrong = changed.stream().map(Difference::field).collect(Collectors.toSet());
        List<Html> rows = new ArrayList<>();
        ordered(fields)
                .forEach((name, value) -> {
                    if (shown(name, fields)) {
                        rows.add(row(name, value, wrong.contains(name)));
                    }
                });
        Html last = changed.isEmpty() ? Html.NOTHING : head("check.inFile");
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>{}{}{}</tr></thead>"
                        + "<tbody>{}</tbody></table></div>",
                head("check.field"),
                head("check.signed"),
                last,
                Html.join(changed.isEmpty() ? rows : withMarks(fields, wrong)));
    }

    private List<Html> withMarks(Map<String, Object> fields, Set<String> wrong) {
        List<Html> rows = new ArrayList<>();
        ordered(fields)
                .forEach((name, value) -> {
                    if (wrong.contains(name) || shown(name, fields)) {
                        rows.add(
                                Html.of(
                                        "<tr{}><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
                                        wrong.contains(name)
                                                ? new Html(" class=\"wrong\"")
                                                : Html.NOTHING,
                                        label(name),
                                        value(name, value),
                                        wrong.contains(name)
                                                ? Html.of(
                                                        "<strong>✕ {}</strong>",
                                                        words.get("check.differs"))
                                                : Html.NOTHING));
                    }
                });
        return rows;
    }

    private Html row(String name, Object value, boolean wrong) {
        return Html.of(
                "<tr{}><th scope=\"row\">{}</th><td>{}</td></tr>",
                wrong ? new Html(" class=\"wrong\"") : Html.NOTHING,
                label(name),
                value(name, value));
    }

    /// What people look at first comes first; the rest by name.
    private static Map<String, Object> ordered(Map<String, Object> fields) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (String first : FIRST) {
            Object value = fields.get(first);
            if (value != null) {
                ordered.put(first, value);
            }
        }
        fields.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private Html head(String key) {
        return Html.of("<th scope=\"col\">{}</th>", words.get(key));
    }

    /// Of a pair `kind` and `kindEn` the one in this language.
    private boolean shown(String name, Map<String, Object> fields) {
        if (HIDDEN.contains(name) || fields.get(name) instanceof Boolean) {
            return false;
        }
        if (name.endsWith("En") && fields.containsKey(name.substring(0, name.length() - 2))) {
            return words.english();
        }
        return !(words.english() && fields.containsKey(name + "En"));
    }

    private String label(String name) {
        String base = name.endsWith("En") ? name.substring(0, name.length() - 2) : name;
        return words.get("field." + base, name);
    }

    private String value(String name, Object value) {
        if (name.endsWith("Fen") && value instanceof Long fen) {
            return Money.yuan(fen);
        }
        if (name.equals("template")) {
            return words.get("template." + value, value.toString());
        }
        String text = value.toString();
        if (text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z")) {
            try {
                return Words.time(Instant.parse(text));
            } catch (DateTimeParseException e) {
                // Looks like a time and is none: shown as it is.
                return text;
            }
        }
        return text;
    }
}
