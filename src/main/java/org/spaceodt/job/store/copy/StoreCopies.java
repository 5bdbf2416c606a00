package org.spaceodt.job.store.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.PrivateFile;
import org.spaceodt.job.StopReason;
import org.spaceodt.job.store.StoreLocation;
import org.spaceodt.job.store.copy.StoreCopyRefused.Reason;
import org.sqlite.JDBC;

/**
 * The store of an out-dir, where it is SQLite, as a file elsewhere and back. A copy is the store at one moment, however many processes
 * work with it: SQLite makes it in one transaction (<a href="https://www.sqlite.org/lang_vacuum.html">VACUUM INTO</a>).
 */
public final class StoreCopies {
    private static final String URL = "jdbc:sqlite:";
    /** SQLITE_BUSY and SQLITE_LOCKED, in the lowest byte: <a href="https://www.sqlite.org/rescode.html">result codes</a>. */
    private static final int BUSY = 5;

    private static final int LOCKED = 6;

    private final Path store;

    /** @param outDir whose store it is */
    public StoreCopies(Path outDir) {
        this.store = outDir.toAbsolutePath().normalize().resolve(StoreLocation.FILE);
    }

    /**
     * What is in a copy.
     *
     * @param jobs how many jobs it has
     * @param bytes how large it is
     */
    public record Copy(Path file, long jobs, long bytes) {}

    /**
     * What was put in place.
     *
     * @param copy what the store is now
     * @param paused jobs that were at work in it: nobody goes on with them before somebody has looked
     * @param before where the store is that was there until then, if there was one
     */
    public record Restored(Copy copy, int paused, Optional<Path> before) {}

    /**
     * A copy of the store as it is now. It is there as a whole or not at all, and nobody's but its owner's.
     *
     * @param to where nothing is yet
     * @throws StoreCopyRefused when there is no store, or something at that place; nothing is written then
     */
    public Copy backup(Path to) throws StoreCopyRefused, IOException {
        Path place = to.toAbsolutePath().normalize();
        if (!Files.isRegularFile(store)) {
            throw new StoreCopyRefused(Reason.ABSENT);
        }
        if (Files.exists(place)) {
            throw new StoreCopyRefused(Reason.TAKEN);
        }
        try (Connection connection = open(store)) {
            return copyInto(connection, place);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Copy copyInto(Connection connection, Path place) throws StoreCopyRefused, SQLException, IOException {
        Path unfinished = Files.createTempFile(place.getParent(), ".space-odt-", ".db", PrivateFile.attributes());
        try {
            try (PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
                copy.setString(1, unfinished.toString());
                copy.execute();
            }
            Copy made = look(unfinished);
            AtomicFiles.replace(Map.of(place, unfinished));
            return new Copy(place, made.jobs(), made.bytes());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * What is in a file that may be a copy.
     *
     * @throws StoreCopyRefused when it is none, or damaged
     */
    public static Copy look(Path file) throws StoreCopyRefused, IOException {
        if (!Files.isRegularFile(file)) {
            throw new StoreCopyRefused(Reason.ABSENT);
        }
        try (Connection connection = open(file)) {
            if (!"ok".equals(text(connection, "pragma integrity_check(1)"))) {
                throw new StoreCopyRefused(Reason.NO_STORE);
            }
            return new Copy(file, Long.parseLong(text(connection, "select count(*) from job")), Files.size(file));
        } catch (SQLException e) {
            throw new StoreCopyRefused(Reason.NO_STORE);
        }
    }

    /**
     * Puts a copy in the place of the store, in one transaction of SQLite: killed in it, the store is as it was. What the copy calls being
     * at work is paused before it gets there, since Webex may have been changed after it was made.
     *
     * @param copy as {@link #look} found it; it stays as it is
     * @param before where the present store is kept, if there is one
     * @throws StoreCopyRefused when it is something at {@code before}, or another process has the store open; nothing is changed then
     */
    public Restored restore(Copy copy, Path before) throws StoreCopyRefused, IOException {
        boolean replaces = Files.exists(store) && Files.size(store) > 0;
        if (replaces && (Files.exists(before) || Files.isSameFile(copy.file(), store))) {
            throw new StoreCopyRefused(Reason.TAKEN);
        }
        if (!replaces) {
            Files.createDirectories(store.getParent());
            PrivateFile.replace(store).close();
        }
        Path prepared = AtomicFiles.beside(store);
        try (Connection connection = open(store);
                Statement statement = connection.createStatement()) {
            alone(statement);
            if (replaces) {
                copyInto(connection, before);
            }
            int paused = prepare(copy.file(), prepared);
            statement.executeUpdate("restore from '" + prepared.toString().replace("'", "''") + "'");
            return new Restored(copy, paused, replaces ? Optional.of(before) : Optional.empty());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            Files.deleteIfExists(prepared);
        }
    }

    /** Another copy, in which nobody is at work. */
    private static int prepare(Path from, Path prepared) throws StoreCopyRefused, SQLException, IOException {
        try (Connection connection = open(from)) {
            copyInto(connection, prepared);
        }
        try (Connection connection = open(prepared)) {
            return pause(connection);
        }
    }

    /** Nobody else has it open, and nobody can open it until the connection is closed. */
    private static void alone(Statement statement) throws StoreCopyRefused, SQLException {
        try {
            statement.execute("pragma locking_mode=exclusive");
            statement.execute("begin exclusive");
            statement.execute("commit");
        } catch (SQLException e) {
            int code = e.getErrorCode() & 0xff;
            if (code == BUSY || code == LOCKED) {
                throw new StoreCopyRefused(Reason.IN_USE);
            }
            throw e;
        }
    }

    private static int pause(Connection connection) throws SQLException {
        try (PreparedStatement pause = connection.prepareStatement(
                "update job set state = 'PAUSED', reason = ? where state in ('RUNNING', 'PAUSING', 'CANCELLING')")) {
            pause.setString(1, StopReason.RESTORED);
            return pause.executeUpdate();
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet line = statement.executeQuery(query)) {
            return line.next() ? line.getString(1) : "";
        }
    }

    private static Connection open(Path file) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", "5000");
        properties.setProperty("synchronous", "FULL");
        return new JDBC().connect(URL + file, properties);
    }
}
