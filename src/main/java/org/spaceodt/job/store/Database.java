package org.spaceodt.job.store;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.spaceodt.job.store.sql.Sql;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The databases that jobs are kept in, where they differ. */
public enum Database {
    /** A file; one process writes at a time. Its transactions have to begin IMMEDIATE. */
    SQLITE {
        @Override
        public String lock() {
            return "";
        }

        @Override
        public void beforeTaking(Connection connection) {
            // Who waits for a transaction of another process waits for 30 seconds (busy_timeout).
        }

        @Override
        public JdbcCustomization customization() {
            return new SqliteJdbcCustomization();
        }

        @Override
        FailureKind kind(SQLException e) {
            // Extended codes keep the kind in the lowest byte: https://www.sqlite.org/rescode.html
            return switch (e.getErrorCode() & 0xff) {
                case 13 -> FailureKind.FULL;
                case 10 -> e.getErrorCode() == CANNOT_WRITE ? FailureKind.FULL : FailureKind.PASSING;
                // 0 is the pool's: no connection was free in time.
                case 0, 5, 6, 14, 15 -> FailureKind.PASSING;
                default -> FailureKind.LASTING;
            };
        }

        @Override
        boolean lacksTables(SQLException e) {
            return (e.getErrorCode() & 0xff) == 1
                    && String.valueOf(e.getMessage()).contains("no such table");
        }

        @Override
        boolean isTwin(SQLException e) {
            return e instanceof SQLiteException failure
                    && failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
        }
    },
    POSTGRESQL {
        @Override
        public String lock() {
            return " for update";
        }

        /** A row that somebody keeps longer than our own processes may is tried for again, and that is said. */
        @Override
        public void beforeTaking(Connection connection) throws SQLException {
            Sql.query(connection, "select set_config('lock_timeout', '6000', true)", line -> line.getString(1));
        }

        @Override
        public JdbcCustomization customization() {
            return new PostgreSqlJdbcCustomization(false, true);
        }

        @Override
        FailureKind kind(SQLException e) {
            // https://www.postgresql.org/docs/current/errcodes-appendix.html
            String code = e.getSQLState() == null ? "08" : e.getSQLState();
            if (code.equals("53100")) {
                return FailureKind.FULL;
            }
            // Connection, resources, rolled back, being shut down or read-only for a while, system; halted inside a
            // transaction for too long; a row that another keeps.
            return code.startsWith("08")
                            || code.startsWith("53")
                            || code.startsWith("40")
                            || code.startsWith("57")
                            || code.startsWith("58")
                            || code.equals("25006")
                            || code.equals("25P03")
                            || code.equals("55P03")
                    ? FailureKind.PASSING
                    : FailureKind.LASTING;
        }

        @Override
        boolean lacksTables(SQLException e) {
            // A table, a schema or the whole database.
            return List.of("42P01", "3F000", "3D000").contains(String.valueOf(e.getSQLState()));
        }

        @Override
        boolean isTwin(SQLException e) {
            return "23505".equals(e.getSQLState());
        }
    };

    /** SQLITE_IOERR_WRITE: a file may not grow, by a quota or a limit of its size; without space it is SQLITE_FULL. */
    private static final int CANNOT_WRITE = 778;

    /** What may be done about a failure. */
    enum FailureKind {
        /** Later it may work. */
        PASSING,
        /** The same when there is space again. */
        FULL,
        /** Never, as it is. */
        LASTING
    }

    /** Ends a query that reads a row to change it. */
    public abstract String lock();

    /** Before a transaction takes a job from whoever has it, who may be halted. */
    public abstract void beforeTaking(Connection connection) throws SQLException;

    public abstract JdbcCustomization customization();

    abstract FailureKind kind(SQLException e);

    /** Whether somebody removed what it was migrated to. */
    abstract boolean lacksTables(SQLException e);

    /** Whether something like it is there already, of which there may be one only. */
    abstract boolean isTwin(SQLException e);
}
