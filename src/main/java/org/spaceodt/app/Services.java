package org.spaceodt.app;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.spaceodt.identity.WhoAmI;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.job.store.JobDatabase;

/** What commands work with. */
@Singleton
public class Services {
    private final InventoryExport inventory;
    private final WhoAmI whoAmI;
    private final Vertx vertx;
    private final JobDatabase jobs;

    Services(InventoryExport inventory, WhoAmI whoAmI, Vertx vertx, JobDatabase jobs) {
        this.jobs = jobs;
        this.inventory = inventory;
        this.whoAmI = whoAmI;
        this.vertx = vertx;
    }

    public InventoryExport inventory() {
        return inventory;
    }

    public WhoAmI whoAmI() {
        return whoAmI;
    }

    /** The store, for commands that work with jobs. */
    public JobDatabase jobs() {
        return jobs;
    }

    public Vertx vertx() {
        return vertx;
    }
}
