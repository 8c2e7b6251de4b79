package kiosk.central.web;

import java.util.List;

/// The frame around every page.
final class Layout {
    private static final List<String> TABS = List.of("terminals", "cases", "calls");

    private Layout() {}

    /// An operator's page; `active` is one of the tabs.
    static Html operator(Words words, String active, Html body) {
        List<Html> tabs =
                TABS.stream()
                        .map(tab ->
                                Html.of(
                                        "<a href=\"{}?lang={}\"{}>{}</a>",
                                        tab.equals("terminals") ? "/" : "/" + tab,
                                        words.code(),
                                        tab.equals(active)
                                                ? new Html(" aria-current=\"page\"")
                                                : Html.NOTHING,
                                        words.get("tab." + tab)))
                        .toList();
        Html nav = Html.of("<nav aria-label=\"{}\">{}</nav>", words.get("nav"), Html.join(tabs));
        return frame(words, words.get("tab." + active), nav, body);
    }

    /// The public check page.
    static Html open(Words words, Html body) {
        return frame(words, words.get("check.title"), Html.NOTHING, body);
    }

    private static Html frame(Words words, String title, Html nav, Html body) {
        return Html.of(
                """
                <!doctype html>
                <html lang="{}">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} · {}</title>
                <link rel="stylesheet" href="/style.css">
                <link rel="icon" href="/mark.svg" type="image/svg+xml">
                </head>
                <body>
                <a class="skip" href="#main">{}</a>
                <header>
                <span class="brand"><img src="/mark.svg" alt="" width="28" height="28">{}</span>
                {}
                <span class="languages"><a href="?lang=zh" lang="zh"{}>中文</a>\
                <a href="?lang=en" lang="en"{}>English</a></span>
                </header>
                <main id="main">
                <h1>{}</h1>
                {}
                </main>
                <footer>{}</footer>
                </body>
                </html>
                """,
                words.language(),
                title,
                words.get("brand"),
                words.get("skip"),
                words.get("brand"),
                nav,
                current(!words.english()),
                current(words.english()),
                title,
                body,
                words.get("footer"));
    }

    private static Html current(boolean is) {
        return is ? new Html(" aria-current=\"true\"") : Html.NOTHING;
    }

    /// A state as a chip: icon and word, never colour alone.
    static Html chip(Words words, String state) {
        String kind =
                switch (state) {
                    case "online",
                            "ok",
                            "ready",
                            "accepted",
                            "decided",
                            "closed",
                            "paid",
                            "READY" ->
                            "good";
                    case "refused", "failed", "offline", "fault", "alarm", "OFFLINE", "FAULT" ->
                            "bad";
                    default -> "wait";
                };
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
                words.get("state." + state, state));
    }

    /// A table with a sticky head; `heads` are word keys.
    static Html table(Words words, List<String> heads, List<Html> rows) {
        if (rows.isEmpty()) {
            return Html.of("<p class=\"empty\">{}</p>", words.get("empty"));
        }
        List<Html> cells =
                heads.stream()
                        .map(head -> Html.of("<th scope=\"col\">{}</th>", words.get(head)))
                        .toList();
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>{}</tr></thead>"
                        + "<tbody>{}</tbody></table></div>",
                Html.join(cells),
                Html.join(rows));
    }
}
