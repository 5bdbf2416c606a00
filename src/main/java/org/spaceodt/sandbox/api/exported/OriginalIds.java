package org.spaceodt.sandbox.api.exported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.inventory.exported.Module;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;

/** The ids of a call as the export spells them. */
final class OriginalIds {
    private final Tenant tenant;

    OriginalIds(Tenant tenant) {
        this.tenant = tenant;
    }

    /** In the order of the module; empty when the call does not give all of them. */
    Optional<List<String>> of(Module module, Call call) {
        List<String> ids = new ArrayList<>();
        for (String name : module.keyNames()) {
            String given = given(module, call, name);
            if (given.isEmpty()) {
                return Optional.empty();
            }
            ids.add(spelt(name, given));
        }
        return Optional.of(ids);
    }

    private static String given(Module module, Call call, String name) {
        int place = module.ids().indexOf(name);
        if (place >= 0) {
            return call.parameter(place);
        }
        for (String asked : module.asked()) {
            if (asked.endsWith("=" + name)) {
                return call.query(asked.substring(0, asked.indexOf('=')));
            }
        }
        return "";
    }

    private String spelt(String name, String id) {
        OptionalInt none = OptionalInt.empty();
        return switch (name) {
            case "person_id" -> spelt(tenant.people().find(id), tenant.people()::id, id);
            case "location_id" -> spelt(tenant.sites().find(id), tenant.sites()::id, id);
            case "workspace_id" -> spelt(tenant.workspaces().find(id), tenant.workspaces()::id, id);
            case "group_id" -> spelt(tenant.groups().find(id), tenant.groups()::id, id);
            case "license_id" -> spelt(tenant.licenses().find(id), tenant.licenses()::id, id);
            case "virtual_line_id" -> spelt(tenant.virtualLines().find(id), tenant.virtualLines()::id, id);
            default -> {
                for (Feature feature : List.of(tenant.queues(), tenant.huntGroups(), tenant.autoAttendants())) {
                    none = none.isPresent() ? none : feature.find(id);
                    if (none.isPresent()) {
                        yield feature.id(none.getAsInt());
                    }
                }
                yield id;
            }
        };
    }

    private static String spelt(OptionalInt found, java.util.function.IntFunction<String> spelling, String id) {
        return found.isPresent() ? spelling.apply(found.getAsInt()) : id;
    }
}
