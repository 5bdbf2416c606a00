package org.spaceodt.cli;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.spaceodt.identity.WhoAmI;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.job.JobDatabase;

/** What commands work with. */
@Singleton
class Services {
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

    InventoryExport inventory() {
        return inventory;
    }

    WhoAmI whoAmI() {
        return whoAmI;
    }

    /** For commands that are {@link NeedsStore}. */
    JobDatabase jobs() {
        return jobs;
    }

    Vertx vertx() {
        return vertx;
    }
}
