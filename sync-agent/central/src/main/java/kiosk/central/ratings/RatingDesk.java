package kiosk.central.ratings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.central.store.RatingTable.Ticket;
import kiosk.central.store.Tx;
import kiosk.matter.number.LegalDays;
import kiosk.matter.number.PersonalMask;

/// Opens a ticket for each rating of one or two stars. It is answered within fifteen working days
/// (the national rules for ratings of government services), or an alert says that it was not.
///
/// Thread rule: any thread; runs inside the caller's transaction.
public final class RatingDesk {
    /// Ratings up to here are answered.
    public static final long BAD = 2;

    /// Working days to answer.
    public static final int DAYS = 15;

    private static final String OVERDUE = "rating.overdue";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String AGAIN = "rating.again";
    private static final int BEST = 5;
    private static final int REASONS_MAX = 400;
    private static final int WORDS_MAX = 300;

    private final Map<String, Object> calendar;

    /// `calendar` names the exceptions to Monday to Friday: ISO date → `off` or `work`.
    public RatingDesk(Map<String, Object> calendar) {
        this.calendar = Map.copyOf(calendar);
    }

    /// A customer rated a case; only the first rating of a case counts.
    ///
    /// @param data `stars` and `reasons` of the event
    public void rated(Tx tx, String caseId, String terminal, Map<String, Object> data, Instant at) {
        long stars = Json.whole(data, "stars", 0);
        if (caseId.isEmpty() || stars < 1 || stars > BAD) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        tx.ratings()
                .open(
                        new Ticket(
                                caseId,
                                terminal,
                                stars,
                                reasons(data),
                                words(data),
                                at,
                                LegalDays.plusWorkdays(day, DAYS, calendar),
                                "",
                                "",
                                Optional.empty(),
                                0));
    }

    /// The customer rates the answer; once, after there is one. A bad one again is an alert.
    ///
    /// @param data `stars` of the event
    public static void again(Tx tx, String caseId, Map<String, Object> data, Instant at) {
        long stars = Json.whole(data, "stars", 0);
        if (stars < 1 || stars > BEST || !tx.ratings().again(caseId, stars, at)) {
            return;
        }
        if (stars <= BAD) {
            tx.ratings()
                    .find(caseId)
                    .ifPresent(t -> tx.alerts().raise(t.terminal(), AGAIN, caseId, Map.of(), at));
        }
    }

    /// Whatever a terminal let through: no number of a person is kept.
    private static String words(Map<String, Object> data) {
        return PersonalMask.words(Json.string(data, "words"), WORDS_MAX)
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static String reasons(Map<String, Object> data) {
        List<String> words =
                data.get("reasons") instanceof List<?> list
                        ? list.stream()
                                .map(String::valueOf)
                                .filter(word -> word.matches("[a-zA-Z0-9-]{1,40}"))
                                .sorted()
                                .toList()
                        : List.of();
        String all = String.join(",", words);
        return all.length() <= REASONS_MAX ? all : all.substring(0, REASONS_MAX);
    }

    /// Somebody says what was done about it.
    ///
    /// @return false when it was answered before, or there is none
    public static boolean answer(Tx tx, String caseId, String answer, String by, Instant now) {
        boolean answered = tx.ratings().answer(caseId, answer, by, now);
        if (answered) {
            tx.ratings()
                    .find(caseId)
                    .ifPresent(t -> tx.alerts().resolve(t.terminal(), OVERDUE, caseId, now));
        }
        return answered;
    }

    /// Raises an alert, once, for each ticket whose last day is over.
    public static void look(Tx tx, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        for (Ticket ticket : tx.ratings().overdue(today)) {
            if (!tx.alerts().isOpen(ticket.terminal(), OVERDUE, ticket.caseId())) {
                tx.alerts()
                        .raise(
                                ticket.terminal(),
                                OVERDUE,
                                ticket.caseId(),
                                Map.of("since", ticket.dueOn().toString()),
                                now);
            }
        }
    }
}
