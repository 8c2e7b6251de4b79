package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Payments as terminals report them. A proven outcome is never replaced by an unknown one.
public final class PaymentTable {
    private static final String SPAN =
            "at >= ? and at < ? and (? = '' or position(',' || terminal || ',' in ',' || ? || ',')"
                    + " > 0)";

    private final Sql sql;

    PaymentTable(Sql sql) {
        this.sql = sql;
    }

    /// One attempt at one bill.
    ///
    /// @param method `ecny` `card` `qr`, empty where the terminal did not say
    /// @param state `paid`, `failed`, `unknown` …
    public record Payment(
            String billKey,
            long attempt,
            String orderNo,
            long amountFen,
            String flowNo,
            String state,
            String caseId,
            String terminal,
            Instant at,
            String method) {}

    /// Keeps or updates the attempt.
    public void report(Payment p) {
        int added =
                sql.update(
                        "insert into payments values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict"
                                + " do nothing",
                        p.billKey(),
                        p.attempt(),
                        p.orderNo(),
                        p.amountFen(),
                        p.flowNo(),
                        p.state(),
                        p.caseId(),
                        p.terminal(),
                        p.at(),
                        p.method());
        if (added == 0) {
            sql.update(
                    "update payments set amount_fen = ?, flow_no = ?, state = ?, at = ? where"
                            + " order_no = ? and terminal = ? and state"
                            + " in ('unknown', 'confirming', 'created', 'presented')",
                    p.amountFen(),
                    p.flowNo(),
                    p.state(),
                    p.at(),
                    p.orderNo(),
                    p.terminal());
        }
    }

    /// Payments of a time in one state.
    public record Sum(String state, long count, long amountFen) {}

    /// By order number.
    public Optional<Payment> find(String orderNo) {
        return sql.one("select * from payments where order_no = ?", PaymentTable::of, orderNo);
    }

    /// Outcomes that are not known, oldest first.
    public List<Payment> unresolved(int most) {
        return sql.list(
                "select * from payments where state in ('unknown', 'confirming', 'created',"
                        + " 'presented') order by at limit "
                        + most,
                PaymentTable::of);
    }

    /// Everything reported in this time, by state.
    ///
    /// @param terminals only of these; empty for all
    public List<Sum> sums(Instant from, Instant to, List<String> terminals) {
        String only = String.join(",", terminals);
        return sql.list(
                "select state, count(*) as n, sum(amount_fen) as fen from payments where "
                        + SPAN
                        + " group by state order by state",
                row -> new Sum(row.text("state"), row.whole("n"), row.whole("fen")),
                from,
                to,
                only,
                only);
    }

    /// Everything reported in this time, newest first, at most 500.
    ///
    /// @param terminals only of these; empty for all
    public List<Payment> of(Instant from, Instant to, List<String> terminals) {
        String only = String.join(",", terminals);
        return sql.list(
                "select * from payments where " + SPAN + " order by at desc limit 500",
                PaymentTable::of,
                from,
                to,
                only,
                only);
    }

    /// All attempts at a bill.
    public List<Payment> ofBill(String billKey) {
        return sql.list(
                "select * from payments where bill_key = ? order by at, attempt",
                PaymentTable::of,
                billKey);
    }

    /// What a terminal took between two moments, oldest first.
    public List<Payment> paid(String terminal, Instant from, Instant to) {
        return sql.list(
                "select * from payments where terminal = ? and at >= ? and at < ? and state ="
                        + " 'paid' order by at, order_no",
                PaymentTable::of,
                terminal,
                from,
                to);
    }

    /// All attempts of a case.
    public List<Payment> ofCase(String caseId) {
        return sql.list(
                "select * from payments where case_id = ? order by at, attempt",
                PaymentTable::of,
                caseId);
    }

    private static Payment of(Sql.Columns row) throws java.sql.SQLException {
        return new Payment(
                row.text("bill_key"),
                row.whole("attempt"),
                row.text("order_no"),
                row.whole("amount_fen"),
                row.text("flow_no"),
                row.text("state"),
                row.text("case_id"),
                row.text("terminal"),
                row.at("at"),
                row.text("method"));
    }
}
