package kiosk.central.web;

import java.util.List;
import java.util.OptionalLong;
import kiosk.central.store.DayTable.Close;
import kiosk.central.store.DayTable.Item;
import kiosk.central.store.Tx;

/// Day ends as terminals closed them, and the single transactions on which the books differ.
final class DaysView {
    private static final int CLOSES_MAX = 60;

    private final Visit visit;
    private final Words words;

    DaysView(Visit visit) {
        this.visit = visit;
        this.words = visit.words();
    }

    Html panels(Tx tx) {
        List<Close> closes =
                tx.days().newest(CLOSES_MAX).stream()
                        .filter(c -> Fleet.sees(tx, visit, c.terminal()))
                        .toList();
        List<Item> items =
                tx.days().openItems("").stream()
                        .filter(i -> Fleet.sees(tx, visit, i.terminal()))
                        .toList();
        return Html.of(
                "{}{}",
                Layout.panel(words.get("days.items"), items(items)),
                Layout.panel(words.get("days.closes"), closes(closes)));
    }

    private Html items(List<Item> items) {
        List<Html> rows =
                items.stream()
                        .map(i ->
                                Html.of(
                                        "<tr class=\"open\"><th scope=\"row\">{}<br><small>{}"
                                                + "</small></th><td>{}</td><td class=\"t\">{}</td>"
                                                + "<td class=\"n\">{}</td><td class=\"n\">{}</td>"
                                                + "<td class=\"n\">{}</td><td>{}</td></tr>",
                                        words.get("difference." + i.kind(), i.kind()),
                                        i.orderNo(),
                                        TerminalsView.link(i.terminal()),
                                        i.day(),
                                        yuan(i.padFen()),
                                        yuan(i.journalFen()),
                                        yuan(i.centralFen()),
                                        i.caseId().isEmpty()
                                                ? Html.NOTHING
                                                : PaymentsView.caseLink(i.caseId())))
                        .toList();
        return Layout.table(
                words,
                List.of(
                        "days.difference",
                        "terminal",
                        "day",
                        "#days.pad",
                        "#days.journal",
                        "#days.central",
                        "case"),
                rows);
    }

    private static String yuan(OptionalLong fen) {
        return fen.isPresent() ? Money.yuan(fen.getAsLong()) : "–";
    }

    private Html closes(List<Close> closes) {
        List<Html> rows =
                closes.stream()
                        .map(c ->
                                Html.of(
                                        "<tr><th scope=\"row\" class=\"t\">{}</th><td>{}</td>"
                                                + "<td>{}</td><td>{}</td><td>{}</td>"
                                                + "<td class=\"n{}\">{}</td><td class=\"t\">{}</td>"
                                                + "</tr>",
                                        c.day(),
                                        TerminalsView.link(c.terminal()),
                                        c.slipNo(),
                                        c.secondNo().isEmpty()
                                                ? c.staffNo()
                                                : c.staffNo() + " + " + c.secondNo(),
                                        Layout.chip(words, c.settled() ? "settled" : "unsettled"),
                                        c.openItems() > 0 ? " hot" : "",
                                        c.openItems(),
                                        Words.time(c.closedAt())))
                        .toList();
        return Layout.table(
                words,
                List.of(
                        "day",
                        "terminal",
                        "days.slip",
                        "days.staff",
                        "state",
                        "#days.open",
                        "days.closed"),
                rows);
    }
}
