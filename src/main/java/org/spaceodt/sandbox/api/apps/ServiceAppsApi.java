package org.spaceodt.sandbox.api.apps;

import org.spaceodt.sandbox.api.call.Answer;
import org.spaceodt.sandbox.api.call.Body;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.Problem;
import org.spaceodt.sandbox.api.call.Routes;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.Kind;

/** {@code POST /applications/ID/token}: every service app is authorized here, whose client secret is not {@code wrong}. */
public final class ServiceAppsApi {
    private final Tenant tenant;
    private final ServiceTokens tokens;

    public ServiceAppsApi(Tenant tenant, ServiceTokens tokens) {
        this.tenant = tenant;
        this.tokens = tokens;
    }

    public void addTo(Routes routes) {
        routes.write("POST", "applications/{}/token", this::token);
    }

    private Answer token(Call call) {
        Body body = call.body();
        body.needed("clientId");
        String secret = body.needed("clientSecret");
        if (tenant.ids().index(Kind.ORGANIZATION, body.needed("targetOrgId")).isEmpty()) {
            throw Problem.of(404, "The service app is not authorized for this organization.");
        }
        if (secret.equals("wrong")) {
            throw Problem.of(403, "The client secret is not valid.");
        }
        ServiceTokens.Grant grant = tokens.grant();
        return Answer.ok(new Json()
                .object()
                .put("access_token", grant.access())
                .put("expires_in", (int) grant.expiresIn())
                .put("refresh_token", grant.refresh())
                .put("refresh_token_expires_in", (int) grant.refreshExpiresIn())
                .put("token_type", "Bearer")
                .end());
    }
}
