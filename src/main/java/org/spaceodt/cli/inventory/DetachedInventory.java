package org.spaceodt.cli.inventory;

import java.nio.file.Path;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.inventory.job.InventoryOrder;

/** Makes a job of an inventory, for whoever runs jobs. */
record DetachedInventory(JobServices services, OriginOptions origin, Console console, Messages messages) {
    /** @return the exit code */
    int start(WebexAccess.Line line, InventoryOrder order, Path folder) throws UsageError {
        JobContext place = RunHead.say(console, origin.of(services.place(line, folder, order.csv(), messages)));
        InventoryJobs.Made made = new InventoryJobs(JobServices.inventories(place)).start(order);
        String id = made.job().id();
        if (made.already()) {
            console.err().println(messages.get("jobs.alreadyInventory", id));
        }
        console.out().println(id);
        console.out().flush();
        console.err().println(messages.get("jobs.goesOn", id));
        console.err().flush();
        return ExitCodes.COMPLETE;
    }
}
