package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.inventory.exported.Module;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.Trees;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** People, locations and workspaces in lists. The export has the columns of the lists and whole items of the details. */
final class OriginalItems {
    /** Modules of lists, and of the details of the same things. */
    static final Map<String, String> DETAILS =
            Map.of("people", "people_details", "locations", "location_details", "workspaces", "workspace_details");

    private final Inventory inventory;
    private final Tenant tenant;
    private final AtFirst atFirst;

    OriginalItems(Inventory inventory, Tenant tenant, AtFirst atFirst) {
        this.inventory = inventory;
        this.tenant = tenant;
        this.atFirst = atFirst;
    }

    /** The page with the items as they were exported. */
    ApiResponse page(Module module, Call call, Endpoint endpoint) {
        return endpoint.answer(call.showing((json, index, usual) -> {
            if (index < inventory.size(module.name())) {
                json.tree(item(module.name(), call, index, () -> tree(usual, index)));
            } else {
                usual.write(json, index);
            }
        }));
    }

    private JsonNode item(String module, Call call, int index, Supplier<ObjectNode> now) {
        String id = id(module, index);
        ObjectNode original = inventory
                .only(DETAILS.get(module), List.of(id))
                .map(ObjectNode.class::cast)
                .orElseGet(now);
        OriginalColumns.apply(module, row(module, index), original);
        JsonNode shown = module.equals("people") ? asked(original, call) : original;
        if (!touched(module, index)) {
            return shown;
        }
        JsonNode was = atFirst.outcome(module + "/{}", call, List.of(id)).tree();
        return Patch.of(shown, was, now.get());
    }

    private static ObjectNode tree(PagedList.Row row, int index) {
        Json json = new Json();
        row.write(json, index);
        return (ObjectNode) Trees.of(ApiResponse.ok(json));
    }

    private String id(String module, int index) {
        return switch (module) {
            case "people" -> tenant.people().id(index);
            case "locations" -> tenant.sites().id(index);
            default -> tenant.workspaces().id(index);
        };
    }

    private boolean touched(String module, int index) {
        ResourceKind kind = module.equals("people")
                ? ResourceKind.PEOPLE
                : module.equals("locations") ? ResourceKind.LOCATION : ResourceKind.PLACE;
        return tenant.changes().version() > 0
                && tenant.changes().indexed(kind.name()).touched(index);
    }

    private JsonNode row(String module, int row) {
        try {
            return inventory.row(module, row);
        } catch (DamagedExport changedSince) {
            throw new IllegalStateException(changedSince);
        }
    }

    /** The same person, whom nobody else has, without what comes from Webex Calling unless it was asked for: {@code callingData=true}. */
    static JsonNode asked(ObjectNode person, Call call) {
        if (!call.flag("callingData")) {
            person.remove(List.of("extension", "locationId"));
            OriginalColumns.removeWorkNumbers(person);
        }
        if (call.flag("excludeStatus")) {
            person.remove("status");
        }
        return person;
    }
}
