package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Members of staff who work at terminals. Every change makes a new version of the roster.
public final class StaffTable {
    private final Sql sql;

    StaffTable(Sql sql) {
        this.sql = sql;
    }

    /// One member.
    ///
    /// @param salt hex; with `hash` the PIN, see [kiosk.central.identity.Staff]
    /// @param badge SHA-256 of the badge's code in hex; empty without one
    /// @param lead may be the second person
    /// @param outlet where; empty for everywhere
    public record Member(
            String no,
            String name,
            String salt,
            String hash,
            String badge,
            boolean lead,
            String outlet,
            boolean active) {
        @Override
        public String toString() {
            return "Member[" + no + "]";
        }
    }

    /// Adds a member unless the number is taken.
    public boolean add(Member m, Instant now) {
        return changed(
                sql.update(
                        "insert into staff_members values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict"
                                + " do nothing",
                        m.no(),
                        m.name(),
                        m.salt(),
                        m.hash(),
                        m.badge(),
                        m.lead(),
                        m.outlet(),
                        m.active(),
                        now));
    }

    /// Sets everything of a member but the number.
    public boolean change(Member m, Instant now) {
        return changed(
                sql.update(
                        "update staff_members set name = ?, salt = ?, hash = ?, badge = ?, lead ="
                                + " ?, outlet = ?, active = ?, updated_at = ? where no = ?",
                        m.name(),
                        m.salt(),
                        m.hash(),
                        m.badge(),
                        m.lead(),
                        m.outlet(),
                        m.active(),
                        now,
                        m.no()));
    }

    private boolean changed(int rows) {
        if (rows > 0) {
            sql.update("update roster_version set version = version + 1 where one = 1");
        }
        return rows > 0;
    }

    /// The version of the roster.
    public long version() {
        return sql.one("select version from roster_version", row -> row.whole("version"))
                .orElse(0L);
    }

    /// One member.
    public Optional<Member> find(String no) {
        return sql.one("select * from staff_members where no = ?", StaffTable::of, no);
    }

    /// All by number.
    public List<Member> all() {
        return sql.list("select * from staff_members order by no", StaffTable::of);
    }

    private static Member of(Sql.Columns row) throws java.sql.SQLException {
        return new Member(
                row.text("no"),
                row.text("name"),
                row.text("salt"),
                row.text("hash"),
                row.text("badge"),
                row.flag("lead"),
                row.text("outlet"),
                row.flag("active"));
    }
}
