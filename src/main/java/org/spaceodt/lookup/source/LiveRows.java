package org.spaceodt.lookup.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.inventory.manifest.ExportColumn;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.inventory.read.ModuleCall;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.operation.Operations;

/** The rows of modules as Webex has them now: read as the inventory reads them, and in the same columns. */
public final class LiveRows implements LookupSource {
    /** What Webex looks for by itself, by module: the parameter of a name. The rest is read whole: it is short. */
    private static final Map<String, String> BY_NAME = Map.of(
            "people", "displayName",
            "locations", "name",
            "workspaces", "displayName",
            "call_queues", "name",
            "hunt_groups", "name",
            "route_groups", "name",
            "trunks", "name",
            "devices", "displayName");

    /** The kind of id that rows of a module are called by themselves, with a call for one of them. */
    private static final Map<String, String> OWN =
            Map.of("people", "PEOPLE", "locations", "LOCATION", "workspaces", "PLACE", "devices", "DEVICE");

    /** By module and kind of id: the parameter with which Webex gives the rows that have it. */
    private static final Map<String, Map<String, String>> BY_ID = Map.of(
            "people", Map.of("LOCATION", "locationId"),
            "workspaces", Map.of("LOCATION", "locationId"),
            "numbers", Map.of("PEOPLE", "ownerId", "PLACE", "ownerId", "LOCATION", "locationId"),
            "devices", Map.of("PEOPLE", "personId", "PLACE", "workspaceId", "LOCATION", "locationId"),
            "call_queues", Map.of("LOCATION", "locationId"),
            "hunt_groups", Map.of("LOCATION", "locationId"));

    /** A cell that no file has: the row came of the other of two lists. */
    private static final String AGAIN = " again";

    private static final int NOT_FOUND = 404;

    private final WebexClient webex;
    private final Pages pages;
    private final Operations operations = Operations.load();
    private final Map<String, InventoryModule> modules = new HashMap<>();
    private final Set<String> incomplete = new HashSet<>();
    private final LookupOrigin origin;

    /**
     * @param organization its id, where somebody said it
     * @param simulated whether it is the simulated organization
     */
    public LiveRows(WebexClient webex, Optional<String> organization, boolean simulated, Instant now) {
        this.webex = webex;
        this.pages = new Pages(webex);
        this.origin = new LookupOrigin(
                LookupOrigin.Way.LIVE, "", Optional.of(now), organization.orElse(""), "", simulated, false);
        Manifest.load().modules().forEach(module -> modules.put(module.name(), module));
    }

    @Override
    public LookupOrigin origin() {
        return origin;
    }

    /** Known of what was read. */
    @Override
    public Standing standing(String module) {
        return incomplete.contains(module) ? Standing.INCOMPLETE : Standing.WHOLE;
    }

    @Override
    public void each(String module, Visitor visitor) throws IOException {
        InventoryModule read = modules.get(module);
        if (read.inputs().isEmpty()) {
            rows(read, Ids.NONE, visitor);
            return;
        }
        List<Ids> calls = new ArrayList<>();
        InputSpec inputs = read.inputs().get();
        each(inputs.module(), cells -> {
            List<String> values = inputs.columns().stream().map(cells::get).toList();
            if (values.stream().noneMatch(value -> value == null || value.isEmpty())) {
                Ids ids = new Ids(inputs.names(), values, "");
                // What came of the other of two lists is known there alone.
                calls.add(
                        cells.containsKey(AGAIN) && read.again().isPresent()
                                ? ids.with(read.again().get())
                                : ids);
            }
        });
        for (Ids ids : calls) {
            try {
                rows(read, ids, visitor);
            } catch (WebexException e) {
                if (endsAll(e)) {
                    throw e;
                }
                // One of many: it went away since it was listed, or cannot be read now. The others are told.
                incomplete.add(module);
            }
        }
    }

    /** Whether no other call would do better. */
    private static boolean endsAll(WebexException failed) {
        return failed instanceof WebexException.Unauthorized || failed instanceof WebexException.Unreachable;
    }

    /** By the id of the row itself, or of what it belongs to, where Webex knows the way; else the whole list. */
    @Override
    public void eachWith(String id, String module, Visitor visitor) throws IOException {
        String kind = new WebexId(id).kind().orElse("");
        InventoryModule read = modules.get(module);
        if (kind.equals(OWN.getOrDefault(module, "-"))) {
            itself(read, id, visitor);
        } else if (BY_ID.getOrDefault(module, Map.of()).containsKey(kind)) {
            narrowed(read, BY_ID.get(module).get(kind), id, visitor);
        } else {
            each(module, visitor);
        }
    }

    @Override
    public void found(String text, String module, Visitor visitor) throws IOException {
        InventoryModule read = modules.get(module);
        if (module.equals("numbers")) {
            narrowed(read, text.startsWith("+") ? "phoneNumber" : "extension", text, visitor);
        } else if (module.equals("people") && text.indexOf('@') > 0) {
            narrowed(read, "email", text, visitor);
        } else if (BY_NAME.containsKey(module)) {
            narrowed(read, BY_NAME.get(module), text, visitor);
        } else {
            each(module, visitor);
        }
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void unlessGone(Reading reading) throws IOException {
        try {
            reading.run();
        } catch (WebexException e) {
            if (e.failure().httpStatus().orElse(0) != NOT_FOUND) {
                throw e;
            }
        }
    }

    private void narrowed(InventoryModule module, String parameter, String value, Visitor visitor) throws IOException {
        unlessGone(() -> rows(module, Ids.NONE, Optional.of(parameter + "=" + ModuleCall.encoded(value)), visitor));
    }

    private void itself(InventoryModule module, String id, Visitor visitor) throws IOException {
        String path = module.path().replaceFirst("(\\?|$)", "/" + ModuleCall.encoded(id) + "$1");
        unlessGone(() -> {
            JsonNode item = pages.one(Request.at(operations.find("GET", path).orElseThrow(), path));
            visitor.row(cells(module, Ids.NONE, item));
        });
    }

    /** Of what is called with one id it is one call. */
    @Override
    public void each(String module, String idColumn, String id, Visitor visitor) throws IOException {
        InventoryModule read = modules.get(module);
        if (read.inputs().isPresent() && read.inputs().get().names().equals(List.of(idColumn))) {
            rows(read, new Ids(List.of(idColumn), List.of(id), ""), visitor);
        } else {
            LookupSource.super.each(module, idColumn, id, visitor);
        }
    }

    @Override
    public Optional<JsonNode> ofPerson(String operation, String person) {
        try {
            return Optional.of(pages.one(Request.of(webex.operation(operation), person)));
        } catch (WebexException e) {
            if (!ModuleCall.hasNothing(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void rows(InventoryModule module, Ids ids, Visitor visitor) throws IOException {
        rows(module, ids, Optional.empty(), visitor);
    }

    /**
     * Where the API keeps two lists apart, both; what is in both comes once.
     *
     * @param narrow a parameter that is asked for besides
     */
    private void rows(InventoryModule module, Ids ids, Optional<String> narrow, Visitor visitor) throws IOException {
        Set<String> seen = new HashSet<>();
        try {
            read(module, ids, narrow, seen, visitor);
            if (module.again().isPresent() && module.inputs().isEmpty()) {
                read(module, ids.with(module.again().get()), narrow, seen, visitor);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (WebexException e) {
            if (!ModuleCall.hasNothing(e)) {
                throw e;
            }
        }
    }

    private void read(InventoryModule module, Ids ids, Optional<String> narrow, Set<String> seen, Visitor visitor) {
        ModuleCall call = ModuleCall.of(module, ids);
        ListRequest list = narrow.map(call::with).orElse(call).in(operations);
        pages.read(list, page -> {
            if (!page.faults().isEmpty()) {
                incomplete.add(module.name());
            }
            for (JsonNode item : page.items()) {
                String id = item.path("id").asText();
                if (id.isEmpty() || seen.add(id)) {
                    try {
                        visitor.row(cells(module, ids, item));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
    }

    private static Map<String, String> cells(InventoryModule module, Ids ids, JsonNode item) {
        Map<String, String> cells = new HashMap<>();
        for (ExportColumn column : module.columns()) {
            Object value = column.cell(item, ids, module.method());
            cells.put(column.name(), value == null ? "" : value.toString());
        }
        if (!ids.also().isEmpty()) {
            cells.put(AGAIN, ids.also());
        }
        return cells;
    }
}
