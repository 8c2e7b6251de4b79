package kiosk.central.web;

import io.helidon.http.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.central.store.CaseTable.Case;
import kiosk.central.store.CaseTable.Wanted;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Tx;

/// Cases: found by state and words, shown masked; personal data only for a written reason, for ten
/// minutes, each look remembered.
final class CasePages {
    private static final int PAGE = 50;
    private static final int PAGES_MAX = 10_000;
    private static final Duration UNMASKED = Duration.ofMinutes(10);
    private static final int REASON_MIN = 6;
    private static final int REASON_MAX = 300;
    private static final List<String> STATES =
            List.of("received", "accepted", "refused", "decided", "closed");

    private final House house;

    CasePages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/cases", this::list);
        door.get("/cases/{id}", v -> one(v, Status.OK_200, Html.NOTHING));
        door.post("/cases/{id}/unmask", this::unmask);
    }

    private void list(Visit v) throws CentralStoreException {
        String asked = v.query("page");
        int page = asked.matches("\\d{1,4}") ? Math.min(PAGES_MAX, Integer.parseInt(asked)) : 0;
        String state = STATES.contains(v.query("state")) ? v.query("state") : "";
        String text = v.query("q").strip();
        String wanted = text.length() > 64 ? text.substring(0, 64) : text;
        List<Case> found =
                house.database()
                        .read(tx ->
                                tx.cases()
                                        .find(
                                                new Wanted(state, wanted, Fleet.scope(tx, v), page),
                                                PAGE));
        Html body =
                Html.of(
                        "{}{}{}",
                        filter(v.words(), state, wanted),
                        new CasesView(v.words()).list(found.stream().limit(PAGE).toList()),
                        pages(v.words(), state, wanted, page, found.size() > PAGE));
        v.page("cases", body);
    }

    private static Html filter(Words words, String state, String text) {
        List<Html> options = new ArrayList<>();
        options.add(Html.of("<option value=\"\">{}</option>", words.get("all")));
        for (String each : STATES) {
            options.add(
                    Html.of(
                            "<option value=\"{}\"{}>{}</option>",
                            each,
                            each.equals(state) ? new Html(" selected") : Html.NOTHING,
                            words.get("state." + each)));
        }
        return Html.of(
                """
                <form class="filter" method="get" action="/cases">
                <label>{} <select name="state">{}</select></label>
                <label>{} <input name="q" value="{}" maxlength="64" type="search"></label>
                <button class="small">{}</button>
                </form>
                """,
                words.get("state"),
                Html.join(options),
                words.get("cases.text"),
                text,
                words.get("filter"));
    }

    private static Html pages(Words words, String state, String text, int page, boolean more) {
        String base =
                "/cases?state=" + Links.segment(state) + "&q=" + Links.segment(text) + "&page=";
        Html back =
                page == 0
                        ? Html.NOTHING
                        : Html.of(
                                "<a class=\"button quiet\" href=\"{}{}\">← {}</a>",
                                base,
                                page - 1,
                                words.get("page.back"));
        Html next =
                more
                        ? Html.of(
                                "<a class=\"button quiet\" href=\"{}{}\">{} →</a>",
                                base,
                                page + 1,
                                words.get("page.next"))
                        : Html.NOTHING;
        return Html.of("<p class=\"pages\">{}{}</p>", back, next);
    }

    private void one(Visit v, Status status, Html notice) throws CentralStoreException {
        String id = v.parameter("id");
        Optional<Html> body =
                house.database()
                        .inTransaction(tx ->
                                tx.cases()
                                        .find(id)
                                        .filter(c -> Fleet.sees(tx, v, c.submission().terminal()))
                                        .map(c -> show(tx, v, c, notice)));
        if (body.isEmpty()) {
            Html none = Html.of("<p class=\"empty\">{}</p>", v.words().get("case.none"));
            v.page(Status.NOT_FOUND_404, "cases", none);
            return;
        }
        v.page(status, "cases", body.get());
    }

    private static Html show(Tx tx, Visit v, Case c, Html notice) {
        String id = c.submission().caseId();
        Optional<Instant> until =
                v.may("POST", "/cases/{id}/unmask")
                        ? tx.sessions().unmasked(v.seat().user().name(), id, v.now())
                        : Optional.empty();
        if (until.isPresent()) {
            v.audit(tx, "case.seen", id, "ok", "");
        }
        Html files = FilePages.list(tx, v.words(), id, until.isPresent());
        return new CasesView(v.words()).one(tx, c, person(v, c, until, notice), files);
    }

    private static Html person(Visit v, Case c, Optional<Instant> until, Html notice) {
        Words words = v.words();
        Html data = new PersonView(words).table(c, until.isPresent());
        if (until.isPresent()) {
            return Html.of(
                    "{}<p class=\"notice bad\">{} {}</p>{}",
                    notice,
                    words.get("unmask.until"),
                    Words.time(until.get()),
                    data);
        }
        if (!v.may("POST", "/cases/{id}/unmask")) {
            return data;
        }
        return Html.of(
                """
                {}{}
                <form class="inline" method="post" action="/cases/{}/unmask">{}
                <label class="grow">{} <input name="reason" minlength="{}" maxlength="{}"
                 autocomplete="off" required></label>{}
                <button class="small danger">{}</button>
                </form>
                <p><small>{}</small></p>
                """,
                notice,
                data,
                Links.segment(c.submission().caseId()),
                v.token(),
                words.get("unmask.reason"),
                REASON_MIN,
                REASON_MAX,
                v.proof(),
                words.get("unmask.do"),
                words.get("unmask.more"));
    }

    private void unmask(Visit v) throws CentralStoreException {
        String id = v.parameter("id");
        String reason = v.field("reason");
        if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            refuse(v, "unmask.noReason");
            return;
        }
        if (!v.proves()) {
            refuse(v, "code.wrong");
            return;
        }
        house.database()
                .inTransaction(tx -> {
                    boolean there =
                            tx.cases()
                                    .find(id)
                                    .filter(c -> Fleet.sees(tx, v, c.submission().terminal()))
                                    .isPresent();
                    if (there) {
                        String user = v.seat().user().name();
                        tx.sessions().unmask(user, id, reason, v.now().plus(UNMASKED));
                        v.audit(tx, "case.unmask", id, "ok", reason);
                    }
                    return there;
                });
        v.redirect("/cases/" + Links.segment(id));
    }

    private void refuse(Visit v, String key) throws CentralStoreException {
        one(v, Status.BAD_REQUEST_400, Layout.notice("bad", v.words().get(key)));
    }
}
