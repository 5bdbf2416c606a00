package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Overlay;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Which calls people, workspaces and whole locations may make. */
public final class OutgoingPermissions {
    private static final String PERMISSIONS = "callingPermissions";
    private static final String TYPE = "callType";
    private static final String TRANSFER = "transferEnabled";
    /** Types of calls that GET answers on some tenants, and PUT refuses (field notes, 2026). */
    private static final Set<String> ONLY_READ = Set.of("CASUAL", "URL_DIALING", "UNKNOWN");

    private static final Replacement REPLACEMENT = Replacement.without(PERMISSIONS + "/*/isCallTypeRestrictionEnabled");

    private final ResourceClient calls;

    public OutgoingPermissions(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    @RegisterForReflection
    public enum Action {
        ALLOW,
        BLOCK,
        AUTH_CODE,
        TRANSFER_NUMBER_1,
        TRANSFER_NUMBER_2,
        TRANSFER_NUMBER_3
    }

    /** @param transferEnabled whether such a call may be transferred or forwarded */
    @RegisterForReflection
    public record Permission(Action action, boolean transferEnabled) {
        public static final Permission ALLOWED = new Permission(Action.ALLOW, true);
        public static final Permission BLOCKED = new Permission(Action.BLOCK, false);
    }

    /**
     * What is to be different; what is absent stays as it is, also call types that we do not know.
     *
     * @param useCustomEnabled own settings instead of the location's; locations have no such field
     * @param useCustomPermissions the same for the permissions alone; locations have no such field
     */
    public record OutgoingChange(
            Optional<Boolean> useCustomEnabled,
            Optional<Boolean> useCustomPermissions,
            Map<CallType, Permission> permissions) {
        public OutgoingChange {
            permissions = Map.copyOf(permissions);
        }

        /** Permissions alone, as a location has them. */
        public static OutgoingChange of(Map<CallType, Permission> permissions) {
            return new OutgoingChange(Optional.empty(), Optional.empty(), permissions);
        }

        private ObjectNode fields(ObjectMapper json) {
            ObjectNode fields = json.createObjectNode();
            useCustomEnabled.ifPresent(value -> fields.put("useCustomEnabled", value));
            useCustomPermissions.ifPresent(value -> fields.put("useCustomPermissions", value));
            return fields.set(PERMISSIONS, json.valueToTree(permissions));
        }

        /** Own permissions: every kind of call is allowed but the blocked ones. */
        public static OutgoingChange allBut(Set<CallType> blocked) {
            Map<CallType, Permission> permissions = new EnumMap<>(CallType.class);
            for (CallType type : CallType.values()) {
                permissions.put(type, blocked.contains(type) ? Permission.BLOCKED : Permission.ALLOWED);
            }
            return new OutgoingChange(Optional.of(true), Optional.of(true), permissions);
        }
    }

    /** Whether there is no writing permissions for calls of that type, although they may be read. */
    public static boolean isOnlyRead(String callType) {
        return ONLY_READ.contains(callType);
    }

    public ObjectNode get(Owner owner) {
        return calls.read(calls.to(owner.operation("outgoingPermission.get"), owner.id()));
    }

    public Written update(Owner owner, OutgoingChange change) {
        return update(owner, change.fields(calls.webex().json()));
    }

    /**
     * Reads the permissions, changes what the change names, and writes all of them.
     *
     * @param change in the API's own fields, but that the list is an object by type of call; a permission may be there in part
     * @throws IllegalArgumentException when a location is to have settings of its own
     */
    public Written update(Owner owner, ObjectNode change) {
        ObjectNode flags = change.deepCopy().without(PERMISSIONS);
        if (owner.kind() == Owner.Kind.LOCATION && !flags.isEmpty()) {
            throw new IllegalArgumentException("a location's permissions are what others differ from");
        }
        ObjectNode body = REPLACEMENT.of(get(owner), flags);
        ArrayNode entries = body.withArray(PERMISSIONS);
        entries.removeIf(entry -> isOnlyRead(entry.path(TYPE).asText()));
        change.path(PERMISSIONS).properties().forEach(one -> put(entries, one.getKey(), one.getValue()));
        entries.forEach(OutgoingPermissions::withTransfer);
        return calls.write(calls.to(owner.operation("outgoingPermission.update"), owner.id())
                .body(body));
    }

    private static void put(ArrayNode entries, String type, JsonNode permission) {
        for (JsonNode entry : entries) {
            if (entry.path(TYPE).asText().equals(type)) {
                Overlay.over((ObjectNode) entry, permission);
                return;
            }
        }
        Overlay.over(entries.addObject().put(TYPE, type), permission);
    }

    /** Every PUT requires it, and not every GET answers it. Where it was not said, nothing is allowed by it. */
    private static void withTransfer(JsonNode entry) {
        if (entry instanceof ObjectNode object && !object.has(TRANSFER)) {
            object.put(TRANSFER, false);
        }
    }
}
