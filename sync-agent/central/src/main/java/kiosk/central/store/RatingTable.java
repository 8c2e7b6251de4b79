package kiosk.central.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Bad ratings: each case has at most one, and somebody answers it by a day.
public final class RatingTable {
    private final Sql sql;

    RatingTable(Sql sql) {
        this.sql = sql;
    }

    /// One rating of one or two stars.
    ///
    /// @param reasons ids of the reasons the person chose, comma between
    /// @param dueOn last day to answer
    /// @param words what the person wrote, without numbers of people; may be empty
    /// @param answer what was done about it; empty while open
    /// @param againStars what the person thought of the answer, 0 while nothing was said
    public record Ticket(
            String caseId,
            String terminal,
            long stars,
            String reasons,
            String words,
            Instant ratedAt,
            LocalDate dueOn,
            String answer,
            String answeredBy,
            Optional<Instant> answeredAt,
            long againStars) {

        /// Nobody answered yet.
        public boolean open() {
            return answeredAt.isEmpty();
        }
    }

    /// Opens it; the same case rated twice stays the first rating.
    public void open(Ticket ticket) {
        sql.update(
                "insert into rating_ticket (case_id, terminal, stars, reasons, rated_at, due_on,"
                        + " answer, answered_by, words) values (?, ?, ?, ?, ?, ?, '', '', ?)"
                        + " on conflict do nothing",
                ticket.caseId(),
                ticket.terminal(),
                ticket.stars(),
                ticket.reasons(),
                ticket.ratedAt(),
                ticket.dueOn().toString(),
                ticket.words());
    }

    /// What the person thought of the answer; said once, and only after there is one.
    public boolean again(String caseId, long stars, Instant at) {
        return sql.update(
                        "update rating_ticket set again_stars = ?, again_at = ? where case_id = ?"
                                + " and again_stars = 0 and answered_at is not null",
                        stars,
                        at,
                        caseId)
                == 1;
    }

    /// Answers it.
    ///
    /// @return false when there is no such open ticket
    public boolean answer(String caseId, String answer, String by, Instant now) {
        return sql.update(
                        "update rating_ticket set answer = ?, answered_by = ?, answered_at = ? where"
                                + " case_id = ? and answered_at is null",
                        answer,
                        by,
                        now,
                        caseId)
                == 1;
    }

    /// One.
    public Optional<Ticket> find(String caseId) {
        return sql.one("select * from rating_ticket where case_id = ?", RatingTable::of, caseId);
    }

    /// Open ones by their day, then the newest answered ones.
    public List<Ticket> newest(int most) {
        return sql.list(
                "select * from rating_ticket order by case when answered_at is null then 0 else 1"
                        + " end, due_on, rated_at desc limit "
                        + most,
                RatingTable::of);
    }

    /// Open ones whose last day is over.
    public List<Ticket> overdue(LocalDate today) {
        return sql.list(
                "select * from rating_ticket where answered_at is null and due_on < ? order by"
                        + " due_on",
                RatingTable::of,
                today.toString());
    }

    private static Ticket of(Sql.Columns row) throws java.sql.SQLException {
        return new Ticket(
                row.text("case_id"),
                row.text("terminal"),
                row.whole("stars"),
                row.text("reasons"),
                row.text("words"),
                row.at("rated_at"),
                LocalDate.parse(row.text("due_on")),
                row.text("answer"),
                row.text("answered_by"),
                row.maybeAt("answered_at"),
                row.whole("again_stars"));
    }
}
