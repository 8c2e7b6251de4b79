package kiosk.central.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.h2.Driver;

/// A fixed number of connections, opened when first needed.
final class Connections implements AutoCloseable {
    private static final int MOST = 8;
    private static final String H2_MODE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000";

    private final StorePlace place;
    private final String url;
    private final Properties login;
    private final Semaphore places = new Semaphore(MOST);
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(MOST);

    private Connections(StorePlace place, String url, Properties login) {
        this.place = place;
        this.url = url;
        this.login = login;
    }

    static Connections to(StorePlace place) throws CentralStoreException {
        Properties login = new Properties();
        String url =
                switch (place) {
                    case StorePlace.Memory(String name) ->
                            "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + H2_MODE;
                    case StorePlace.Folder(var folder) -> {
                        login.setProperty("user", "central");
                        login.setProperty("password", FileKey.in(folder).hex() + " x");
                        yield "jdbc:h2:retry:"
                                + folder.resolve("central").toAbsolutePath()
                                + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;FILE_LOCK=FS"
                                + ";TRACE_LEVEL_FILE=0"
                                + H2_MODE;
                    }
                    case StorePlace.Postgres(String at, String user, String password) -> {
                        login.setProperty("user", user);
                        login.setProperty("password", password);
                        yield at;
                    }
                };
        Connections connections = new Connections(place, url, login);
        try {
            connections.give(connections.take());
        } catch (SQLException e) {
            throw new CentralStoreException(explain(place, e), e);
        }
        return connections;
    }

    private static String explain(StorePlace place, SQLException e) {
        String where =
                switch (place) {
                    case StorePlace.Folder(var folder) ->
                            folder.resolve("central.mv.db").toString();
                    case StorePlace.Memory(String name) -> "memory database " + name;
                    case StorePlace.Postgres(String url, var _, var _) -> url;
                };
        return switch (e.getErrorCode()) {
            case 90020 -> "database " + where + " is used by another process";
            case 90049 ->
                    "database "
                            + where
                            + " cannot be decrypted: the key file central.key beside it is not"
                            + " the one it was written with, or the file is damaged";
            case 90030 ->
                    "database "
                            + where
                            + " is damaged: keep it, copy it aside and recover the copy";
            default -> "database " + where + " cannot be opened (" + e.getSQLState() + ")";
        };
    }

    boolean postgres() {
        return place instanceof StorePlace.Postgres;
    }

    boolean onDisk() {
        return place instanceof StorePlace.Folder;
    }

    Connection take() throws SQLException {
        places.acquireUninterruptibly();
        boolean taken = false;
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                connection = open();
            }
            taken = true;
            return connection;
        } finally {
            if (!taken) {
                places.release();
            }
        }
    }

    private Connection open() throws SQLException {
        Connection connection =
                postgres()
                        ? new org.postgresql.Driver().connect(url, login)
                        : new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("no database driver for this address", "08001");
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    void give(Connection connection) {
        idle.add(connection);
        places.release();
    }

    void discard(Connection connection) {
        closeQuietly(connection);
        places.release();
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Already broken: there is nothing left to lose.
            return;
        }
    }

    @Override
    public void close() {
        places.acquireUninterruptibly(MOST);
        if (onDisk()) {
            shutDown();
        }
        idle.forEach(Connections::closeQuietly);
        idle.clear();
    }

    private void shutDown() {
        Connection connection = idle.peek();
        if (connection == null) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // Closing a database that is closed already is no trouble.
            return;
        }
    }
}
