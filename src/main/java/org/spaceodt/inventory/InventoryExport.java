package org.spaceodt.inventory;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.spaceodt.inventory.files.ModuleStatus;
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

    /**
     * A run that has not begun. Nothing is asked or written before {@link InventoryRun#execute()}.
     *
     * @param ended is told when a module has ended, by whichever thread ended it
     */
    public InventoryRun prepare(ExportRequest request, Consumer<ModuleStatus> ended) {
        return new InventoryRun(
                request,
                clients.connect(request.access()),
                new InventoryRun.Collaborators(report, clients.operations(), ended));
    }
}
