package kiosk.central.web;

import java.util.ArrayList;
import java.util.List;
import kiosk.central.store.AuditTable.Chain;
import kiosk.central.store.AuditTable.Row;
import kiosk.central.store.AuditTable.Wanted;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Tx;

/// What was done, for auditors: newest first, by person, act and subject; and whether the chain of
/// rows is whole.
final class AuditPages {
    private static final int PAGE = 100;
    private static final int HASH_SHOWN = 10;

    private final House house;

    AuditPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/audit", v -> v.page("audit", house.database().read(tx -> body(tx, v))));
    }

    private static Html body(Tx tx, Visit v) throws CentralStoreException {
        Words words = v.words();
        String before = v.query("before");
        Wanted wanted =
                new Wanted(
                        v.query("actor").strip(),
                        v.query("act").strip(),
                        v.query("subject").strip(),
                        before.matches("\\d{1,15}") ? Long.parseLong(before) : Long.MAX_VALUE);
        List<Row> rows = tx.audit().find(wanted, PAGE);
        Html more =
                rows.size() < PAGE
                        ? Html.NOTHING
                        : Html.of(
                                "<p class=\"pages\"><a class=\"button quiet\""
                                        + " href=\"/audit?actor={}&act={}&subject={}&before={}\">{}"
                                        + " →</a></p>",
                                Links.segment(wanted.actor()),
                                Links.segment(wanted.act()),
                                Links.segment(wanted.subject()),
                                rows.getLast().id(),
                                words.get("page.next"));
        return Html.of(
                "{}{}{}{}",
                chain(words, tx.audit().check()),
                filter(words, wanted, tx.audit().acts()),
                table(words, rows),
                more);
    }

    private static Html chain(Words words, Chain chain) {
        return chain.whole()
                ? Layout.notice("good", words.get("audit.whole") + " " + chain.rows())
                : Layout.notice("bad", words.get("audit.broken") + " " + chain.brokenAt());
    }

    private static Html filter(Words words, Wanted wanted, List<String> acts) {
        List<Html> options = new ArrayList<>();
        options.add(Html.of("<option value=\"\">{}</option>", words.get("all")));
        for (String act : acts) {
            options.add(
                    Html.of(
                            "<option value=\"{}\"{}>{}</option>",
                            act,
                            act.equals(wanted.act()) ? new Html(" selected") : Html.NOTHING,
                            words.get("act." + act, act)));
        }
        return Html.of(
                """
                <form class="filter" method="get" action="/audit">
                <label>{} <input name="actor" value="{}" maxlength="80" size="12"></label>
                <label>{} <select name="act">{}</select></label>
                <label>{} <input name="subject" value="{}" maxlength="200"></label>
                <button class="small">{}</button>
                </form>
                """,
                words.get("audit.actor"),
                wanted.actor(),
                words.get("audit.act"),
                Html.join(options),
                words.get("audit.subject"),
                wanted.subject(),
                words.get("filter"));
    }

    private static Html table(Words words, List<Row> rows) {
        List<Html> lines =
                rows.stream()
                        .map(r ->
                                Html.of(
                                        "<tr><td class=\"n\">{}</td><td class=\"t\">{}</td><th scope=\"row\">{}"
                                                + "</th><td>{}</td><td>{}</td><td>{}</td><td>{}"
                                                + "</td><td>{}</td><td><code>{}</code></td></tr>",
                                        r.id(),
                                        Words.time(r.at()),
                                        r.act().actor(),
                                        words.get("act." + r.act().act(), r.act().act()),
                                        r.act().subject(),
                                        Layout.chip(words, r.act().outcome()),
                                        r.act().source(),
                                        r.act().detail(),
                                        r.hash()
                                                .substring(
                                                        0,
                                                        Math.min(HASH_SHOWN, r.hash().length()))))
                        .toList();
        return Layout.table(
                words,
                List.of(
                        "#audit.no",
                        "audit.at",
                        "audit.actor",
                        "audit.act",
                        "audit.subject",
                        "audit.outcome",
                        "audit.source",
                        "detail",
                        "audit.hash"),
                lines);
    }
}
