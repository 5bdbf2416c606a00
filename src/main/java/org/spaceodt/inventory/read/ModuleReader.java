package org.spaceodt.inventory.read;

import java.util.function.Consumer;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.EarlierReads;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Page;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.operation.Operations;

/** Makes one read, and says how it ended. */
public final class ModuleReader {
    private final Pages pages;
    private final EarlierReads earlier;
    private final Operations operations;

    /** @param earlier what is not read again */
    public ModuleReader(WebexClient client, EarlierReads earlier, Operations operations) {
        this.pages = new Pages(client, earlier);
        this.earlier = earlier;
        this.operations = operations;
    }

    /** @param audience called with every page that was read, also when a later one fails */
    ReadOutcome read(ReadTask task, Consumer<Page> audience) {
        ModuleCall call = ModuleCall.of(task.run().module(), task.ids());
        ListRequest list = call.in(operations);
        if (earlier.hadNothing(call.path())) {
            return new ReadOutcome.NotEntitled();
        }
        try {
            pages.read(list, audience);
            return new ReadOutcome.Done();
        } catch (WebexException e) {
            if (!ModuleCall.hasNothing(e)) {
                return new ReadOutcome.Failed(e);
            }
            earlier.keepNothing(call.path());
            return new ReadOutcome.NotEntitled();
        }
    }
}
