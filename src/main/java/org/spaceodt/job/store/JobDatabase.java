package org.spaceodt.job.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.spaceodt.file.OpenedFile;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.StoreUnavailable;

/** The store of this process, opened when it is first asked for. {@link StoreLocation} said before the start where it is. */
@Singleton
public class JobDatabase {
    private static final String SQLITE = "jdbc:sqlite:";

    private final InjectableInstance<AgroalDataSource> dataSources;
    private final InjectableInstance<Flyway> migrations;
    private JobStore store;

    JobDatabase(@Any InjectableInstance<AgroalDataSource> dataSources, @Any InjectableInstance<Flyway> migrations) {
        this.dataSources = dataSources;
        this.migrations = migrations;
    }

    /**
     * With its tables as this version needs them.
     *
     * @throws StoreUnavailable when it cannot be reached or used
     */
    public synchronized JobStore store() {
        if (store == null) {
            store = open(dataSources.getActive(), () -> Migrations.apply(migrations.getActive()));
        }
        return store;
    }

    /**
     * The same where that can be waited for: a PostgreSQL that is not there yet.
     *
     * @return why it cannot be used now; empty when it is open
     * @throws StoreUnavailable when no waiting would help
     */
    public Optional<StoreUnavailable> tryStore() {
        try {
            store();
            return Optional.empty();
        } catch (StoreUnavailable e) {
            boolean passing = e.getCause() instanceof SQLException failure
                    && databaseOf(dataSources.getActive()) == Database.POSTGRESQL
                    && Database.POSTGRESQL.kind(failure) == Database.FailureKind.PASSING;
            if (passing) {
                return Optional.of(e);
            }
            throw e;
        }
    }

    /** Whether somebody asked for it. */
    public synchronized boolean isOpen() {
        return store != null;
    }

    private static String urlOf(AgroalDataSource dataSource) {
        return dataSource
                .getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }

    private static Database databaseOf(AgroalDataSource dataSource) {
        return urlOf(dataSource).startsWith(SQLITE) ? Database.SQLITE : Database.POSTGRESQL;
    }

    /** @param migration brings the tables to this version, where they are not there yet */
    static JobStore open(AgroalDataSource dataSource, Runnable migration) {
        String url = urlOf(dataSource);
        Database database = databaseOf(dataSource);
        JobStore opened = JobStore.of(dataSource, database, Clock.systemUTC());
        if (database == Database.SQLITE) {
            makeFile(Path.of(url.substring(SQLITE.length())));
            loadLibrary();
        }
        boolean current;
        try (Connection connection = dataSource.getConnection()) {
            connection.isValid(1);
            current = CurrentTables.areIn(connection, database);
        } catch (SQLException e) {
            throw opened.unavailable(e);
        } catch (LinkageError e) {
            throw withoutLibrary(new IllegalStateException(e));
        }
        if (!current) {
            migrate(migration);
        }
        if (database == Database.SQLITE) {
            watch(opened, Path.of(url.substring(SQLITE.length())));
        }
        return opened;
    }

    private static void loadLibrary() {
        try {
            SqliteLibrary.load();
        } catch (IOException e) {
            throw withoutLibrary(e);
        }
    }

    /** It has 1 to 2 MB: no space, or a limit of what a file may have (ulimit -f). */
    private static StoreUnavailable withoutLibrary(Exception e) {
        return new StoreUnavailable(false, "the library of SQLite cannot be put into " + SqliteLibrary.folder(), e);
    }

    private static void migrate(Runnable migration) {
        try {
            migration.run();
        } catch (FlywayException e) {
            throw new StoreUnavailable(false, e);
        }
    }

    private static void watch(JobStore opened, Path file) {
        try {
            opened.watch(OpenedFile.opened(file));
        } catch (IOException e) {
            throw new StoreUnavailable(false, e);
        }
    }

    /** SQLite gives the mode of the file to those that it makes beside it, and would follow links. */
    private static void makeFile(Path file) {
        try {
            OutDir out = OutDir.at(file.toAbsolutePath().getParent());
            for (String beside : List.of("-journal", "-wal", "-shm")) {
                out.check(file.resolveSibling(file.getFileName() + beside));
            }
            out.file(file);
        } catch (IOException e) {
            throw new StoreUnavailable(false, e);
        }
    }
}
