package org.spaceodt.job;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.StoreLocation;

/** Databases as the product opens them. */
public final class Stores {
    private static final String SESSION = StoreLocation.postgresql(
                    "postgresql://db.example.com/odt", Optional.empty(), Optional.empty())
            .properties()
            .get("quarkus.datasource.postgresql.jdbc.new-connection-sql");

    private Stores() {}

    /** @param runtime properties of the container, as {@code StoreLocation} makes them */
    public static AgroalDataSource configured(Map<String, String> runtime) {
        String sqlite = runtime.get("quarkus.datasource.sqlite.jdbc.url");
        if (sqlite != null) {
            return open(sqlitePool(plain(sqlite)));
        }
        String prefix = "quarkus.datasource.postgresql.";
        return postgres(
                plain(runtime.get(prefix + "jdbc.url")),
                plain(runtime.getOrDefault(prefix + "username", "")),
                plain(runtime.getOrDefault(prefix + "password", "")));
    }

    private static String plain(String value) {
        return value.replace("$$", "$");
    }

    static AgroalDataSource sqlite(Path file) {
        return open(sqlitePool("jdbc:sqlite:" + file));
    }

    /** A disk that has only so many pages of 4 KiB. */
    static AgroalDataSource sqlite(Path file, int pages) {
        AgroalDataSourceConfigurationSupplier pool = sqlitePool("jdbc:sqlite:" + file);
        pool.connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperty("max_page_count", Integer.toString(pages));
        return open(pool);
    }

    private static AgroalDataSourceConfigurationSupplier sqlitePool(String url) {
        AgroalDataSourceConfigurationSupplier pool = pool(url);
        pool.connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperty("journal_mode", "WAL")
                .jdbcProperty("synchronous", "FULL")
                .jdbcProperty("busy_timeout", "30000")
                .jdbcProperty("transaction_mode", "IMMEDIATE");
        return pool;
    }

    static AgroalDataSource postgres(String url) {
        return postgres(url, "postgres", "postgres");
    }

    private static AgroalDataSource postgres(String url, String user, String password) {
        AgroalDataSourceConfigurationSupplier pool = pool(url);
        pool.connectionPoolConfiguration().exceptionSorter(new PostgreSQLExceptionSorter());
        pool.connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .initialSql(SESSION)
                .principal(new NamePrincipal(user))
                .credential(new SimplePassword(password));
        return open(pool);
    }

    static JobStore migrated(DataSource dataSource, Database database) {
        MadeTables.in(dataSource);
        return JobStore.of(dataSource, database, Clock.systemUTC());
    }

    public static JobStore migrated(DataSource dataSource, Database database, Clock clock) {
        MadeTables.in(dataSource);
        return new JobStore(dataSource, database, clock);
    }

    private static AgroalDataSourceConfigurationSupplier pool(String url) {
        AgroalDataSourceConfigurationSupplier pool = new AgroalDataSourceConfigurationSupplier();
        pool.connectionPoolConfiguration()
                .maxSize(12)
                .acquisitionTimeout(Duration.ofSeconds(10))
                .connectionFactoryConfiguration()
                // Not by its address: a program that ended in this process took the drivers that it had found with it.
                .connectionProviderClass(
                        url.startsWith("jdbc:sqlite:") ? org.sqlite.JDBC.class : org.postgresql.Driver.class)
                .jdbcUrl(url);
        return pool;
    }

    private static AgroalDataSource open(AgroalDataSourceConfigurationSupplier pool) {
        try {
            return AgroalDataSource.from(pool);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
