package org.spaceodt.sandbox.api.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.call.Shape;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** Writes the calling settings of people, workspaces and locations: what a PUT names is replaced, what it leaves out stays. */
public final class SettingWrites {
    private static final String PERSON = "people/{}/features/";
    private static final String WORKSPACE = "workspaces/{}/features/";
    private static final String PERMISSIONS = "callingPermissions";
    /** Of voicemail: answered only where there is one; other empty texts are answered as such. */
    private static final Set<String> ANSWERED_IF_THERE = Set.of("smsDestination", "phoneNumber", "extension");

    private final Tenant tenant;

    public SettingWrites(Tenant tenant) {
        this.tenant = tenant;
    }

    /** After the reading of the same paths was added. */
    public void addTo(RouteTable routes) {
        person(routes, Setting.FORWARDING, SettingShapes.personForwarding());
        person(routes, Setting.INCOMING, SettingShapes.incoming());
        person(
                routes,
                Setting.OUTGOING,
                SettingShapes.outgoing("transferEnabled").needs(PERMISSIONS));
        person(routes, Setting.VOICEMAIL, SettingShapes.voicemail());
        person(routes, Setting.INTERCEPT, SettingShapes.intercept());
        workspace(routes, Setting.FORWARDING, SettingShapes.workspaceForwarding());
        workspace(routes, Setting.OUTGOING, SettingShapes.outgoing());
        // No specification documents these two: clients change "always" alone with them.
        Place alwaysOfPerson = new Place(ResourceKind.PEOPLE, Setting.FORWARDING, Call::callingPerson);
        add(routes, "telephony/config/people/{}/callForwarding", alwaysOfPerson, SettingShapes.anyForwarding());
        Place always = new Place(ResourceKind.PLACE, Setting.FORWARDING, Call::callingWorkspace);
        add(routes, "telephony/config/workspaces/{}/callForwarding", always, SettingShapes.anyForwarding());
        Place location = new Place(ResourceKind.LOCATION, Setting.OUTGOING, Call::callingSite);
        add(
                routes,
                "telephony/config/locations/{}/outgoingPermission",
                location,
                SettingShapes.permissions("callType", "action", "transferEnabled"));
    }

    private void person(RouteTable routes, String setting, Shape shape) {
        add(routes, PERSON + setting, new Place(ResourceKind.PEOPLE, setting, Call::callingPerson), shape);
    }

    private void workspace(RouteTable routes, String setting, Shape shape) {
        add(routes, WORKSPACE + setting, new Place(ResourceKind.PLACE, setting, Call::callingWorkspace), shape);
    }

    private void add(RouteTable routes, String path, Place place, Shape shape) {
        Endpoint view = routes.reading(path);
        routes.write("PUT", path, call -> {
            int index = place.finder().applyAsInt(call);
            call.about(place.kind(), id(place.kind(), index), () -> view.answer(call));
            ObjectNode written = shape.read(call.body());
            ObjectNode now = tree(view.answer(call));
            merge(now, written);
            tenant.settings().put(place.kind(), index, place.setting(), now);
            return ApiResponse.silent(204);
        });
    }

    private String id(ResourceKind kind, int index) {
        return switch (kind) {
            case PEOPLE -> tenant.people().id(index);
            case PLACE -> tenant.workspaces().id(index);
            default -> tenant.sites().id(index);
        };
    }

    /** What an answer says. */
    public static ObjectNode tree(ApiResponse answer) {
        try {
            return (ObjectNode) JsonFormat.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode written) {
        written.fields().forEachRemaining(field -> {
            JsonNode before = into.get(field.getKey());
            if (field.getKey().equals(PERMISSIONS) && before instanceof ArrayNode permissions) {
                field.getValue().forEach(permission -> replace(permissions, (ObjectNode) permission));
            } else if (before instanceof ObjectNode part && field.getValue() instanceof ObjectNode change) {
                merge(part, change);
            } else if (ANSWERED_IF_THERE.contains(field.getKey())
                    && field.getValue().asText().isEmpty()) {
                into.remove(field.getKey());
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    /** In the place of the permission of the same type of call; one without a type changes none. */
    private static void replace(ArrayNode permissions, ObjectNode written) {
        for (JsonNode permission : permissions) {
            if (permission.path("callType").equals(written.path("callType"))) {
                ((ObjectNode) permission).setAll(written);
            }
        }
    }

    /** Whose setting it is, and under which name it is kept. */
    private record Place(ResourceKind kind, String setting, ToIntFunction<Call> finder) {}
}
