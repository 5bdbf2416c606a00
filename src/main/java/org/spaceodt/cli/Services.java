package org.spaceodt.cli;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.spaceodt.identity.WhoAmI;
import org.spaceodt.inventory.InventoryExport;

/** What commands work with. */
@Singleton
class Services {
    private final InventoryExport inventory;
    private final WhoAmI whoAmI;
    private final Vertx vertx;

    Services(InventoryExport inventory, WhoAmI whoAmI, Vertx vertx) {
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

    Vertx vertx() {
        return vertx;
    }
}
