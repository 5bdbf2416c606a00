package org.spaceodt.cli.serve;

import org.spaceodt.api.request.StartPage;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.JobServices;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;

/** The same server where operators look for their pages of the inventory. */
@Command(
        name = "v11_inventory_ui",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v11_inventory_ui|@ [OPTIONS]")
public class InventoryUiCommand extends Serving {
    public InventoryUiCommand(JobDatabase database, JobServices jobs, Backend backend) {
        super(database, jobs, backend);
    }

    @Override
    int usualPort() {
        return 8_772;
    }

    @Override
    StartPage startPage() {
        return StartPage.INVENTORY;
    }
}
