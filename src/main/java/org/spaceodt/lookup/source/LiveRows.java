package org.spaceodt.lookup.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.operation.Operations;

/** The rows of modules as Webex has them now: read as the inventory reads them, and in the same columns. */
public final class LiveRows implements LookupSource {
    /** There is nothing to read there. */
    private static final Set<String> NOT_ENTITLED =
            Set.of("person_without_calling", "workspace_without_calling", "workspace_not_professional");

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
                LookupOrigin.Way.LIVE, "", Optional.of(now), organization.orElse(""), simulated, false);
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
                if (e.failure().httpStatus().orElse(0) != NOT_FOUND) {
                    throw e;
                }
                // It went away since it was listed.
                incomplete.add(module);
            }
        }
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
            if (NOT_ENTITLED.stream().noneMatch(e.failure()::isCausedBy)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Where the API keeps two lists apart, both; what is in both comes once. */
    private void rows(InventoryModule module, Ids ids, Visitor visitor) throws IOException {
        Set<String> seen = new HashSet<>();
        try {
            read(module, ids, seen, visitor);
            if (module.again().isPresent() && module.inputs().isEmpty()) {
                read(module, ids.with(module.again().get()), seen, visitor);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (WebexException e) {
            if (NOT_ENTITLED.stream().noneMatch(e.failure()::isCausedBy)) {
                throw e;
            }
        }
    }

    private void read(InventoryModule module, Ids ids, Set<String> seen, Visitor visitor) {
        String path = path(module.path(), ids);
        ListRequest list = new ListRequest(
                Request.at(operations.find("GET", path).orElseThrow(), path),
                module.itemsKey(),
                module.mayOmitItems(),
                module.paging());
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

    private static String path(String pattern, Ids ids) {
        String filled = pattern;
        for (int i = 0; i < ids.names().size(); i++) {
            filled = filled.replace(
                    "{" + ids.names().get(i) + "}",
                    URLEncoder.encode(ids.values().get(i), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return ids.also().isEmpty() ? filled : filled + (filled.indexOf('?') < 0 ? "?" : "&") + ids.also();
    }
}
