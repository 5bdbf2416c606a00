package org.spaceodt.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.spaceodt.webex.Failure;
import org.spaceodt.webex.Listing;
import org.spaceodt.webex.Pages;
import org.spaceodt.webex.WebexException;

/** Makes one read, and says how it ended. */
final class ModuleReader {
    private final Pages pages;

    ModuleReader(Pages pages) {
        this.pages = pages;
    }

    /** @param items called for every page that was read, also when a later one fails */
    Outcome read(ReadTask task, Consumer<List<JsonNode>> items) {
        InventoryModule module = task.run().module();
        Listing listing =
                new Listing(fill(module.path(), task.ids()), module.itemsKey(), module.mayOmitItems(), module.paging());
        try {
            pages.read(listing, items);
            return new Outcome.Done();
        } catch (WebexException e) {
            return isWithoutCalling(e) ? new Outcome.NotEntitled() : new Outcome.Failed(e);
        }
    }

    /**
     * Code 4003 says that the person or workspace has no Calling, unless it comes as a 400 "Unauthorized request": then a
     * branch of the setting was refused. The code alone does not tell (operational facts, "Error codes").
     */
    private static boolean isWithoutCalling(WebexException e) {
        Failure failure = e.failure();
        boolean branchRefused =
                failure.httpStatus().orElse(0) == 400 && failure.message().contains("Unauthorized request");
        return e instanceof WebexException.Rejected && failure.errorCode().equals("4003") && !branchRefused;
    }

    private static String fill(String path, Ids ids) {
        String filled = path;
        for (int i = 0; i < ids.names().size(); i++) {
            String encoded = URLEncoder.encode(ids.values().get(i), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            filled = filled.replace("{" + ids.names().get(i) + "}", encoded);
        }
        return filled;
    }
}
