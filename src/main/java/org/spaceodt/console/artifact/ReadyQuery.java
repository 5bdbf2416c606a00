package org.spaceodt.console.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.operation.Operations;

/** A list that is shown at once, read as the module of the inventory reads it. */
public enum ReadyQuery {
    ROUTING_GROUPS("route_groups"),
    LICENSES("licenses"),
    PERSON_IDS("people", "person_id"),
    GROUP_IDS("groups", "group_id"),
    LOCATION_IDS("locations", "location_id"),
    WORKSPACE_IDS("workspaces", "workspace_id");

    private final String module;
    /** The one key of each row; empty for the whole item of the API. */
    private final Optional<String> key;

    ReadyQuery(String module) {
        this.module = module;
        this.key = Optional.empty();
    }

    ReadyQuery(String module, String key) {
        this.module = module;
        this.key = Optional.of(key);
    }

    /** As requests name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReadyQuery> find(String id) {
        return Stream.of(values()).filter(query -> query.id().equals(id)).findFirst();
    }

    /**
     * All rows, as Webex has them now.
     *
     * @throws org.spaceodt.webex.WebexException when they cannot be read, or not all of them
     */
    public List<JsonNode> read(WebexClient webex) {
        InventoryModule from = Manifest.load().modules().stream()
                .filter(one -> one.name().equals(module))
                .findFirst()
                .orElseThrow();
        ListRequest list = new ListRequest(
                Request.at(Operations.load().find("GET", from.path()).orElseThrow(), from.path()),
                from.itemsKey(),
                from.mayOmitItems(),
                from.paging());
        List<JsonNode> rows = new ArrayList<>();
        new Pages(webex).each(list, item -> rows.add(row(item)));
        return rows;
    }

    private JsonNode row(JsonNode item) {
        return key.<JsonNode>map(name -> JsonNodeFactory.instance.objectNode().set(name, item.path("id")))
                .orElse(item);
    }
}
