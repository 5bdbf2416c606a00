package org.spaceodt.job.store;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.runtime.FlywayBuildTimeConfig;
import io.quarkus.flyway.runtime.FlywayContainer;
import io.quarkus.flyway.runtime.FlywayContainerProducer;
import io.quarkus.flyway.runtime.FlywayRuntimeConfig;
import io.quarkus.flyway.runtime.UnconfiguredDataSourceFlywayContainer;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Flyway as Quarkus configures it, made when {@link JobDatabase} has tables to make. Quarkus makes one for each data source at each start,
 * an eighth of its processor time: here it gets one that does nothing.
 */
@Alternative
@Priority(1)
@Singleton
class FlywayWhenNeeded extends FlywayContainerProducer {
    FlywayWhenNeeded(
            FlywayRuntimeConfig atRun,
            FlywayBuildTimeConfig atBuild,
            @All List<InstanceHandle<FlywayConfigurationCustomizer>> customizers) {
        super(atRun, atBuild, customizers);
    }

    @Override
    public FlywayContainer createFlyway(DataSource dataSource, String name, boolean has, boolean possible) {
        return new UnconfiguredDataSourceFlywayContainer(name, "It is made by JobDatabase", null);
    }

    Flyway of(DataSource dataSource, Database database) {
        return super.createFlyway(dataSource, database.configured(), true, true).getFlyway();
    }
}
