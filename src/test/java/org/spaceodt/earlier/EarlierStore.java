package org.spaceodt.earlier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The database of an earlier version: SQLite's file in the out-dir, or PostgreSQL as SQL. */
interface EarlierStore extends AutoCloseable {
    List<String> TABLES = List.of("job", "item", "external_id", "scheduled_tasks");

    /** What commands have to be told of it. */
    Map<String, String> environment();

    Connection connect() throws SQLException;

    /** Puts what was recorded into an empty store. */
    void restore(Path recorded) throws IOException, SQLException;

    /** Keeps what there is; nobody uses the store any more. */
    void record(Path recorded) throws IOException, SQLException;

    @Override
    void close() throws IOException;

    /** One in the out-dir, which is kept with it. */
    record Sqlite(Path out) implements EarlierStore {
        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + out.resolve("space-odt.db"));
        }

        @Override
        public void restore(Path recorded) {
            // It came with the out-dir.
        }

        @Override
        public void record(Path recorded) throws SQLException {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma wal_checkpoint(truncate)");
                statement.execute("pragma journal_mode=delete");
                statement.execute("vacuum");
            }
        }

        @Override
        public void close() {
            // A file.
        }
    }

    /** One of its own. */
    record Postgres(EmbeddedPostgres database) implements EarlierStore {
        static Postgres start() throws IOException {
            return new Postgres(EmbeddedPostgres.builder().start());
        }

        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "SPACE_ODT_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres",
                    "SPACE_ODT_DB_USER",
                    "postgres",
                    "SPACE_ODT_DB_PASSWORD",
                    "postgres");
        }

        @Override
        public Connection connect() throws SQLException {
            return database.getPostgresDatabase().getConnection();
        }

        @Override
        public void restore(Path recorded) throws IOException, SQLException {
            Flyway.configure()
                    .dataSource(database.getPostgresDatabase())
                    .target("2")
                    .load()
                    .migrate();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(recorded.resolve("store.sql")));
            }
        }

        @Override
        public void record(Path recorded) throws IOException, SQLException {
            StringBuilder sql = new StringBuilder();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    try (ResultSet rows = statement.executeQuery("select * from " + table + " order by 1, 2")) {
                        while (rows.next()) {
                            sql.append(
                                    "insert into " + table + " values (" + String.join(", ", literals(rows)) + ");\n");
                        }
                    }
                }
            }
            Files.writeString(recorded.resolve("store.sql"), sql);
        }

        private static List<String> literals(ResultSet rows) throws SQLException {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> literals = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String text = rows.getString(i);
                boolean plain = List.of(Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.DOUBLE)
                        .contains(columns.getColumnType(i));
                literals.add(text == null ? "null" : plain ? text : "'" + text.replace("'", "''") + "'");
            }
            return literals;
        }

        @Override
        public void close() throws IOException {
            database.close();
        }
    }
}
