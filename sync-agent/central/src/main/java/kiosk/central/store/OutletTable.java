package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Outlets: where terminals stand.
public final class OutletTable {
    private final Sql sql;

    OutletTable(Sql sql) {
        this.sql = sql;
    }

    /// One outlet.
    ///
    /// @param id `[a-z0-9-]{1,40}`
    /// @param licence number of its business licence
    /// @param latitudeE6 millionths of a degree; 0 and 0 is "not known"
    /// @param licensed themes and ids of matters it may do; empty is everything
    /// @param scene id of the scene its terminals show whatever the calendar says; empty for none
    public record Outlet(
            String id,
            String nameZh,
            String nameEn,
            String addressZh,
            String addressEn,
            String licence,
            long latitudeE6,
            long longitudeE6,
            List<String> licensed,
            String scene) {

        public Outlet {
            licensed = List.copyOf(licensed);
        }

        /// Whether its place on the map is known.
        public boolean placed() {
            return latitudeE6 != 0 || longitudeE6 != 0;
        }
    }

    /// Keeps it, new or changed.
    public void save(Outlet outlet, Instant now) {
        sql.update(
                "insert into outlets (id, name_zh, name_en, address_zh, address_en, licence,"
                        + " latitude_e6, longitude_e6, changed_at) values (?, '', '', '', '', '',"
                        + " 0, 0, ?) on conflict do nothing",
                outlet.id(),
                now);
        sql.update(
                "update outlets set name_zh = ?, name_en = ?, address_zh = ?, address_en = ?,"
                        + " licence = ?, latitude_e6 = ?, longitude_e6 = ?, licensed = ?,"
                        + " scene = ?, changed_at = ? where id = ?",
                outlet.nameZh(),
                outlet.nameEn(),
                outlet.addressZh(),
                outlet.addressEn(),
                outlet.licence(),
                outlet.latitudeE6(),
                outlet.longitudeE6(),
                String.join(" ", outlet.licensed()),
                outlet.scene(),
                now,
                outlet.id());
    }

    /// One outlet.
    public Optional<Outlet> find(String id) {
        return sql.one("select * from outlets where id = ?", OutletTable::of, id);
    }

    /// All outlets by id.
    public List<Outlet> all() {
        return sql.list("select * from outlets order by id", OutletTable::of);
    }

    /// Words between spaces or commas.
    public static List<String> words(String text) {
        return Stream.of(text.split("[\\s,，、]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Outlet of(Sql.Columns row) throws java.sql.SQLException {
        return new Outlet(
                row.text("id"),
                row.text("name_zh"),
                row.text("name_en"),
                row.text("address_zh"),
                row.text("address_en"),
                row.text("licence"),
                row.whole("latitude_e6"),
                row.whole("longitude_e6"),
                words(row.text("licensed")),
                row.text("scene"));
    }
}
