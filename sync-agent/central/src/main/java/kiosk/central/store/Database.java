package kiosk.central.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Central's store. Every node of central opens one; all truth is in the database.
///
/// Thread rule: any thread; calls block. On H2 a transaction that changed something is on the disk
/// (`CHECKPOINT SYNC`) when [#inTransaction] returns.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int TRIES = 12;

    private final Connections connections;

    private Database(Connections connections) {
        this.connections = connections;
    }

    /// Opens, and brings the schema up to this program's version.
    ///
    /// @throws CentralStoreException names the place; nothing was changed
    public static Database open(StorePlace place, Clock clock) throws CentralStoreException {
        Connections connections = Connections.to(place);
        boolean ready = false;
        try {
            Database database = new Database(connections);
            new Schema(database).migrate(clock.instant());
            ready = true;
            return database;
        } finally {
            if (!ready) {
                connections.close();
            }
        }
    }

    /// Whether this is a PostgreSQL server.
    public boolean postgres() {
        return connections.postgres();
    }

    /// Runs `work` in one transaction and commits; conflicts with other transactions are tried
    /// again from the start.
    ///
    /// @throws X the work's own trouble: rolled back
    public <T, X extends Exception> T inTransaction(Tx.Work<T, X> work)
            throws CentralStoreException, X {
        return withConnection(connection -> work.run(new Tx(connection)), true);
    }

    /// Reads; nothing is made durable.
    public <T, X extends Exception> T read(Tx.Work<T, X> work) throws CentralStoreException, X {
        return withConnection(connection -> work.run(new Tx(connection)), false);
    }

    interface OnConnection<T, X extends Exception> {
        T run(Connection connection) throws X;
    }

    <T, X extends Exception> T withConnection(OnConnection<T, X> work, boolean durable)
            throws CentralStoreException, X {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, durable);
            } catch (SqlFailure e) {
                if (attempt >= TRIES || !(e.worthRetrying() || e.connectionLost())) {
                    throw new CentralStoreException("store: " + e.getMessage(), e);
                }
                LOG.debug("conflict, attempt {}: {}", attempt, e.getMessage());
            }
        }
    }

    private <T, X extends Exception> T once(OnConnection<T, X> work, boolean durable) throws X {
        Connection connection;
        try {
            connection = connections.take();
        } catch (SQLException e) {
            throw new SqlFailure("connect", e);
        }
        boolean committed = false;
        try {
            T result = work.run(connection);
            connection.commit();
            if (durable) {
                sync(connection);
            }
            committed = true;
            return result;
        } catch (SQLException e) {
            throw new SqlFailure("commit", e);
        } finally {
            finish(connection, committed);
        }
    }

    private void sync(Connection connection) throws SQLException {
        if (connections.onDisk()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private void finish(Connection connection, boolean committed) {
        if (committed) {
            connections.give(connection);
            return;
        }
        try {
            connection.rollback();
            connections.give(connection);
        } catch (SQLException e) {
            LOG.warn("connection lost: {}", e.getSQLState());
            connections.discard(connection);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
