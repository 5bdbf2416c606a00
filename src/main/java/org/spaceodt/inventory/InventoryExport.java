package org.spaceodt.inventory;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.inventory.again.Again;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.files.Staging;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.listing.EarlierReads;

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
    public InventoryRun prepare(Access access, ExportRequest request, Consumer<ModuleStatus> ended) {
        return prepare(access, request, ended, Optional.empty());
    }

    /** @param again the export of which what failed is read again, of the same organization */
    public InventoryRun prepare(
            Access access, ExportRequest request, Consumer<ModuleStatus> ended, Optional<Again> again) {
        return run(
                request,
                clients.connect(access),
                new InventoryRun.Collaborators(report, clients.operations(), ended, EarlierReads.NONE, again));
    }

    /**
     * The same of a run that may be broken off, and goes on with what it has read. Nothing is asked or written before
     * {@link InventoryRun#execute(Staging, InventoryRun.Gate)}.
     */
    public InventoryRun prepare(WebexClient client, ExportRequest request, EarlierReads earlier) {
        return prepare(client, request, earlier, Optional.empty());
    }

    /** @param again the export of which what failed is read again, of the same organization */
    public InventoryRun prepare(
            WebexClient client, ExportRequest request, EarlierReads earlier, Optional<Again> again) {
        return run(
                request,
                client,
                new InventoryRun.Collaborators(report, clients.operations(), module -> {}, earlier, again));
    }

    private static InventoryRun run(ExportRequest request, WebexClient client, InventoryRun.Collaborators with) {
        return new InventoryRun(request, client, with);
    }
}
