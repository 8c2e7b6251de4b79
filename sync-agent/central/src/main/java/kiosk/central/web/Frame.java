package kiosk.central.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kiosk.central.accounts.Role;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.CentralStoreException;

/// The frame around every operator page: what there is on the left, who it is above.
final class Frame {
    private static final Map<String, String> TABS = tabs();
    private static final List<String> FRESH = List.of("overview", "alerts");

    private Frame() {}

    private static Map<String, String> tabs() {
        Map<String, String> tabs = new LinkedHashMap<>();
        tabs.put("overview", "/");
        for (String tab :
                List.of(
                        "alerts",
                        "terminals",
                        "outlets",
                        "cases",
                        "ratings",
                        "matters",
                        "days",
                        "staff",
                        "users",
                        "audit")) {
            tabs.put(tab, "/" + tab);
        }
        return tabs;
    }

    static Html operator(Visit visit, String active, Html body) throws CentralStoreException {
        Words words = visit.words();
        List<Alert> waiting =
                visit.house()
                        .database()
                        .read(tx -> Fleet.alerts(tx, visit).stream().filter(Alert::waits).toList());
        long risen = waiting.stream().filter(a -> a.level() > 1).count();
        String title = words.get("tab." + active);
        return Html.of(
                """
                {}
                <body class="desk">
                <a class="skip" href="#main">{}</a>
                {}
                <div class="frame">
                <aside>
                <a class="brand" href="/"><img src="/mark.svg" alt="" width="30" height="30">{}</a>
                <nav aria-label="{}">{}</nav>
                <p class="foot">{}</p>
                </aside>
                <div class="sheet">
                <header><h1>{}</h1>{}{}</header>
                <main id="main">
                {}
                </main>
                </div>
                </div>
                </body>
                </html>
                """,
                Layout.head(words, title, refresh(visit, active)),
                words.get("skip"),
                visit.banner(),
                words.get("brand"),
                words.get("nav"),
                nav(visit, active, waiting.size(), risen),
                words.get("footer"),
                title,
                who(visit),
                Layout.languages(words),
                body);
    }

    /// Pages to be watched ask for themselves; that keeps no session alive.
    private static Html refresh(Visit visit, String active) {
        return FRESH.contains(active) && visit.req().prologue().method().text().equals("GET")
                ? Html.of(
                        "<meta http-equiv=\"refresh\" content=\"30; url={}?auto=1\">",
                        TABS.getOrDefault(active, "/"))
                : Html.NOTHING;
    }

    private static Html nav(Visit visit, String active, int waiting, long risen) {
        List<Html> links =
                TABS.entrySet().stream()
                        .filter(tab -> visit.may("GET", tab.getValue()))
                        .map(tab ->
                                Html.of(
                                        "<a href=\"{}\"{}>{}{}</a>",
                                        tab.getValue(),
                                        tab.getKey().equals(active)
                                                ? new Html(" aria-current=\"page\"")
                                                : Html.NOTHING,
                                        visit.words().get("tab." + tab.getKey()),
                                        tab.getKey().equals("alerts")
                                                ? badge(waiting, risen)
                                                : Html.NOTHING))
                        .toList();
        return Html.join(links);
    }

    private static Html badge(int waiting, long risen) {
        return waiting == 0
                ? Html.NOTHING
                : Html.of(" <b class=\"badge{}\">{}</b>", risen > 0 ? " bad" : "", waiting);
    }

    private static Html who(Visit visit) {
        Words words = visit.words();
        String roles =
                visit.roles().stream()
                        .sorted()
                        .map(r -> words.get("role." + r.key()))
                        .collect(Collectors.joining(words.english() ? ", " : "、"));
        boolean demo = visit.house().settings().withoutLogin();
        Html leave =
                demo
                        ? Html.NOTHING
                        : Html.of(
                                "<a class=\"quiet\" href=\"/account\">{}</a>"
                                        + "<form method=\"post\" action=\"/logout\">{}<button"
                                        + " class=\"quiet\">{}</button></form>",
                                words.get("account"),
                                visit.token(),
                                words.get("logout"));
        return Html.of(
                "<div class=\"who\"><span><strong>{}</strong> <small>{}</small></span>{}</div>",
                visit.seat().user().display(),
                visit.roles().size() == Role.values().length ? words.get("role.all") : roles,
                leave);
    }
}
