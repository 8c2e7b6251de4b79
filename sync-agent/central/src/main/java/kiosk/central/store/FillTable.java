package kiosk.central.store;

import java.util.List;

/// How much of whole runs departments filled in, by pack and matter: sums only.
public final class FillTable {
    private final Sql sql;

    FillTable(Sql sql) {
        this.sql = sql;
    }

    /// All runs of a matter.
    ///
    /// @param pack id of its pack, empty where the terminal did not say
    /// @param byCalls fields that departments filled
    /// @param asked fields that people were asked
    public record Fill(String pack, String matter, long runs, long byCalls, long asked) {

        /// Share of the fields that departments filled, 0 to 100; 100 where nothing is asked.
        public int percent() {
            long all = byCalls + asked;
            return all == 0 ? 100 : Math.toIntExact(Math.round(100.0 * byCalls / all));
        }
    }

    /// One more run.
    public void add(String pack, String matter, long byCalls, long asked) {
        sql.update(
                "insert into matter_runs values (?, ?, 0, 0, 0) on conflict do nothing",
                pack,
                matter);
        sql.update(
                "update matter_runs set runs = runs + 1, by_calls = by_calls + ?, asked = asked + ?"
                        + " where pack = ? and matter = ?",
                byCalls,
                asked,
                pack,
                matter);
    }

    /// Every matter that was ever run to its end, by ids.
    public List<Fill> all() {
        return sql.list(
                "select * from matter_runs order by matter, pack",
                row ->
                        new Fill(
                                row.text("pack"),
                                row.text("matter"),
                                row.whole("runs"),
                                row.whole("by_calls"),
                                row.whole("asked")));
    }
}
