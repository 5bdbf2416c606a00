package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.spaceodt.sandbox.tenant.Tenant;

/** How many of each thing there are. In a large tenant that is much to count, so it is counted again only after a change. */
final class Headcount {
    private final Tenant tenant;
    private ArrayNode counted = JsonNodeFactory.instance.arrayNode();
    private long countedAt = -1;

    Headcount(Tenant tenant) {
        this.tenant = tenant;
    }

    /** @param changes grows with every change; to be asked on the event loop */
    ArrayNode json(long changes) {
        if (changes != countedAt) {
            counted = tenant.turns().read(this::count);
            countedAt = changes;
        }
        return counted;
    }

    private ArrayNode count() {
        ArrayNode counts = JsonNodeFactory.instance.arrayNode();
        add(counts, "people", present(tenant.people().size(), tenant.people()::exists));
        add(counts, "locations", present(tenant.sites().size(), tenant.sites()::exists));
        add(counts, "workspaces", present(tenant.workspaces().size(), tenant.workspaces()::exists));
        add(counts, "devices", tenant.devices().size());
        add(counts, "callQueues", tenant.queues().size());
        add(counts, "huntGroups", tenant.huntGroups().size());
        add(counts, "autoAttendants", tenant.autoAttendants().size());
        add(counts, "virtualLines", tenant.virtualLines().size());
        add(counts, "groups", tenant.groups().size());
        add(counts, "licenses", tenant.licenses().size());
        return counts;
    }

    private static long present(int size, IntPredicate exists) {
        return IntStream.range(0, size).filter(exists).count();
    }

    private static void add(ArrayNode counts, String kind, long number) {
        counts.addObject().put("kind", kind).put("count", number);
    }
}
