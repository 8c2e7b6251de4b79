package kiosk.central.store;

import java.time.Instant;

/// Events already taken in, one row for each id a terminal ever used.
public final class InboxTable {
    private final Sql sql;

    InboxTable(Sql sql) {
        this.sql = sql;
    }

    /// An event's identity.
    public record Arrival(
            String terminal, String id, String epoch, long seq, String type, Instant at) {}

    /// Marks it as taken in.
    ///
    /// @return false when it was there before: nothing else must happen
    public boolean first(Arrival arrival) {
        return sql.update(
                        "insert into inbox_seen values (?, ?, ?, ?, ?, '', ?) on conflict do"
                                + " nothing",
                        arrival.terminal(),
                        arrival.id(),
                        arrival.epoch(),
                        arrival.seq(),
                        arrival.type(),
                        arrival.at())
                == 1;
    }

    /// How many events were taken in.
    public long count() {
        return sql.one("select count(*) as n from inbox_seen", row -> row.whole("n")).orElse(0L);
    }
}
