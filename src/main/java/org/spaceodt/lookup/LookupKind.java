package org.spaceodt.lookup;

import static org.spaceodt.lookup.LookupColumn.cell;
import static org.spaceodt.lookup.LookupColumn.identity;
import static org.spaceodt.lookup.LookupColumn.item;
import static org.spaceodt.lookup.LookupColumn.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.lookup.LookupColumn.From;
import org.spaceodt.lookup.LookupColumn.Holds;

/**
 * What can be listed: of which module of the inventory, with which columns, narrowed by what. Command line, API, pages and their
 * documentation have it from here.
 */
public enum LookupKind {
    LOCATIONS(
            "locations",
            cell("name", "name").by(LookupFilter.NAME, LookupFilter.LOCATION),
            cell("city", "city"),
            cell("country", "country"),
            made("calling", From.LOCATION_CALLING, "location_id")
                    .holding(Holds.YES_NO)
                    .by(LookupFilter.CALLING),
            identity("location_id", "location_id").by(LookupFilter.NAME, LookupFilter.LOCATION),
            cell("address", "address_1").onDemand(),
            cell("state", "state").onDemand(),
            cell("postal_code", "postal_code").onDemand(),
            cell("time_zone", "timezone").onDemand(),
            cell("language", "language").onDemand(),
            made("pstn", From.LOCATION_PSTN, "location_id").onDemand(),
            made("route_group_id", From.LOCATION_ROUTE_GROUP, "location_id")
                    .holding(Holds.ID)
                    .onDemand()),
    PEOPLE(
            "people",
            cell("name", "display_name").by(LookupFilter.NAME),
            cell("email", "email").by(LookupFilter.NAME),
            made("location", From.LOCATION_NAME, "location_id").by(LookupFilter.LOCATION),
            made("extension", From.OWNER_EXTENSION, "person_id").by(LookupFilter.NUMBER),
            made("number", From.OWNER_NUMBER, "person_id").by(LookupFilter.NUMBER),
            identity("person_id", "person_id").by(LookupFilter.NAME),
            cell("calling", "webex_calling_enabled")
                    .holding(Holds.YES_NO)
                    .by(LookupFilter.CALLING)
                    .onDemand(),
            cell("status", "status").onDemand(),
            made("licenses", From.LICENSE_NAMES, "licenses")
                    .by(LookupFilter.LICENSE)
                    .onDemand(),
            identity("license_ids", "licenses").by(LookupFilter.LICENSE).onDemand(),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand()),
    WORKSPACES(
            "workspaces",
            cell("name", "name").by(LookupFilter.NAME),
            made("location", From.LOCATION_NAME, "location_id").by(LookupFilter.LOCATION),
            made("extension", From.OWNER_EXTENSION, "workspace_id").by(LookupFilter.NUMBER),
            made("number", From.OWNER_NUMBER, "workspace_id").by(LookupFilter.NUMBER),
            cell("calling", "webex_calling_enabled").holding(Holds.YES_NO).by(LookupFilter.CALLING),
            identity("workspace_id", "workspace_id").by(LookupFilter.NAME),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand()),
    NUMBERS(
            "numbers",
            cell("number", "direct_number").by(LookupFilter.NUMBER),
            item("extension", "extension").by(LookupFilter.NUMBER),
            cell("owner", "name").by(LookupFilter.NAME),
            item("owner_type", "owner.type"),
            item("location", "location.name").by(LookupFilter.LOCATION),
            item("status", "state"),
            item("owner_id", "owner.id").holding(Holds.ID).by(LookupFilter.NAME).onDemand(),
            made("used", From.ITEM_HAS, "owner")
                    .holding(Holds.YES_NO)
                    .by(LookupFilter.FREE, LookupFilter.USED)
                    .onDemand(),
            item("main", "mainNumber").holding(Holds.YES_NO).onDemand(),
            item("type", "phoneNumberType").onDemand(),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand()),
    LICENSES(
            "licenses",
            cell("name", "sku_or_name").by(LookupFilter.NAME, LookupFilter.LICENSE),
            made("people", From.LICENSE_PEOPLE, "license_id").holding(Holds.COUNT),
            identity("license_id", "license_id").by(LookupFilter.NAME, LookupFilter.LICENSE)),
    QUEUES(
            "call_queues",
            cell("name", "name").by(LookupFilter.NAME),
            item("location", "locationName").by(LookupFilter.LOCATION),
            item("extension", "extension").by(LookupFilter.NUMBER),
            cell("number", "direct_number").by(LookupFilter.NUMBER),
            item("enabled", "enabled").holding(Holds.YES_NO),
            identity("queue_id", "id").by(LookupFilter.NAME),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand()),
    HUNT_GROUPS(
            "hunt_groups",
            cell("name", "name").by(LookupFilter.NAME),
            item("location", "locationName").by(LookupFilter.LOCATION),
            item("extension", "extension").by(LookupFilter.NUMBER),
            cell("number", "direct_number").by(LookupFilter.NUMBER),
            item("enabled", "enabled").holding(Holds.YES_NO),
            identity("hunt_group_id", "id").by(LookupFilter.NAME),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand()),
    ROUTE_GROUPS(
            "route_groups",
            cell("name", "name").by(LookupFilter.NAME),
            item("in_use", "inUse").holding(Holds.YES_NO),
            identity("route_group_id", "route_group_id").by(LookupFilter.NAME)),
    TRUNKS(
            "trunks",
            cell("name", "name").by(LookupFilter.NAME),
            item("location", "location.name").by(LookupFilter.LOCATION),
            item("type", "trunkType"),
            item("in_use", "inUse").holding(Holds.YES_NO),
            identity("trunk_id", "id").by(LookupFilter.NAME),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand()),
    DEVICES(
            "devices",
            cell("name", "name").by(LookupFilter.NAME),
            item("model", "product").by(LookupFilter.MODEL),
            made("location", From.LOCATION_NAME, "location_id").by(LookupFilter.LOCATION),
            item("mac", "mac"),
            item("connection", "connectionStatus"),
            identity("device_id", "id").by(LookupFilter.NAME),
            identity("person_id", "person_id").onDemand(),
            identity("workspace_id", "workspace_id").onDemand(),
            identity("location_id", "location_id").by(LookupFilter.LOCATION).onDemand());

    private final String module;
    private final List<LookupColumn> columns;

    LookupKind(String module, LookupColumn... columns) {
        this.module = module;
        this.columns = List.of(columns);
    }

    /** As commands and addresses name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The module of the inventory whose rows it lists. */
    public String module() {
        return module;
    }

    public List<LookupColumn> columns() {
        return columns;
    }

    public List<String> columnNames() {
        return columns.stream().map(LookupColumn::name).toList();
    }

    /** The columns where nobody chooses some. */
    public List<LookupColumn> usual() {
        return columns.stream().filter(LookupColumn::usual).toList();
    }

    public Optional<LookupColumn> column(String name) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** What it can be narrowed by. */
    public Set<LookupFilter> filters() {
        Set<LookupFilter> filters = EnumSet.noneOf(LookupFilter.class);
        columns.forEach(column -> filters.addAll(column.filters()));
        return filters;
    }

    /** The columns that a filter looks at. */
    List<LookupColumn> columnsOf(LookupFilter filter) {
        return columns.stream()
                .filter(column -> column.filters().contains(filter))
                .toList();
    }

    /** The modules that are read for these columns, its own first. */
    static Set<String> modules(LookupKind kind, Iterable<LookupColumn> columns) {
        Set<String> modules = new LinkedHashSet<>(List.of(kind.module));
        columns.forEach(column -> modules.addAll(column.from().modules()));
        return modules;
    }

    /** The columns of the files of a module without which its lists would say what is not so. */
    public static Set<String> cells(String module) {
        return Stream.of(values())
                .filter(kind -> kind.module.equals(module))
                .flatMap(kind -> kind.columns.stream())
                .map(column ->
                        column.from() == From.ITEM || column.from() == From.ITEM_HAS ? RowItem.COLUMN : column.source())
                .collect(Collectors.toSet());
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(LookupKind::id).toList();
    }

    /**
     * The kind that is called so, also as the inventory calls it, in any case, with a hyphen or not.
     *
     * @throws WrongLookup when there is none: with what is near, and all that there are
     */
    public static LookupKind named(String name) throws WrongLookup {
        String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<LookupKind> kind = Stream.of(values())
                .filter(one ->
                        one.id().equals(wanted) || one.module.replace('_', '-').equals(wanted))
                .findFirst();
        if (kind.isPresent()) {
            return kind.get();
        }
        List<String> all = new ArrayList<>(ids());
        throw WrongLookup.of("kind", name, Suggestions.to(wanted, all), String.join(", ", all));
    }
}
