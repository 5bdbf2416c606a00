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
     * branch of the setting was refused. Code 25409 says that the workspace is not a professional one and has no such
     * setting. A code alone does not tell (operational facts, "Error codes").
     */
    private static boolean isWithoutCalling(WebexException e) {
        Failure failure = e.failure();
        int status = failure.httpStatus().orElse(0);
        boolean branchRefused = status == 400 && failure.message().contains("Unauthorized request");
        boolean noCalling = failure.errorCode().equals("4003") && !branchRefused;
        boolean notProfessional = failure.errorCode().equals("25409") && status == 405;
        return e instanceof WebexException.Rejected && (noCalling || notProfessional);
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
