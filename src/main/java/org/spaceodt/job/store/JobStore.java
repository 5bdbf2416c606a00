package org.spaceodt.job.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.spaceodt.file.OpenedFile;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Moment;
import org.spaceodt.job.StoreGone;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.sql.RowMapper;
import org.spaceodt.job.store.sql.Sql;

/** The database that jobs are kept in; its tables are there. */
public final class JobStore {
    private static final String CONNECTION_LOST = "08006";

    private final DataSource dataSource;
    private final Database database;
    private final Clock clock;
    private final Supplier<Moment> moments;
    private volatile Optional<OpenedFile> file = Optional.empty();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile NoticeWish told = NoticeWish.NOBODY;

    /**
     * A store by the clock that all who use it have in common: of the database, or of this machine where the database is a file
     * of it.
     *
     * @param machine its clock
     */
    public static JobStore of(DataSource dataSource, Database database, Clock machine) {
        Clock common = database == Database.SQLITE ? machine : new DatabaseClock(dataSource, Moment::now);
        return new JobStore(dataSource, database, common);
    }

    /**
     * @param dataSource gives connections that commit each statement unless told otherwise
     * @param clock of all times that others compare
     */
    public JobStore(DataSource dataSource, Database database, Clock clock) {
        this(dataSource, database, clock, Moment::now);
    }

    /** @param moments of this machine: how old is what the database said */
    public JobStore(DataSource dataSource, Database database, Clock clock, Supplier<Moment> moments) {
        this.moments = moments;
        this.dataSource = dataSource;
        this.database = database;
        this.clock = clock;
    }

    /** From now on nothing is read or stored when the file was removed or replaced. */
    void watch(OpenedFile opened) {
        file = Optional.of(opened);
    }

    /** Whether its file was removed or replaced since it was opened. */
    public boolean isGone() {
        return file.filter(opened -> !opened.isThere()).isPresent();
    }

    /**
     * Whether its file was, or its tables were, removed: it is asked.
     *
     * @throws StoreUnavailable when it does not say
     */
    public boolean isEmptied() {
        try {
            read(connection -> Sql.query(connection, "select id from job where id = ''", line -> ""));
            return false;
        } catch (StoreGone e) {
            return true;
        }
    }

    /** @throws StoreGone when its file was removed or replaced */
    private Connection connection() throws SQLException {
        if (isGone()) {
            throw new StoreGone(file.orElseThrow().path().toString());
        }
        return dataSource.getConnection();
    }

    /** Something to do with a connection. */
    public interface Task<T> {
        T with(Connection connection) throws SQLException;
    }

    public NoteRepository notes() {
        return new NoteRepository(this);
    }

    public PaceRepository pace() {
        return new PaceRepository(this);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Database database() {
        return database;
    }

    public Clock clock() {
        return clock;
    }

    /** Asks for the time anew where it is not this machine's; to be called now and then, and outside of transactions. */
    public void refreshClock() {
        if (clock instanceof DatabaseClock asked) {
            asked.refresh();
        }
    }

    public long now() {
        return clock.millis();
    }

    /** Now, by this machine. */
    public Moment moment() {
        return moments.get();
    }

    /** Tells the engines of this process that there may be something to do. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** From now on people are told of the jobs that come to rest in this process. */
    public void tell(NoticeWish wish) {
        told = wish;
    }

    /** Who is told of jobs that come to rest in this process. */
    public NoticeWish told() {
        return told;
    }

    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** @throws StoreUnavailable when the database fails */
    public <T> T read(Task<T> task) {
        try {
            return query(task);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * A job, which nobody else changes until the transaction ends.
     *
     * @throws NoSuchElementException when there is none
     */
    public JobView locked(Connection connection, String jobId) throws SQLException {
        return Sql.first(connection, RowMapper.JOBS + "where id = ?" + database.lock(), RowMapper::job, jobId)
                .orElseThrow(() -> new NoSuchElementException("no job " + jobId));
    }

    public <T> T query(Task<T> task) throws SQLException {
        try (Connection connection = connection()) {
            return done(task, connection);
        }
    }

    /** Where its assertions are on, the driver of PostgreSQL asserts that a connection stays open instead of failing. */
    private static <T> T done(Task<T> task, Connection connection) throws SQLException {
        try {
            return task.with(connection);
        } catch (AssertionError e) {
            throw new SQLException("the connection was lost: " + e.getMessage(), CONNECTION_LOST, e);
        }
    }

    /** All of it is stored, or nothing. */
    public <T> T change(Task<T> task) {
        try {
            return transaction(task);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    public <T> T transaction(Task<T> task) throws SQLException {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            try {
                T result = done(task, connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } finally {
                restore(connection);
            }
        }
    }

    private static void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // A connection that is broken: the pool throws it away.
        }
    }

    public StoreUnavailable unavailable(SQLException e) {
        if (database.lacksTables(e)) {
            return new StoreGone(String.valueOf(e.getMessage()));
        }
        return new StoreUnavailable(database.kind(e) == Database.FailureKind.FULL, String.valueOf(e.getMessage()), e);
    }
}
