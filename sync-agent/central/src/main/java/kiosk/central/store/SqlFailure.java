package kiosk.central.store;

import java.sql.SQLException;

/// Carries an SQL error through interfaces that know nothing of SQL, up to
/// [Database#inTransaction].
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException sql;

    SqlFailure(String statement, SQLException sql) {
        super(sql.getSQLState() + " in: " + statement, sql);
        this.sql = sql;
    }

    /// Serialisation failure, deadlock, lock timeout, concurrent update: the whole transaction may
    /// be run again.
    boolean worthRetrying() {
        String state = String.valueOf(sql.getSQLState());
        return switch (state) {
            case "40001", "40P01", "HYT00", "55P03", "90131" -> true;
            default -> false;
        };
    }

    /// The connection itself is gone.
    boolean connectionLost() {
        String state = String.valueOf(sql.getSQLState());
        return state.startsWith("08") || state.equals("57P01") || state.equals("90098");
    }
}
