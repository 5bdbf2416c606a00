package org.spaceodt.earlier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The out-dir and the tenant's state that were recorded, and the address of the tenant, which is another one each time. */
final class EarlierFiles {
    /** What stands for the address in what was recorded. */
    static final String ADDRESS = "127.0.0.1:18999";

    private EarlierFiles() {}

    static Path of(String database) {
        return Path.of("src/test/resources/earlier").resolve(database);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** In files of texts, and in all texts of the store. */
    static void moved(Path out, EarlierStore store, String from, String to) throws IOException, SQLException {
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("space-odt.db")) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    Files.writeString(file, text.replace(from, to));
                }
            }
        }
        try (Connection connection = store.connect()) {
            for (String table : EarlierStore.TABLES) {
                for (String column : texts(connection, table)) {
                    String sql = "update " + table + " set " + column + " = replace(" + column + ", ?, ?)";
                    try (PreparedStatement update = connection.prepareStatement(sql)) {
                        update.setString(1, from);
                        update.setString(2, to);
                        update.executeUpdate();
                    }
                }
            }
            queues(connection);
        }
    }

    /** A queue is named by kind and account, and the account has the address in it. */
    private static void queues(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet jobs = statement.executeQuery("select id, kind, account from job");
                PreparedStatement update = connection.prepareStatement(
                        "update scheduled_tasks set task_name = ? where task_instance = ?")) {
            while (jobs.next()) {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(jobs.getString("account").getBytes(StandardCharsets.UTF_8));
                update.setString(
                        1, jobs.getString("kind") + "@" + HexFormat.of().formatHex(hash, 0, 16));
                update.setString(2, jobs.getString("id"));
                update.addBatch();
            }
            update.executeBatch();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Connection connection, String table) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, null)) {
            while (columns.next()) {
                if (columns.getInt("DATA_TYPE") == Types.VARCHAR) {
                    texts.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return texts;
    }
}
