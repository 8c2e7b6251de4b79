package kiosk.central.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Statements on one connection. Parameters are `String`, `Long`, `Boolean` and `Instant`.
final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Reads one row.
    interface Mapper<T> {
        T map(Columns row) throws SQLException;
    }

    int update(String statement, @Nullable Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(statement, e);
        }
    }

    <T> List<T> list(String statement, Mapper<T> mapper, @Nullable Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters);
                ResultSet result = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            Columns row = new Columns(result);
            while (result.next()) {
                found.add(mapper.map(row));
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(statement, e);
        }
    }

    <T> Optional<T> one(String statement, Mapper<T> mapper, @Nullable Object... parameters) {
        List<T> found = list(statement, mapper, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    private PreparedStatement prepare(String statement, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            if (value instanceof Instant at) {
                prepared.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else {
                prepared.setObject(i + 1, value);
            }
        }
        return prepared;
    }

    /// Columns of the present row by name.
    static final class Columns {
        private final ResultSet result;

        Columns(ResultSet result) {
            this.result = result;
        }

        String text(String name) throws SQLException {
            String value = result.getString(name);
            return value == null ? "" : value;
        }

        long whole(String name) throws SQLException {
            return result.getLong(name);
        }

        OptionalLong maybeWhole(String name) throws SQLException {
            long value = result.getLong(name);
            return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        }

        boolean flag(String name) throws SQLException {
            return result.getBoolean(name);
        }

        Instant at(String name) throws SQLException {
            OffsetDateTime value = result.getObject(name, OffsetDateTime.class);
            return value == null ? Instant.EPOCH : value.toInstant();
        }

        Optional<Instant> maybeAt(String name) throws SQLException {
            OffsetDateTime value = result.getObject(name, OffsetDateTime.class);
            return value == null ? Optional.empty() : Optional.of(value.toInstant());
        }
    }
}
