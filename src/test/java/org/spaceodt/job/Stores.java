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
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Migrations;

/** Databases as the product opens them. */
final class Stores {
    private Stores() {}

    static AgroalDataSource sqlite(Path file) {
        return open(sqlitePool(file));
    }

    /** A disk that has only so many pages of 4 KiB. */
    static AgroalDataSource sqlite(Path file, int pages) {
        AgroalDataSourceConfigurationSupplier pool = sqlitePool(file);
        pool.connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperty("max_page_count", Integer.toString(pages));
        return open(pool);
    }

    private static AgroalDataSourceConfigurationSupplier sqlitePool(Path file) {
        AgroalDataSourceConfigurationSupplier pool = pool("jdbc:sqlite:" + file);
        pool.connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperty("journal_mode", "WAL")
                .jdbcProperty("synchronous", "FULL")
                .jdbcProperty("busy_timeout", "30000")
                .jdbcProperty("transaction_mode", "IMMEDIATE");
        return pool;
    }

    static AgroalDataSource postgres(String url) {
        AgroalDataSourceConfigurationSupplier pool = pool(url);
        pool.connectionPoolConfiguration().exceptionSorter(new PostgreSQLExceptionSorter());
        pool.connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .principal(new NamePrincipal("postgres"))
                .credential(new SimplePassword("postgres"));
        return open(pool);
    }

    static JobStore migrated(DataSource dataSource, Database database) {
        return migrated(dataSource, database, Clock.systemUTC());
    }

    static JobStore migrated(DataSource dataSource, Database database, Clock clock) {
        Migrations.apply(Flyway.configure().dataSource(dataSource).load());
        return new JobStore(dataSource, database, clock);
    }

    private static AgroalDataSourceConfigurationSupplier pool(String url) {
        AgroalDataSourceConfigurationSupplier pool = new AgroalDataSourceConfigurationSupplier();
        pool.connectionPoolConfiguration()
                .maxSize(12)
                .acquisitionTimeout(Duration.ofSeconds(10))
                .connectionFactoryConfiguration()
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
