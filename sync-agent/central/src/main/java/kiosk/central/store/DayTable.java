package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Closed days and open items, as terminals report them in any order: an item that was ended is not
/// opened again by an older event.
public final class DayTable {
    private final Sql sql;

    DayTable(Sql sql) {
        this.sql = sql;
    }

    /// One close.
    ///
    /// @param day ISO date of the business day
    /// @param openItems how many items stayed open
    /// @param body the whole event, JSON: totals, differences, explanations
    /// @param comparedAt when the books were read: money before it is covered
    public record Close(
            String terminal,
            String slipNo,
            String day,
            String staffNo,
            String secondNo,
            boolean settled,
            String batchNo,
            boolean centralReached,
            String checkCode,
            long openItems,
            String body,
            Instant comparedAt,
            Instant closedAt) {}

    /// One transaction on which the books differ.
    ///
    /// @param how empty while open, else `explained` or `matched`
    public record Item(
            String terminal,
            String orderNo,
            String day,
            String kind,
            String method,
            OptionalLong padFen,
            OptionalLong journalFen,
            OptionalLong centralFen,
            String caseId,
            String how,
            String explanation,
            String staffNo,
            Instant openedAt,
            Optional<Instant> endedAt) {}

    /// Money that was paid and not covered by a close.
    public record Uncovered(String terminal, long payments, long fen, Instant first) {}

    /// Keeps a close once.
    ///
    /// @return whether it is new
    public boolean closed(Close c) {
        return sql.update(
                        "insert into day_close values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on"
                                + " conflict do nothing",
                        c.terminal(),
                        c.slipNo(),
                        c.day(),
                        c.staffNo(),
                        c.secondNo(),
                        c.settled(),
                        c.batchNo(),
                        c.centralReached(),
                        c.checkCode(),
                        c.openItems(),
                        c.body(),
                        c.comparedAt(),
                        c.closedAt())
                == 1;
    }

    /// Opens an item, or brings an open one up to date.
    public void open(Item i) {
        int added =
                sql.update(
                        "insert into open_item values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', ?,"
                                + " null) on conflict do nothing",
                        i.terminal(),
                        i.orderNo(),
                        i.day(),
                        i.kind(),
                        i.method(),
                        fen(i.padFen()),
                        fen(i.journalFen()),
                        fen(i.centralFen()),
                        i.caseId(),
                        i.openedAt());
        if (added == 0) {
            sql.update(
                    "update open_item set kind = ?, method = ?, pad_fen = ?, journal_fen = ?,"
                            + " central_fen = ?, case_id = ? where terminal = ? and order_no = ?"
                            + " and ended_at is null",
                    i.kind(),
                    i.method(),
                    fen(i.padFen()),
                    fen(i.journalFen()),
                    fen(i.centralFen()),
                    i.caseId(),
                    i.terminal(),
                    i.orderNo());
        }
    }

    /// Ends an item, also one that was explained before its close was heard of.
    public void end(Item i) {
        open(i);
        sql.update(
                "update open_item set how = ?, explanation = ?, staff_no = ?, ended_at = ? where"
                        + " terminal = ? and order_no = ? and ended_at is null",
                i.how(),
                i.explanation(),
                i.staffNo(),
                i.endedAt().orElse(i.openedAt()),
                i.terminal(),
                i.orderNo());
    }

    /// Ends open items of a terminal that begin like this.
    public void endAll(String terminal, String prefix, Instant before, Instant now) {
        sql.update(
                "update open_item set how = 'matched', ended_at = ? where terminal = ? and"
                        + " order_no like ? and opened_at < ? and ended_at is null",
                now,
                terminal,
                prefix + "%",
                before);
    }

    /// Closes, newest first.
    public List<Close> newest(int most) {
        return sql.list(
                "select * from day_close order by closed_at desc limit " + most, DayTable::close);
    }

    /// Closes of a terminal, newest first.
    public List<Close> ofTerminal(String terminal, int most) {
        return sql.list(
                "select * from day_close where terminal = ? order by closed_at desc limit " + most,
                DayTable::close,
                terminal);
    }

    /// Items nobody explained, oldest first; `terminal` empty for all.
    public List<Item> openItems(String terminal) {
        return sql.list(
                "select * from open_item where ended_at is null and (? = '' or terminal = ?)"
                        + " order by opened_at, order_no limit 1000",
                DayTable::item,
                terminal,
                terminal);
    }

    /// Items that ended, newest first.
    public List<Item> ended(int most) {
        return sql.list(
                "select * from open_item where ended_at is not null order by ended_at desc limit "
                        + most,
                DayTable::item);
    }

    /// Per terminal, what was paid before a moment and no close covers.
    public List<Uncovered> uncovered(Instant before) {
        return sql.list(
                "select p.terminal, count(*) as n, sum(p.amount_fen) as fen, min(p.at) as first_at"
                        + " from payments p where p.state = 'paid' and p.at < ? and not exists"
                        + " (select 1 from day_close d where d.terminal = p.terminal and"
                        + " d.compared_at >= p.at) group by p.terminal order by p.terminal",
                row ->
                        new Uncovered(
                                row.text("terminal"),
                                row.whole("n"),
                                row.whole("fen"),
                                row.at("first_at")),
                before);
    }

    private static @org.jspecify.annotations.Nullable Long fen(OptionalLong fen) {
        return fen.isPresent() ? fen.getAsLong() : null;
    }

    private static Close close(Sql.Columns row) throws java.sql.SQLException {
        return new Close(
                row.text("terminal"),
                row.text("slip_no"),
                row.text("business_day"),
                row.text("staff_no"),
                row.text("second_no"),
                row.flag("settled"),
                row.text("batch_no"),
                row.flag("central_reached"),
                row.text("check_code"),
                row.whole("open_items"),
                row.text("body"),
                row.at("compared_at"),
                row.at("closed_at"));
    }

    private static Item item(Sql.Columns row) throws java.sql.SQLException {
        return new Item(
                row.text("terminal"),
                row.text("order_no"),
                row.text("business_day"),
                row.text("kind"),
                row.text("method"),
                row.maybeWhole("pad_fen"),
                row.maybeWhole("journal_fen"),
                row.maybeWhole("central_fen"),
                row.text("case_id"),
                row.text("how"),
                row.text("explanation"),
                row.text("staff_no"),
                row.at("opened_at"),
                row.maybeAt("ended_at"));
    }
}
