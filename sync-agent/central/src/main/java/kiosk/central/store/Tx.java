package kiosk.central.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/// One running transaction: everything central remembers, by subject.
///
/// Thread rule: the thread that runs the transaction; not to be kept.
public final class Tx {
    private final Connection connection;
    private final Sql sql;

    Tx(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /// Work inside a transaction; `X` is the caller's own trouble and rolls back.
    public interface Work<T, X extends Exception> {
        /// Runs it. May run again after a conflict: no effect outside the transaction.
        T run(Tx tx) throws X;
    }

    /// Events already taken in.
    public InboxTable inbox() {
        return new InboxTable(sql);
    }

    /// Terminals and their devices.
    public TerminalTable terminals() {
        return new TerminalTable(sql);
    }

    /// Numbered events down to a terminal.
    public DownTable down() {
        return new DownTable(sql);
    }

    /// Cases and their timelines.
    public CaseTable cases() {
        return new CaseTable(sql);
    }

    /// Payments as terminals reported them.
    public PaymentTable payments() {
        return new PaymentTable(sql);
    }

    /// Issued documents.
    public DocumentTable documents() {
        return new DocumentTable(sql);
    }

    /// Rows of one department.
    public SqlTables department(String id) {
        return new SqlTables(sql, id);
    }

    /// Operations to run later.
    public DueTable due() {
        return new DueTable(sql);
    }

    /// One-time codes and staff locks.
    public IdentityTable identity() {
        return new IdentityTable(sql);
    }

    /// Outlets.
    public OutletTable outlets() {
        return new OutletTable(sql);
    }

    /// Who each terminal is.
    public TerminalIdentityTable identities() {
        return new TerminalIdentityTable(sql);
    }

    /// Enrolment codes.
    public EnrolmentTable enrolments() {
        return new EnrolmentTable(sql);
    }

    /// Certificates of terminals.
    public CertificateTable certificates() {
        return new CertificateTable(sql);
    }

    /// Calls for staff.
    public StaffCallTable staffCalls() {
        return new StaffCallTable(sql);
    }

    /// What needs somebody.
    public AlertTable alerts() {
        return new AlertTable(sql);
    }

    /// What people did.
    public AuditTable audit() {
        return new AuditTable(sql);
    }

    /// Users of central's page.
    public UserTable users() {
        return new UserTable(sql);
    }

    /// Sessions of central's page.
    public SessionTable sessions() {
        return new SessionTable(sql);
    }

    /// Members of staff at outlets.
    public StaffTable staff() {
        return new StaffTable(sql);
    }

    /// Closed days and open items.
    public DayTable days() {
        return new DayTable(sql);
    }

    /// Calls of departments.
    public CallTable calls() {
        return new CallTable(sql);
    }

    /// Bad ratings that somebody answers for.
    public RatingTable ratings() {
        return new RatingTable(sql);
    }

    /// How much departments fill in.
    public FillTable fill() {
        return new FillTable(sql);
    }

    /// Files from phones.
    public UploadTable uploads() {
        return new UploadTable(sql);
    }

    /// Runs `work`; when it throws, everything it did is undone and the rest of the transaction
    /// stays.
    public <T, X extends Exception> T nested(Work<T, X> work) throws X {
        Savepoint before = savepoint();
        boolean done = false;
        try {
            T result = work.run(this);
            done = true;
            return result;
        } finally {
            end(before, done);
        }
    }

    /// Whether an exception came from the store itself: it must reach the end of the transaction.
    public static boolean storeTrouble(RuntimeException e) {
        return e instanceof SqlFailure;
    }

    private Savepoint savepoint() {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw new SqlFailure("savepoint", e);
        }
    }

    private void end(Savepoint before, boolean keep) {
        try {
            if (keep) {
                connection.releaseSavepoint(before);
            } else {
                connection.rollback(before);
            }
        } catch (SQLException e) {
            throw new SqlFailure("end of savepoint", e);
        }
    }
}
