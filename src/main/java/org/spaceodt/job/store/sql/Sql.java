package org.spaceodt.job.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements with parameters: texts, numbers or null. */
public final class Sql {
    private Sql() {}

    /** Reads one line of a result. */
    public interface Reader<T> {
        T read(ResultSet line) throws SQLException;
    }

    /** @return how many rows were changed */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> query(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet lines = statement.executeQuery()) {
                while (lines.next()) {
                    found.add(reader.read(lines));
                }
            }
            return found;
        }
    }

    public static <T> Optional<T> first(Connection connection, String sql, Reader<T> reader, Object... values)
            throws SQLException {
        return query(connection, sql, reader, values).stream().findFirst();
    }

    public static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (values[i] instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (values[i] instanceof Double number) {
                statement.setDouble(i + 1, number);
            } else if (values[i] == null) {
                statement.setNull(i + 1, java.sql.Types.NULL);
            } else {
                statement.setString(i + 1, storable(values[i].toString()));
            }
        }
    }

    /** The values of a statement, and behind them more. */
    public static Object[] together(Object[] last, Object... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray();
    }

    /** PostgreSQL cannot keep a NUL, and would refuse everything that is stored with it. */
    public static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    public static Optional<Long> optionalLong(ResultSet line, String column) throws SQLException {
        long value = line.getLong(column);
        return line.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
