package org.spaceodt.sandbox.api.locations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.settings.Setting;
import org.spaceodt.sandbox.api.settings.SettingWrites;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.PstnRoute;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.Trunks;

/** Writes where a location's calls go: its connection to the PSTN, and the route of unknown extensions. */
public final class Routing {
    private static final String CONNECTION = "telephony/pstn/locations/{}/connection";
    private static final String INTERNAL = "telephony/config/locations/{}/internalDialing";
    private static final int PROVIDER = 1;

    private final Tenant tenant;
    private final SiteRepository sites;
    private final Trunks trunks;

    public Routing(Tenant tenant) {
        this.tenant = tenant;
        this.sites = tenant.sites();
        this.trunks = tenant.trunks();
    }

    /** After the reading of the same paths was added. */
    public void addTo(RouteTable routes) {
        Endpoint connection = routes.reading(CONNECTION);
        Endpoint internal = routes.reading(INTERNAL);
        routes.write("PUT", CONNECTION, call -> connect(call, connection))
                .write("PUT", INTERNAL, call -> dial(call, internal));
    }

    private ApiResponse connect(Call call, Endpoint view) {
        int site = call.callingSite();
        call.about(ResourceKind.LOCATION, sites.id(site), () -> view.answer(call));
        RequestBody body = call.body();
        OptionalInt option = body.filled("id").map(trunks::findConnection).orElse(OptionalInt.empty());
        if (body.filled("id").isPresent() && option.isEmpty()) {
            throw ApiProblem.badRequest("The connection is not one of the location's options.");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (option.isPresent() && option.getAsInt() == PROVIDER) {
            fields.put("pstn", PROVIDER).set("route", NullNode.getInstance());
        } else {
            fields.put("pstn", 0).set("route", route(body.needed("premiseRouteType"), body.needed("premiseRouteId")));
        }
        sites.change(site, fields);
        return ApiResponse.silent(204);
    }

    private ApiResponse dial(Call call, Endpoint view) {
        int site = call.callingSite();
        call.about(ResourceKind.LOCATION, sites.id(site), () -> view.answer(call));
        RequestBody body = call.body();
        ObjectNode before = SettingWrites.tree(view.answer(call));
        ObjectNode now = before.deepCopy();
        body.flag("enableUnknownExtensionRoutePolicy")
                .ifPresent(enabled -> now.put("enableUnknownExtensionRoutePolicy", enabled));
        body.part("unknownExtensionRouteIdentity").ifPresent(identity -> {
            PstnRoute route = found(identity.needed("type"), identity.needed("id"));
            now.putObject("unknownExtensionRouteIdentity")
                    .put("id", trunks.id(route))
                    .put("name", trunks.name(route))
                    .put("type", trunks.type(route.group()));
        });
        boolean routed = now.has("unknownExtensionRouteIdentity");
        if (now.path("enableUnknownExtensionRoutePolicy").asBoolean() && !routed) {
            throw body.missing("unknownExtensionRouteIdentity");
        }
        ObjectNode earlier = JsonNodeFactory.instance
                .objectNode()
                .put("since", tenant.times().now());
        earlier.set("was", before);
        tenant.settings().put(ResourceKind.LOCATION, site, Setting.INTERNAL_DIALING_BEFORE, earlier);
        tenant.settings().put(ResourceKind.LOCATION, site, Setting.INTERNAL_DIALING, now);
        return ApiResponse.silent(204);
    }

    /** A route as it is kept. */
    ObjectNode route(String type, String id) {
        PstnRoute route = found(type, id);
        return JsonNodeFactory.instance.objectNode().put("group", route.group()).put("index", route.index());
    }

    /** The route group or trunk; the id of one with the type of the other is refused. */
    private PstnRoute found(String type, String id) {
        if (!type.equals(trunks.type(true)) && !type.equals(trunks.type(false))) {
            throw ApiProblem.badRequest("The route type must be ROUTE_GROUP or TRUNK.");
        }
        boolean group = type.equals(trunks.type(true));
        OptionalInt index = trunks.find(group, id);
        if (index.isEmpty()) {
            boolean other = trunks.find(!group, id).isPresent();
            throw ApiProblem.badRequest(
                    other ? "The route id is not of the type " + type + "." : "The route id is unknown.");
        }
        return new PstnRoute(group, index.getAsInt());
    }
}
