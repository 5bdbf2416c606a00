package org.spaceodt.inventory;

import jakarta.inject.Singleton;
import org.spaceodt.webex.WebexClients;

/** Exports a tenant: the use case behind {@code inventory_run}. */
@Singleton
public class InventoryExport {
    private final WebexClients clients;

    InventoryExport(WebexClients clients) {
        this.clients = clients;
    }

    /** A run that has not begun. Nothing is asked or written before {@link InventoryRun#execute()}. */
    public InventoryRun prepare(ExportRequest request, InventoryRun.Listener listener) {
        return new InventoryRun(
                Manifest.load(),
                request,
                clients.connect(request.address(), request.token(), request.concurrentRequests()),
                new InventoryRun.Collaborators((m, f) -> java.nio.file.Files.writeString(f, "todo"), listener));
    }
}
