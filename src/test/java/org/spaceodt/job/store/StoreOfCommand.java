package org.spaceodt.job.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.spaceodt.job.MadeTables;
import org.spaceodt.job.Stores;

/**
 * The store of each command that runs in the tests' process: opened by the settings that the command has for the container's start,
 * since the one container of the tests is started before them. Threads that a command starts have its store, too.
 */
@Mock
@Singleton
public class StoreOfCommand extends JobDatabase {
    private final InheritableThreadLocal<Opened> opened = new InheritableThreadLocal<>();

    StoreOfCommand(@Any InjectableInstance<AgroalDataSource> dataSources, @Any InjectableInstance<Flyway> migrations) {
        super(dataSources, migrations);
    }

    /** @param runtime what the command has to say to a container; it may need no store */
    public <T> T during(Map<String, String> runtime, Supplier<T> command) {
        Opened store = new Opened(runtime);
        opened.set(store);
        try {
            return command.get();
        } finally {
            opened.remove();
            store.close();
        }
    }

    @Override
    public JobStore store() {
        return opened.get().store();
    }

    @Override
    public boolean isOpen() {
        return opened.get().isOpen();
    }

    /** Opened when it is first asked for, as in a process. */
    private static final class Opened {
        private final Map<String, String> runtime;
        private AgroalDataSource dataSource;
        private JobStore store;

        Opened(Map<String, String> runtime) {
            this.runtime = runtime;
        }

        synchronized JobStore store() {
            if (store == null) {
                dataSource = Stores.configured(runtime);
                store = open(dataSource, () -> MadeTables.in(dataSource));
            }
            return store;
        }

        synchronized boolean isOpen() {
            return store != null;
        }

        synchronized void close() {
            if (dataSource != null) {
                dataSource.close();
            }
        }
    }
}
