package kiosk.central.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.RatingTable.Ticket;
import kiosk.central.store.Tx;

/// Bad ratings. Until one is answered nobody sees which case it was: the answer is about the
/// service, not about the person.
final class RatingPages {
    private static final int SHOWN = 100;
    private static final int ANSWER_MIN = 6;
    private static final int ANSWER_MAX = 400;

    private final House house;

    RatingPages(House house) {
        this.house = house;
    }

    void add(Door door) {
        door.get("/ratings", v -> v.page("ratings", house.database().read(tx -> body(tx, v))));
        door.post("/ratings/{id}", this::answer);
    }

    private static Html body(Tx tx, Visit v) {
        Words words = v.words();
        List<Html> rows =
                tx.ratings().newest(SHOWN).stream()
                        .filter(t -> Fleet.sees(tx, v, t.terminal()))
                        .map(t -> row(v, t))
                        .toList();
        return Layout.panel(
                words.get("tab.ratings"),
                Html.of(
                        "<p><small>{}</small></p>{}",
                        words.get("ratings.more"),
                        Layout.table(
                                words,
                                List.of(
                                        "ratings.stars",
                                        "terminal",
                                        "ratings.reasons",
                                        "ratings.at",
                                        "ratings.due",
                                        "ratings.answer"),
                                rows)));
    }

    private static Html row(Visit v, Ticket ticket) {
        Words words = v.words();
        String reasons =
                Arrays.stream(ticket.reasons().split(","))
                        .filter(id -> !id.isEmpty())
                        .map(id -> words.get("reason." + id, id))
                        .collect(Collectors.joining(words.english() ? ", " : "、"));
        return Html.of(
                "<tr{}><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"t\">{}</td>"
                        + "<td class=\"t\">{}</td><td>{}</td></tr>",
                ticket.open() ? new Html(" class=\"open\"") : Html.NOTHING,
                "★".repeat((int) ticket.stars()),
                TerminalsView.link(ticket.terminal()),
                said(reasons, ticket.words()),
                Words.time(ticket.ratedAt()),
                ticket.dueOn().toString(),
                ticket.open() ? form(v, ticket) : answered(words, ticket));
    }

    private static Html said(String reasons, String words) {
        return words.isEmpty()
                ? Html.of("{}", reasons)
                : Html.of("{}<br><q>{}</q>", reasons, words);
    }

    private static Html answered(Words words, Ticket ticket) {
        Html again =
                ticket.againStars() == 0
                        ? Html.NOTHING
                        : Html.of(
                                "<br><small{}>{} {}</small>",
                                ticket.againStars() <= RatingDesk.BAD
                                        ? new Html(" class=\"hot\"")
                                        : Html.NOTHING,
                                words.get("ratings.again"),
                                "★".repeat((int) ticket.againStars()));
        return Html.of(
                "{}{}<br><small>{} {} · {}</small>",
                ticket.answer(),
                again,
                ticket.answeredBy(),
                ticket.answeredAt().map(Words::time).orElse(""),
                PaymentsView.caseLink(ticket.caseId()));
    }

    private static Html form(Visit v, Ticket ticket) {
        if (!v.may("POST", "/ratings/{id}")) {
            return Html.of("{}", v.words().get("ratings.open"));
        }
        return Html.of(
                """
                <form class="inline" method="post" action="/ratings/{}">{}
                <label class="grow">{} <input name="answer" minlength="{}" maxlength="{}"
                 autocomplete="off" required></label>
                <button class="small">{}</button>
                </form>
                """,
                Links.segment(ticket.caseId()),
                v.token(),
                v.words().get("ratings.done"),
                ANSWER_MIN,
                ANSWER_MAX,
                v.words().get("ratings.send"));
    }

    private void answer(Visit v) throws CentralStoreException {
        String id = v.parameter("id");
        String answer = v.field("answer").strip();
        if (answer.length() >= ANSWER_MIN && answer.length() <= ANSWER_MAX) {
            house.database()
                    .inTransaction(tx -> {
                        boolean done =
                                tx.ratings()
                                                .find(id)
                                                .filter(t -> Fleet.sees(tx, v, t.terminal()))
                                                .isPresent()
                                        && RatingDesk.answer(
                                                tx, id, answer, v.seat().user().display(), v.now());
                        v.audit(tx, "rating.answered", id, done ? "ok" : "refused", "");
                        return done;
                    });
        }
        v.redirect("/ratings");
    }
}
