package org.spaceodt.cli;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.spaceodt.inventory.InventoryExport;

/** What commands work with. */
@Singleton
class Services {
    private final InventoryExport inventory;
    private final Vertx vertx;

    Services(InventoryExport inventory, Vertx vertx) {
        this.inventory = inventory;
        this.vertx = vertx;
    }

    InventoryExport inventory() {
        return inventory;
    }

    Vertx vertx() {
        return vertx;
    }
}
