package org.spaceodt.inventory;

import jakarta.inject.Singleton;
import org.spaceodt.webex.WebexClients;

/** Exports a tenant: the use case behind {@code inventory_run}. */
@Singleton
public class InventoryExport {
    private final WebexClients clients;
    private final HtmlReport report;

    InventoryExport(WebexClients clients, HtmlReport report) {
        this.clients = clients;
        this.report = report;
    }

    /** A run that has not begun. Nothing is asked or written before {@link InventoryRun#execute()}. */
    public InventoryRun prepare(ExportRequest request, InventoryRun.Listener listener) {
        return new InventoryRun(
                Manifest.load(),
                request,
                clients.connect(request.access()),
                new InventoryRun.Collaborators(report, clients.operations(), listener));
    }
}
