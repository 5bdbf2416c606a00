package org.spaceodt.inventory.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.operation.Operations;

/**
 * One call of a module: what is asked for, and what an answer means that is none.
 *
 * @param path with query, as it is asked for
 */
public record ModuleCall(InventoryModule module, String path) {
    /** There is nothing to read for somebody without Calling, and no such setting at a workspace that is no professional one. */
    private static final Set<String> NOT_ENTITLED =
            Set.of("person_without_calling", "workspace_without_calling", "workspace_not_professional");

    public static ModuleCall of(InventoryModule module, Ids ids) {
        String path = module.path();
        for (int i = 0; i < ids.names().size(); i++) {
            path = path.replace(
                    "{" + ids.names().get(i) + "}", encoded(ids.values().get(i)));
        }
        ModuleCall call = new ModuleCall(module, path);
        return ids.also().isEmpty() ? call : call.with(ids.also());
    }

    /** @param parameter {@code name=value}, percent-encoded */
    public ModuleCall with(String parameter) {
        return new ModuleCall(module, path + (path.indexOf('?') < 0 ? "?" : "&") + parameter);
    }

    /** As it stands in a path or a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws IllegalStateException when the table of operations does not have it */
    public ListRequest in(Operations operations) {
        return new ListRequest(
                Request.at(
                        operations
                                .find("GET", path)
                                .orElseThrow(() ->
                                        new IllegalStateException("not in the table of operations: " + module.path())),
                        path),
                module.itemsKey(),
                module.mayOmitItems(),
                module.paging());
    }

    /** Whether it failed because there is nothing to read. */
    public static boolean hasNothing(WebexException failed) {
        return NOT_ENTITLED.stream().anyMatch(failed.failure()::isCausedBy);
    }
}
