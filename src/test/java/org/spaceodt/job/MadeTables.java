package org.spaceodt.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.spaceodt.job.store.Migrations;
import org.sqlite.SQLiteDataSource;

/**
 * The tables of a store that is new. The migrations make those of the first SQLite of a process of tests, and the others of it are made
 * like those: what the migrations do is the same each time, and most tests have a store of their own.
 */
public final class MadeTables {
    /** What makes tables and indexes, in their order. */
    private final List<String> definitions;
    /** Their first rows, by what writes one: the histories of the migrations. */
    private final Map<String, List<List<Object>>> rows;

    private MadeTables(List<String> definitions, Map<String, List<List<Object>>> rows) {
        this.definitions = definitions;
        this.rows = rows;
    }

    /** What the migrations made, once. */
    private static final class Original {
        static final MadeTables TABLES = make();

        private static MadeTables make() {
            try {
                Path folder = Files.createTempDirectory("space-odt-tables");
                Path file = folder.resolve("space-odt.db");
                SQLiteDataSource made = new SQLiteDataSource();
                made.setUrl("jdbc:sqlite:" + file);
                Migrations.apply(Flyway.configure().dataSource(made).load());
                MadeTables tables;
                try (Connection connection = made.getConnection()) {
                    tables = of(connection);
                }
                Files.delete(file);
                Files.delete(folder);
                return tables;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** As the product makes them; a store that has some, or is on PostgreSQL, is migrated. */
    public static void in(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            if (isNewSqlite(connection)) {
                Original.TABLES.copyTo(connection);
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Migrations.apply(Flyway.configure().dataSource(dataSource).load());
    }

    private static boolean isNewSqlite(Connection connection) throws SQLException {
        if (!connection.getMetaData().getURL().startsWith("jdbc:sqlite:")) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("select 1 from sqlite_master limit 1")) {
            return !any.next();
        }
    }

    private static MadeTables of(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet made = statement.executeQuery("select type, name, sql from sqlite_master"
                        + " where sql is not null and name not like 'sqlite\\_%' escape '\\'"
                        + " order by type <> 'table', rowid")) {
            while (made.next()) {
                definitions.add(made.getString("sql"));
                if (made.getString("type").equals("table")) {
                    names.add(made.getString("name"));
                }
            }
        }
        Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
        for (String name : names) {
            rowsOf(connection, name, rows);
        }
        return new MadeTables(definitions, rows);
    }

    private static void rowsOf(Connection connection, String name, Map<String, List<List<Object>>> rows)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"" + name + "\"")) {
            int columns = row.getMetaData().getColumnCount();
            List<List<Object>> all = new ArrayList<>();
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getObject(column));
                }
                all.add(values);
            }
            rows.put("insert into \"" + name + "\" values (" + "?, ".repeat(columns - 1) + "?)", all);
        }
    }

    /** All of it, or nothing: another process may be about to make them, too. */
    private void copyTo(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions) {
                statement.execute(definition);
            }
            for (Map.Entry<String, List<List<Object>>> table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void insert(Connection connection, String insertion, List<List<Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insertion)) {
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    statement.setObject(column + 1, row.get(column));
                }
                statement.executeUpdate();
            }
        }
    }
}
