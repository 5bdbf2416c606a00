package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.inventory.exported.Module;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.CallOutcome;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.call.Trees;
import org.spaceodt.sandbox.api.settings.Setting;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/**
 * Answers what an export tells with just what was exported, properties that nobody here knows included. What was written since is found by
 * asking twice, the tenant as it is and as it was, and carried over. What the export does not tell is answered by the tenant alone.
 */
public final class Originals implements RouteTable.Reading {
    /** Other spellings of paths, and the module that they show. */
    private static final Map<String, String> ALIASES = Map.of(
            "groups/{}/Members", "group_members",
            "people/{}/features/outgoingPermission/autoTransferNumbers", "person_transfer_numbers",
            "telephony/config/people/{}/callForwarding", "person_call_forwarding",
            "telephony/config/workspaces/{}/callForwarding", "workspace_call_forwarding");
    /** Settings that are kept whole once they were written: by the last part of the path. */
    private static final List<String> KEPT = List.of(Setting.FORWARDING, Setting.INCOMING, Setting.OUTGOING);

    private final Inventory inventory;
    private final Tenant tenant;
    private final AtFirst atFirst;
    private final OriginalIds ids;
    private final OriginalLists lists;
    private final OriginalItems items;
    private final Map<String, Module> modules = new HashMap<>();

    public Originals(Inventory inventory, Tenant tenant, Tenant before, RouteTable plain) {
        this.inventory = inventory;
        this.tenant = tenant;
        this.atFirst = new AtFirst(before, plain);
        this.ids = new OriginalIds(tenant);
        this.lists = new OriginalLists(inventory, tenant, atFirst);
        this.items = new OriginalItems(inventory, tenant, atFirst);
        Map<String, Module> byName = new HashMap<>();
        for (Module module : inventory.modules()) {
            modules.put(module.path(), module);
            byName.put(module.name(), module);
        }
        ALIASES.forEach((path, name) -> modules.put(path, byName.get(name)));
    }

    @Override
    public Endpoint instead(String path, Endpoint endpoint) {
        Module module = modules.get(path);
        if (module == null) {
            return endpoint;
        }
        if (module.name().equals("numbers")) {
            // Looked up by the thousand, each by its filter: the tenant has them in memory.
            return call -> tenant.changes().version() == 0 && !OriginalLists.filters(call)
                    ? lists.page(module, path, ids.of(module, call), new Read(call, endpoint))
                    : endpoint.answer(call);
        }
        if (module.single()) {
            return call -> forgotten(path, call) ? endpoint.answer(call) : single(module, path, call, endpoint);
        }
        if (OriginalItems.DETAILS.containsKey(module.name())) {
            return call -> items.page(module, call, endpoint);
        }
        return module.raw()
                ? call -> forgotten(path, call)
                        ? endpoint.answer(call)
                        : lists.page(module, path, ids.of(module, call), new Read(call, endpoint))
                : endpoint;
    }

    /** Whether it is about a setting of somebody whose settings went with the calling licence. */
    private boolean forgotten(String path, Call call) {
        return (path.startsWith("people/{}/") || path.startsWith("telephony/config/people/{}/"))
                && tenant.people().find(call.parameter(0)).stream().anyMatch(tenant.people()::forgotten);
    }

    private ApiResponse single(Module module, String path, Call call, Endpoint endpoint) {
        Optional<List<String>> key = ids.of(module, call);
        Optional<JsonNode> original = key.flatMap(found -> inventory.only(module.name(), found));
        if (original.isEmpty() || kept(path, call)) {
            return endpoint.answer(call);
        }
        JsonNode shown = tenant.changes().version() == 0
                ? original.get()
                : changed(original.get(), new Read(call, endpoint), path);
        return Trees.answer(module.path().equals("people/{}") ? OriginalItems.asked((ObjectNode) shown, call) : shown);
    }

    private JsonNode changed(JsonNode original, Read now, String path) {
        CallOutcome is = now.outcome();
        CallOutcome was = atFirst.outcome(path, now.call());
        if (is.problem().isPresent()) {
            if (was.problem().isEmpty()) {
                throw is.problem().get();
            }
            return original;
        }
        return was.problem().isPresent() ? is.tree() : Patch.of(original, was.tree(), is.tree());
    }

    /** Whether this is a setting that was written, so that it is kept with everything that the original had. */
    private boolean kept(String path, Call call) {
        String setting = path.substring(path.lastIndexOf('/') + 1);
        if (!KEPT.contains(setting) || tenant.changes().version() == 0) {
            return false;
        }
        if (path.startsWith("people/")) {
            return tenant.people().find(call.parameter(0)).stream().anyMatch(person -> tenant.settings()
                    .find(ResourceKind.PEOPLE, person, setting)
                    .isPresent());
        }
        return (path.startsWith("workspaces/") || path.startsWith("telephony/config/workspaces/"))
                && tenant.workspaces().find(call.parameter(0)).stream().anyMatch(workspace -> tenant.settings()
                        .find(ResourceKind.PLACE, workspace, setting)
                        .isPresent());
    }

    /** A call and the endpoint that answers it. */
    record Read(Call call, Endpoint endpoint) {
        CallOutcome outcome() {
            return CallOutcome.of(() -> endpoint.answer(call));
        }
    }
}
