package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Events down to terminals, numbered per terminal from 1 without gaps in the order of commits.
public final class DownTable {
    private final Sql sql;

    DownTable(Sql sql) {
        this.sql = sql;
    }

    /// One numbered event; `body` is JSON.
    public record Down(
            String terminal, long n, String caseId, String type, String body, Instant at) {}

    /// What to tell a terminal.
    public record News(String terminal, String caseId, String type, String body, Instant at) {}

    /// Numbers and keeps it. The terminal's row stays locked until the commit, so that numbers and
    /// commits have the same order.
    public Down add(News news) {
        sql.update(
                "insert into terminals values (?, '', '', 'unknown', ?, ?, '', '', 0, false, '{}',"
                        + " 0, 0) on conflict do nothing",
                news.terminal(),
                news.at(),
                news.at());
        sql.update("update terminals set down_last = down_last + 1 where id = ?", news.terminal());
        long n =
                sql.one(
                                "select down_last from terminals where id = ?",
                                row -> row.whole("down_last"),
                                news.terminal())
                        .orElseThrow();
        sql.update(
                "insert into down_events values (?, ?, ?, ?, ?, ?)",
                news.terminal(),
                n,
                news.caseId(),
                news.type(),
                news.body(),
                news.at());
        return new Down(news.terminal(), n, news.caseId(), news.type(), news.body(), news.at());
    }

    /// The terminal has everything up to `n`.
    public void acknowledged(String terminal, long n) {
        sql.update(
                "update terminals set down_acked = ? where id = ? and down_acked < ? and down_last"
                        + " >= ?",
                n,
                terminal,
                n,
                n);
    }

    /// The body of the newest event of this type.
    public Optional<String> newest(String terminal, String type) {
        return sql.one(
                "select body from down_events where terminal = ? and type = ? order by n desc"
                        + " limit 1",
                row -> row.text("body"),
                terminal,
                type);
    }

    /// Events after `n`, in order.
    public List<Down> after(String terminal, long n, int most) {
        return sql.list(
                "select * from down_events where terminal = ? and n > ? order by n limit " + most,
                row ->
                        new Down(
                                row.text("terminal"),
                                row.whole("n"),
                                row.text("case_id"),
                                row.text("type"),
                                row.text("body"),
                                row.at("at")),
                terminal,
                n);
    }
}
