package kiosk.central.store;

import java.util.List;

/// How much of whole runs departments filled in, by matter: sums only.
public final class FillTable {
    private final Sql sql;

    FillTable(Sql sql) {
        this.sql = sql;
    }

    /// All runs of a matter.
    ///
    /// @param byCalls fields that departments filled
    /// @param asked fields that people were asked
    public record Fill(String matter, long runs, long byCalls, long asked) {

        /// Share of the fields that departments filled, 0 to 100; 100 where nothing is asked.
        public int percent() {
            long all = byCalls + asked;
            return all == 0 ? 100 : Math.toIntExact(Math.round(100.0 * byCalls / all));
        }
    }

    /// One more run.
    public void add(String matter, long byCalls, long asked) {
        sql.update("insert into matter_fill values (?, 0, 0, 0) on conflict do nothing", matter);
        sql.update(
                "update matter_fill set runs = runs + 1, by_calls = by_calls + ?, asked = asked + ?"
                        + " where matter = ?",
                byCalls,
                asked,
                matter);
    }

    /// Every matter that was ever run to its end, by id.
    public List<Fill> all() {
        return sql.list(
                "select * from matter_fill order by matter",
                row ->
                        new Fill(
                                row.text("matter"),
                                row.whole("runs"),
                                row.whole("by_calls"),
                                row.whole("asked")));
    }
}
