package org.spaceodt.inventory.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.EarlierReads;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Page;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.operation.Operations;

/** Makes one read, and says how it ended. */
public final class ModuleReader {
    /** There is nothing to read for somebody without Calling, and no such setting at a workspace that is no professional one. */
    private static final Set<String> NOT_ENTITLED =
            Set.of("person_without_calling", "workspace_without_calling", "workspace_not_professional");

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
        InventoryModule module = task.run().module();
        String path = fill(module.path(), task.ids());
        Operation operation = operations
                .find("GET", path)
                .orElseThrow(() -> new IllegalStateException("not in the table of operations: " + module.path()));
        if (earlier.hadNothing(path)) {
            return new ReadOutcome.NotEntitled();
        }
        try {
            pages.read(
                    new ListRequest(
                            Request.at(operation, path), module.itemsKey(), module.mayOmitItems(), module.paging()),
                    audience);
            return new ReadOutcome.Done();
        } catch (WebexException e) {
            if (NOT_ENTITLED.stream().noneMatch(e.failure()::isCausedBy)) {
                return new ReadOutcome.Failed(e);
            }
            earlier.keepNothing(path);
            return new ReadOutcome.NotEntitled();
        }
    }

    private static String fill(String path, Ids ids) {
        String filled = path;
        for (int i = 0; i < ids.names().size(); i++) {
            String encoded = URLEncoder.encode(ids.values().get(i), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            filled = filled.replace("{" + ids.names().get(i) + "}", encoded);
        }
        return ids.also().isEmpty() ? filled : filled + (filled.indexOf('?') < 0 ? "?" : "&") + ids.also();
    }
}
