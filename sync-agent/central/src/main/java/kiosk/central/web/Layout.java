package kiosk.central.web;

import java.util.List;
import java.util.Set;

/// Parts that pages are made of.
final class Layout {
    private static final Set<String> GOOD =
            Set.of(
                    "online",
                    "ok",
                    "ready",
                    "accepted",
                    "decided",
                    "closed",
                    "reached",
                    "paid",
                    "READY",
                    "enrolled",
                    "active",
                    "over",
                    "whole",
                    "settled");
    private static final Set<String> BAD =
            Set.of(
                    "refused",
                    "below",
                    "failed",
                    "offline",
                    "fault",
                    "alarm",
                    "OFFLINE",
                    "FAULT",
                    "unusable",
                    "revoked",
                    "cloned",
                    "wrong",
                    "locked",
                    "broken",
                    "risen",
                    "silent",
                    "expired");

    private Layout() {}

    /// Everything before `<body>`.
    static Html head(Words words, String title, Html more) {
        return Html.of(
                """
                <!doctype html>
                <html lang="{}">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                {}
                <title>{} · {}</title>
                <link rel="stylesheet" href="/style.css">
                <link rel="icon" href="/mark.svg" type="image/svg+xml">
                </head>\
                """,
                words.language(),
                more,
                title,
                words.get("brand"));
    }

    /// The public check page.
    static Html open(Words words, Html body) {
        return open(words, "check.title", body);
    }

    /// A public page with this title.
    static Html open(Words words, String titleKey, Html body) {
        String title = words.get(titleKey);
        return Html.of(
                """
                {}
                <body>
                <a class="skip" href="#main">{}</a>
                <header class="top">
                <span class="brand"><img src="/mark.svg" alt="" width="28" height="28">{}</span>
                {}
                </header>
                <main id="main">
                <h1>{}</h1>
                {}
                </main>
                <footer>{}</footer>
                </body>
                </html>
                """,
                head(words, title, Html.NOTHING),
                words.get("skip"),
                words.get("brand"),
                languages(words),
                title,
                body,
                words.get("footer"));
    }

    /// A page with one small card: the steps of a login, and refusals.
    static Html gate(Words words, String title, Html banner, Html body) {
        return Html.of(
                """
                {}
                <body class="gate">
                {}
                <main id="main">
                <p class="brand"><img src="/mark.svg" alt="" width="40" height="40">{}</p>
                <div class="card">
                <h1>{}</h1>
                {}
                </div>
                {}
                </main>
                </body>
                </html>
                """,
                head(words, title, Html.NOTHING),
                banner,
                words.get("brand"),
                title,
                body,
                languages(words));
    }

    static Html languages(Words words) {
        return Html.of(
                "<span class=\"languages\"><a href=\"?lang=zh\" lang=\"zh-Hans\"{}>中文</a>"
                        + "<a href=\"?lang=en\" lang=\"en\"{}>English</a></span>",
                current(!words.english()),
                current(words.english()));
    }

    private static Html current(boolean is) {
        return is ? new Html(" aria-current=\"true\"") : Html.NOTHING;
    }

    /// A state as a chip: icon and word, never colour alone.
    static Html chip(Words words, String state) {
        return chip(kind(state), words.get("state." + state, state));
    }

    /// A chip of a kind, `good`, `bad` or `wait`.
    static Html chip(String kind, String text) {
        String icon =
                switch (kind) {
                    case "good" -> "✓";
                    case "bad" -> "✕";
                    default -> "…";
                };
        return Html.of(
                "<span class=\"chip {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
                kind,
                icon,
                text);
    }

    private static String kind(String state) {
        if (GOOD.contains(state)) {
            return "good";
        }
        return BAD.contains(state) ? "bad" : "wait";
    }

    /// A table with a sticky head; `heads` are word keys, one that starts with `#` heads numbers.
    static Html table(Words words, List<String> heads, List<Html> rows) {
        if (rows.isEmpty()) {
            return Html.of("<p class=\"empty\">{}</p>", words.get("empty"));
        }
        List<Html> cells =
                heads.stream()
                        .map(head ->
                                Html.of(
                                        "<th scope=\"col\"{}>{}</th>",
                                        head.startsWith("#")
                                                ? new Html(" class=\"n\"")
                                                : Html.NOTHING,
                                        head.isEmpty()
                                                ? Html.NOTHING
                                                : words.get(head.replace("#", ""))))
                        .toList();
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>{}</tr></thead>"
                        + "<tbody>{}</tbody></table></div>",
                Html.join(cells),
                Html.join(rows));
    }

    /// A box with a heading.
    static Html panel(String title, Html body) {
        return Html.of("<section class=\"panel\"><h2>{}</h2>{}</section>", title, body);
    }

    /// Something that went well or not, above the page.
    static Html notice(String kind, String text) {
        return Html.of("<p class=\"notice {}\" role=\"status\">{}</p>", kind, text);
    }
}
