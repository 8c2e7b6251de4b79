package kiosk.central.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kiosk.central.store.AlertTable.Alert;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.PaymentTable.Payment;
import kiosk.central.store.PaymentTable.Sum;
import kiosk.central.store.Tx;

/// The first page at a glance, and the totals of a day.
final class HomePages {
    private static final int ALERTS_MAX = 8;
    private static final int UNITS_MAX = 10;
    private static final int DAYS = 14;

    private final House house;

    HomePages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/", v -> v.page("overview", house.database().read(tx -> overview(tx, v))));
        door.get("/days", this::days);
    }

    private Html overview(Tx tx, Visit v) {
        Words words = v.words();
        List<Fleet.Unit> units = Fleet.units(tx, v);
        List<Alert> alerts = Fleet.alerts(tx, v);
        List<Payment> unresolved = Fleet.unresolved(tx, v);
        List<Fleet.Unit> unwell = units.stream().filter(HomePages::unwell).toList();
        return Html.of(
                "<div class=\"tiles\">{}{}{}{}</div><div class=\"two\">{}<div>{}{}</div></div>",
                fleetTile(words, units),
                alertTile(words, alerts),
                caseTile(tx, v),
                moneyTile(tx, v, unresolved),
                Layout.panel(
                        words.get("overview.alerts"),
                        new AlertsView(v).table(alerts.stream().limit(ALERTS_MAX).toList())),
                Layout.panel(
                        words.get("overview.unwell"),
                        new TerminalsView(v).small(unwell.stream().limit(UNITS_MAX).toList())),
                unresolved.isEmpty()
                        ? Html.NOTHING
                        : Layout.panel(
                                words.get("overview.unresolved"),
                                PaymentsView.table(words, unresolved)));
    }

    private static boolean unwell(Fleet.Unit unit) {
        return !unit.state().equals("online")
                || unit.devices().stream().anyMatch(d -> !TerminalsView.well(d));
    }

    private static Html tile(String href, Words words, String key, Object number, Html under) {
        return Html.of(
                "<a class=\"tile\" href=\"{}\"><span>{}</span><b>{}</b><small>{}</small></a>",
                href,
                words.get(key),
                number,
                under);
    }

    private static Html fleetTile(Words words, List<Fleet.Unit> units) {
        Map<String, Long> states =
                units.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Fleet.Unit::state, TreeMap::new, Collectors.counting()));
        long online = states.getOrDefault("online", 0L);
        return tile(
                "/terminals",
                words,
                "overview.online",
                Html.of("{}<i>/{}</i>", online, units.size()),
                chips(words, states, "online"));
    }

    private static Html chips(Words words, Map<String, Long> states, String without) {
        return Html.join(
                states.entrySet().stream()
                        .filter(e -> !e.getKey().equals(without))
                        .map(e ->
                                Html.of(
                                        "{} {}",
                                        words.get("state." + e.getKey(), e.getKey()),
                                        e.getValue()))
                        .map(h -> Html.of("<span class=\"part\">{}</span>", h))
                        .toList());
    }

    private static Html alertTile(Words words, List<Alert> alerts) {
        long waiting = alerts.stream().filter(Alert::waits).count();
        long risen = alerts.stream().filter(a -> a.waits() && a.level() > 1).count();
        return tile(
                "/alerts",
                words,
                "overview.waiting",
                waiting == 0 ? 0 : Html.of("<em{}>{}</em>", hot(risen), waiting),
                Html.of(
                        "<span class=\"part\">{} {}</span><span class=\"part\">{} {}</span>",
                        words.get("state.risen"),
                        risen,
                        words.get("state.taken"),
                        alerts.size() - waiting));
    }

    private static Html hot(long risen) {
        return risen > 0 ? new Html(" class=\"hot\"") : Html.NOTHING;
    }

    private static Html caseTile(Tx tx, Visit v) {
        Day today = Day.today(v.house().clock());
        Map<String, Long> opened = tx.cases().opened(today.from(), today.to(), Fleet.scope(tx, v));
        long all = opened.values().stream().mapToLong(Long::longValue).sum();
        return tile("/cases", v.words(), "overview.cases", all, chips(v.words(), opened, ""));
    }

    private static Html moneyTile(Tx tx, Visit v, List<Payment> unresolved) {
        Day today = Day.today(v.house().clock());
        List<Sum> sums = tx.payments().sums(today.from(), today.to(), Fleet.scope(tx, v));
        long fen =
                sums.stream().filter(s -> s.state().equals("paid")).mapToLong(Sum::amountFen).sum();
        long count =
                sums.stream().filter(s -> s.state().equals("paid")).mapToLong(Sum::count).sum();
        return tile(
                "/days",
                v.words(),
                "overview.money",
                Money.yuan(fen),
                Html.of(
                        "<span class=\"part\">{} {}</span><span class=\"part{}\">{} {}</span>",
                        v.words().get("days.count"),
                        count,
                        unresolved.isEmpty() ? "" : " hot",
                        v.words().get("overview.unknown"),
                        unresolved.size()));
    }

    private void days(Visit v) throws CentralStoreException {
        Day day = asked(v);
        Html body = house.database().read(tx -> days(tx, v, day));
        v.page("days", body);
    }

    private Day asked(Visit v) {
        try {
            return v.query("day").isEmpty()
                    ? Day.today(house.clock())
                    : new Day(LocalDate.parse(v.query("day")));
        } catch (DateTimeParseException e) {
            // Whatever was typed: today is a day too.
            return Day.today(house.clock());
        }
    }

    private Html days(Tx tx, Visit v, Day chosen) {
        Words words = v.words();
        List<String> scope = Fleet.scope(tx, v);
        List<Html> rows = new ArrayList<>();
        Day today = Day.today(house.clock());
        for (int back = 0; back < DAYS; back++) {
            Day day = new Day(today.date().minusDays(back));
            Map<String, Sum> sums = new LinkedHashMap<>();
            tx.payments().sums(day.from(), day.to(), scope).forEach(s -> sums.put(s.state(), s));
            long cases =
                    tx.cases().opened(day.from(), day.to(), scope).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            rows.add(day(day, chosen, cases, sums));
        }
        Instant from = chosen.from();
        List<Payment> payments = tx.payments().of(from, chosen.to(), scope);
        return Html.of(
                "{}{}{}",
                new DaysView(v).panels(tx),
                Layout.panel(
                        words.get("days.last"),
                        Layout.table(
                                words,
                                List.of(
                                        "day",
                                        "#overview.cases",
                                        "#days.paid",
                                        "#amount",
                                        "#state.failed",
                                        "#overview.unknown"),
                                rows)),
                Layout.panel(
                        words.get("days.payments") + " " + chosen.date(),
                        PaymentsView.table(words, payments)));
    }

    private static Html day(Day day, Day chosen, long cases, Map<String, Sum> sums) {
        Sum none = new Sum("", 0, 0);
        Sum paid = sums.getOrDefault("paid", none);
        long failed = sums.getOrDefault("failed", none).count();
        long open = sums.values().stream().mapToLong(Sum::count).sum() - paid.count() - failed;
        return Html.of(
                "<tr{}><th scope=\"row\"><a href=\"/days?day={}\">{}</a></th><td class=\"n\">{}</td>"
                        + "<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
                        + "<td class=\"n{}\">{}</td></tr>",
                day.equals(chosen) ? new Html(" class=\"chosen\"") : Html.NOTHING,
                day.date(),
                day.date(),
                cases,
                paid.count(),
                Money.yuan(paid.amountFen()),
                failed,
                open > 0 ? " hot" : "",
                open);
    }
}
