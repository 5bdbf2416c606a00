package org.spaceodt.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.spaceodt.sandbox.seed.DamagedExport;
import org.spaceodt.sandbox.seed.Inventory;
import org.spaceodt.sandbox.seed.Module;
import org.spaceodt.sandbox.tenant.Kind;
import org.spaceodt.sandbox.tenant.Tenant;

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
    Answer page(Module module, Call call, Answer page) {
        ObjectNode tree = (ObjectNode) Trees.of(page);
        ArrayNode items = (ArrayNode) tree.path(module.items());
        for (int n = 0; n < items.size(); n++) {
            items.set(n, item(module.name(), call, items.get(n)));
        }
        return new Answer(page.status(), Trees.bytes(tree), page.headers());
    }

    private JsonNode item(String module, Call call, JsonNode now) {
        String id = now.path("id").asText();
        OptionalInt index = find(module, id);
        if (index.isEmpty() || index.getAsInt() >= inventory.size(module)) {
            return now;
        }
        ObjectNode original = inventory
                .only(DETAILS.get(module), List.of(id))
                .map(item -> (ObjectNode) item)
                .orElseGet(() -> (ObjectNode) now.deepCopy());
        OriginalColumns.apply(module, row(module, index.getAsInt()), original);
        JsonNode shown = module.equals("people") ? asked(original, call) : original;
        if (!touched(module, index.getAsInt())) {
            return shown;
        }
        JsonNode was = atFirst.outcome(module + "/{}", call, List.of(id)).tree();
        return Patch.of(shown, was, now);
    }

    private OptionalInt find(String module, String id) {
        return switch (module) {
            case "people" -> tenant.people().find(id);
            case "locations" -> tenant.sites().find(id);
            default -> tenant.workspaces().find(id);
        };
    }

    private boolean touched(String module, int index) {
        Kind kind = module.equals("people") ? Kind.PEOPLE : module.equals("locations") ? Kind.LOCATION : Kind.PLACE;
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

    /** Without what comes from Webex Calling, unless it was asked for: {@code callingData=true}. */
    static JsonNode asked(ObjectNode person, Call call) {
        ObjectNode shown = person;
        if (!call.flag("callingData")) {
            shown = person.deepCopy();
            shown.remove(List.of("extension", "locationId"));
            OriginalColumns.removeWorkNumbers(shown);
        }
        if (call.flag("excludeStatus")) {
            shown.remove("status");
        }
        return shown;
    }
}
