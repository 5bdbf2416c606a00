package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.inventory.exported.Module;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.CallOutcome;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.Trees;
import org.spaceodt.sandbox.tenant.Tenant;

/** Lists of exported rows, with what has changed since. */
final class OriginalLists {
    private static final Set<String> NO_FILTERS = Set.of(
            "max",
            "start",
            "startIndex",
            "count",
            "limit",
            "next",
            "cursor",
            "orgId",
            "includeAssignedTo",
            "includeMembers",
            "hasCxEssentials");
    /** Queues with Customer Assist are a list of their own. */
    private static final String ESSENTIALS = "hasCxEssentials";

    private static final int MEMBERS = 500;
    private static final int LICENSED = 300;
    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Inventory inventory;
    private final Tenant tenant;
    private final AtFirst atFirst;
    private final Deltas deltas = new Deltas();

    OriginalLists(Inventory inventory, Tenant tenant, AtFirst atFirst) {
        this.inventory = inventory;
        this.tenant = tenant;
        this.atFirst = atFirst;
    }

    /** Whether it asks for a part of the list, other than a page. */
    static boolean filters(Call call) {
        return call.request().query().stream().anyMatch(entry -> !NO_FILTERS.contains(entry.getKey()));
    }

    ApiResponse page(Module module, String path, Optional<List<String>> key, Originals.Read read) {
        if (key.isEmpty() || !inventory.read(module.name())) {
            return read.endpoint().answer(read.call());
        }
        Inventory.Rows rows = inventory.rows(module.name(), key.get());
        if (rows.count() == 0 && !inventory.whole(module.name())) {
            return read.endpoint().answer(read.call());
        }
        boolean changed = tenant.changes().version() > 0;
        CallOutcome now = read.outcome();
        if (changed && now.problem().isPresent()) {
            if (atFirst.outcome(path, read.call()).problem().isEmpty()) {
                throw now.problem().get();
            }
            changed = false;
        }
        boolean known = rows.count() > 0 || now.problem().isEmpty();
        if (!known) {
            throw now.problem().get();
        }
        Deltas.Delta delta = changed ? delta(module, path, key.get(), read) : Deltas.NONE;
        return page(module, read.call(), now, new Shown(module.name(), rows, delta));
    }

    private Deltas.Delta delta(Module module, String path, List<String> key, Originals.Read read) {
        String name = module.name() + " " + String.join(" ", key);
        return deltas.of(name, tenant.changes().version(), () -> {
            List<Map.Entry<String, String>> query = asked(module, read.call());
            List<JsonNode> was = atFirst.all(path, read.call(), module.items(), query);
            List<JsonNode> is = AtFirst.all(tenant, read.endpoint(), read.call(), module.items(), query);
            return Deltas.Delta.between(was, is);
        });
    }

    /** The query without filters and pages. */
    private static List<Map.Entry<String, String>> asked(Module module, Call call) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        call.request().query().stream()
                .filter(entry -> entry.getKey().equals("includeAssignedTo") || asks(module, entry.getKey()))
                .forEach(query::add);
        return query;
    }

    private static boolean asks(Module module, String parameter) {
        return module.asked().stream().anyMatch(asked -> asked.startsWith(parameter + "="));
    }

    private ApiResponse page(Module module, Call call, CallOutcome now, Shown shown) {
        IntPredicate wanted = n -> !shown.hidden(n) && matches(module, call, n, shown);
        PagedList listing = new PagedList(call, shown.size(), wanted);
        PagedList.Page page =
                switch (module.name()) {
                    case "group_members" -> listing.byIndex(PageSizes.UNSTATED, MEMBERS);
                    case "license_assigned_users" ->
                        listing.byCursor("next", "limit", new PagedList.PageSize(LICENSED, LICENSED));
                    case "workspace_devices",
                            "virtual_line_assigned_devices",
                            "person_out_digit_patterns",
                            "pstn_locations",
                            "auto_attendant_announcement_files" -> listing.byOffset(ALL, ALL);
                    default ->
                        module.items().equals("phoneNumbers")
                                ? listing.byOffset(PageSizes.NUMBERS, PageSizes.NUMBERS)
                                : listing.byOffset(PageSizes.UNSTATED, PageSizes.UNSTATED_MOST);
                };
        ObjectNode tree = now.tree() instanceof ObjectNode object ? object : Trees.empty();
        ArrayNode items = tree.putArray(module.items());
        for (int n : page.rows()) {
            items.add(shown.at(n));
        }
        ApiResponse answer = Trees.answer(tree);
        return answer.with("Link", page.next().map(url -> "<" + url + ">; rel=\"next\""));
    }

    private boolean matches(Module module, Call call, int n, Shown shown) {
        if (module.items().equals("queues") && shown.at(n).path(ESSENTIALS).asBoolean() != call.flag(ESSENTIALS)) {
            return false;
        }
        for (Map.Entry<String, String> entry : call.request().query()) {
            String name = entry.getKey();
            boolean filters = !NO_FILTERS.contains(name)
                    && !asks(module, name)
                    && !entry.getValue().isEmpty();
            if (filters && !RowFilter.matches(shown.at(n), name, call.values(name))) {
                return false;
            }
        }
        return true;
    }

    /** The rows of a call, those that are gone still counted, and those that have come since. */
    private final class Shown {
        private final String module;
        private final Inventory.Rows rows;
        private final Deltas.Delta delta;

        Shown(String module, Inventory.Rows rows, Deltas.Delta delta) {
            this.module = module;
            this.rows = rows;
            this.delta = delta;
        }

        int size() {
            return rows.count() + delta.come().size();
        }

        boolean hidden(int n) {
            return n < rows.count() && delta.hides() && delta.gone().contains(Deltas.key(row(n)));
        }

        JsonNode at(int n) {
            return n < rows.count() ? delta.applied(row(n)) : delta.come().get(n - rows.count());
        }

        private JsonNode row(int n) {
            return inventory.item(module, rows.first() + n).orElseGet(Trees::empty);
        }
    }
}
