package org.spaceodt.sandbox.api.apps;

import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** {@code POST /applications/ID/token}: every service app is authorized here, whose client secret is not {@code wrong}. */
public final class ServiceAppsApi {
    private final Tenant tenant;
    private final ServiceTokens tokens;

    public ServiceAppsApi(Tenant tenant, ServiceTokens tokens) {
        this.tenant = tenant;
        this.tokens = tokens;
    }

    public void addTo(RouteTable routes) {
        routes.write("POST", "applications/{}/token", this::token);
    }

    private ApiResponse token(Call call) {
        RequestBody body = call.body();
        body.needed("clientId");
        String secret = body.needed("clientSecret");
        if (tenant.ids()
                .index(ResourceKind.ORGANIZATION, body.needed("targetOrgId"))
                .isEmpty()) {
            throw ApiProblem.of(404, "The service app is not authorized for this organization.");
        }
        if (secret.equals("wrong")) {
            throw ApiProblem.of(403, "The client secret is not valid.");
        }
        ServiceTokens.Grant grant = tokens.grant();
        return ApiResponse.ok(new Json()
                .object()
                .put("access_token", grant.access())
                .put("expires_in", (int) grant.expiresIn())
                .put("refresh_token", grant.refresh())
                .put("refresh_token_expires_in", (int) grant.refreshExpiresIn())
                .put("token_type", "Bearer")
                .end());
    }
}
