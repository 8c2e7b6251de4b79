package kiosk.central.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who each terminal is and whether it may come in; which runs of its program were connected.
public final class TerminalIdentityTable {
    private final Sql sql;

    TerminalIdentityTable(Sql sql) {
        this.sql = sql;
    }

    /// May it come in?
    public enum State {
        /// A code was made; it has no certificate yet.
        EXPECTED,
        /// Yes.
        ENROLLED,
        /// Not for now; an operator can restore it.
        SUSPENDED,
        /// Never again with the certificates it has.
        REVOKED,
        /// Seen twice: not until an operator has decided.
        CLONED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One terminal.
    ///
    /// @param place where in the outlet ("hall, left of the door")
    /// @param serial of the machine, as its installer gave it
    /// @param reason why its state is what it is
    /// @param epoch identity of its store, empty before the first connection
    public record Identity(
            String terminal,
            String outlet,
            String place,
            String serial,
            State state,
            String reason,
            String epoch,
            String changedBy,
            Instant changedAt) {}

    /// A run of the terminal's program that was connected.
    public record Run(String terminal, String bootId, String epoch, long n, Instant at) {}

    /// Makes the row, or moves the terminal to another outlet and place; its state stays.
    public void place(Identity identity) {
        sql.update(
                "insert into terminal_identity values (?, ?, ?, '', ?, '', '', ?, ?) on conflict"
                        + " do nothing",
                identity.terminal(),
                identity.outlet(),
                identity.place(),
                identity.state().word(),
                identity.changedBy(),
                identity.changedAt());
        sql.update(
                "update terminal_identity set outlet = ?, place = ?, changed_by = ?, changed_at ="
                        + " ? where terminal = ?",
                identity.outlet(),
                identity.place(),
                identity.changedBy(),
                identity.changedAt(),
                identity.terminal());
    }

    /// Enrolled anew: the store it had counts no more, and earlier runs are forgotten.
    public void enrolled(String terminal, String serial, Instant now) {
        sql.update(
                "update terminal_identity set serial = ?, state = ?, reason = '', epoch = '',"
                        + " changed_by = 'enrolment', changed_at = ? where terminal = ?",
                serial,
                State.ENROLLED.word(),
                now,
                terminal);
        sql.update("delete from terminal_runs where terminal = ?", terminal);
    }

    /// A decision.
    public void state(String terminal, State state, Decision decision) {
        sql.update(
                "update terminal_identity set state = ?, reason = ?, changed_by = ?, changed_at ="
                        + " ? where terminal = ?",
                state.word(),
                decision.reason(),
                decision.by(),
                decision.at(),
                terminal);
    }

    /// Who decided what for, and when.
    public record Decision(String reason, String by, Instant at) {}

    /// The store it has now; forgets earlier runs when it is empty.
    public void epoch(String terminal, String epoch) {
        sql.update("update terminal_identity set epoch = ? where terminal = ?", epoch, terminal);
        if (epoch.isEmpty()) {
            sql.update("delete from terminal_runs where terminal = ?", terminal);
        }
    }

    /// One terminal, locked until the commit.
    public Optional<Identity> lock(String terminal) {
        return sql.one(
                "select * from terminal_identity where terminal = ? for update",
                TerminalIdentityTable::of,
                terminal);
    }

    /// One terminal.
    public Optional<Identity> find(String terminal) {
        return sql.one(
                "select * from terminal_identity where terminal = ?",
                TerminalIdentityTable::of,
                terminal);
    }

    /// All terminals by id.
    public List<Identity> all() {
        return sql.list(
                "select * from terminal_identity order by terminal", TerminalIdentityTable::of);
    }

    /// The terminals of an outlet.
    public List<Identity> ofOutlet(String outlet) {
        return sql.list(
                "select * from terminal_identity where outlet = ? order by terminal",
                TerminalIdentityTable::of,
                outlet);
    }

    /// Keeps a run as the newest; a run that is known stays where it is.
    public void ran(String terminal, String bootId, String epoch, Instant now) {
        sql.update(
                "insert into terminal_runs values (?, ?, ?, (select coalesce(max(n), 0) + 1 from"
                        + " terminal_runs where terminal = ?), ?) on conflict do nothing",
                terminal,
                bootId,
                epoch,
                terminal,
                now);
        sql.update(
                "delete from terminal_runs where terminal = ? and n <= (select max(n) - 50 from"
                        + " terminal_runs where terminal = ?)",
                terminal,
                terminal);
    }

    /// The last runs, newest first.
    public List<Run> runs(String terminal) {
        return sql.list(
                "select * from terminal_runs where terminal = ? order by n desc limit 50",
                row ->
                        new Run(
                                row.text("terminal"),
                                row.text("boot_id"),
                                row.text("epoch"),
                                row.whole("n"),
                                row.at("at")),
                terminal);
    }

    private static Identity of(Sql.Columns row) throws java.sql.SQLException {
        return new Identity(
                row.text("terminal"),
                row.text("outlet"),
                row.text("place"),
                row.text("serial"),
                State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.text("reason"),
                row.text("epoch"),
                row.text("changed_by"),
                row.at("changed_at"));
    }
}
