package org.spaceodt.action.owner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.RowValues;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;

/**
 * Permissions for outgoing calls as people write them in a cell or a file: {@code INTERNATIONAL=BLOCK;NATIONAL=ALLOW}, or JsonFormat.MAPPER:
 * {@code {"INTERNATIONAL": "BLOCK"}}, {@code {"INTERNATIONAL": {"action": "ALLOW", "transferEnabled": false}}}, or what the
 * API answers, {@code {"callingPermissions": [...]}}. What it does not name stays as it is. Where it is not said, calls that are
 * allowed may be transferred, and others may not.
 */
public final class OutgoingProfile {
    public static final String FIELD = "callingPermissions";

    /** Where no profile is given: what Webex blocks for new locations. Nothing is opened by an empty cell. */
    private static final Set<CallType> BLOCKED =
            Set.copyOf(EnumSet.of(CallType.INTERNATIONAL, CallType.PREMIUM_SERVICES_I, CallType.PREMIUM_SERVICES_II));

    private static final CellType PAIRS = CellType.listOf(Kind.TEXT);
    static final String CUSTOM = "useCustomEnabled";
    static final String CUSTOM_PERMISSIONS = "useCustomPermissions";

    private static final String TYPE = "callType";
    private static final String ACTION = "action";
    private static final String TRANSFER = "transferEnabled";

    private OutgoingProfile() {}

    /** The profile of a cell, or the usual one; what is wrong becomes a fault of the cell. */
    public static Map<CallType, Permission> read(RowValues cells, String column) {
        Optional<String> text = cells.text(column);
        if (text.isEmpty()) {
            return usual();
        }
        Map<CallType, Permission> permissions = new EnumMap<>(CallType.class);
        if (!text.get().startsWith("{")) {
            PAIRS.items(text.get()).forEach(part -> {
                String[] sides = part.split("=", 2);
                JsonNode action = JsonFormat.MAPPER.getNodeFactory().textNode(sides.length > 1 ? sides[1].strip() : "");
                put(permissions, sides[0].strip(), action, cells, column);
            });
            return permissions;
        }
        try {
            JsonNode profile = JsonFormat.MAPPER.readTree(text.get());
            profile.path(FIELD)
                    .valueStream()
                    .filter(entry ->
                            !OutgoingPermissions.isOnlyRead(entry.path(TYPE).asText()))
                    .forEach(entry -> put(permissions, entry.path(TYPE).asText(), entry, cells, column));
            profile.properties().stream()
                    .filter(entry -> !entry.getKey().equals(FIELD))
                    .forEach(entry -> put(permissions, entry.getKey(), entry.getValue(), cells, column));
        } catch (JsonProcessingException e) {
            cells.noJson(column);
        }
        return permissions;
    }

    /** The types of calls that a cell lists; those that there are not become faults of the cell. */
    public static Set<CallType> types(RowValues cells, String column) {
        Set<CallType> types = EnumSet.noneOf(CallType.class);
        cells.list(column).forEach(part -> constant(CallType.class, part)
                .ifPresentOrElse(types::add, () -> unknown(part, cells, column)));
        return types;
    }

    private static void unknown(String type, RowValues cells, String column) {
        cells.fault(
                column,
                Description.text("profile.type", type),
                Description.text("profile.type.next", names(CallType.class)));
    }

    private static Map<CallType, Permission> usual() {
        Map<CallType, Permission> permissions = new EnumMap<>(CallType.class);
        BLOCKED.forEach(type -> permissions.put(type, Permission.BLOCKED));
        return permissions;
    }

    private static void put(
            Map<CallType, Permission> permissions, String type, JsonNode value, RowValues cells, String column) {
        Optional<CallType> known = constant(CallType.class, type);
        JsonNode spelled = value.isTextual() ? value : value.path(ACTION);
        Optional<OutgoingPermissions.Action> action = constant(OutgoingPermissions.Action.class, spelled.asText());
        if (known.isEmpty()) {
            unknown(type, cells, column);
        } else if (action.isEmpty()) {
            cells.fault(
                    column,
                    Description.text("profile.action", spelled.asText(), type),
                    Description.text("profile.action.next", names(OutgoingPermissions.Action.class)));
        } else {
            boolean usual = action.get() == OutgoingPermissions.Action.ALLOW;
            permissions.put(
                    known.get(),
                    new Permission(action.get(), value.path(TRANSFER).asBoolean(usual)));
        }
    }

    /** By type of call, as an action compares them. */
    public static ObjectNode fields(Map<CallType, Permission> permissions) {
        ObjectNode fields = Fields.none();
        permissions.forEach((type, permission) -> fields.withObjectProperty(FIELD)
                .putObject(type.name())
                .put(ACTION, permission.action().name())
                .put(TRANSFER, permission.transferEnabled()));
        return fields;
    }

    /** @param answer of the API, which has a list; where it says nothing of transfer there is none */
    public static ObjectNode seen(JsonNode answer) {
        ObjectNode fields = Fields.none();
        answer.path(FIELD).forEach(entry -> fields.withObjectProperty(FIELD)
                .putObject(entry.path(TYPE).asText())
                .put(ACTION, entry.path(ACTION).asText())
                .put(TRANSFER, entry.path(TRANSFER).asBoolean(false)));
        return fields;
    }

    /** The same of somebody who may have permissions of their own, with whether they are in force. */
    public static ObjectNode own(JsonNode answer) {
        ObjectNode fields = Fields.none();
        Fields.put(fields, CUSTOM, answer.path(CUSTOM));
        Fields.put(fields, CUSTOM_PERMISSIONS, answer.path(CUSTOM_PERMISSIONS));
        return fields.setAll(seen(answer));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
