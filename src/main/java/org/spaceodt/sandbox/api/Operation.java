package org.spaceodt.sandbox.api;

import java.util.List;
import org.spaceodt.sandbox.tenant.Tenant;

/** The operation that a request asks for; also one that is not there, which answers with the reason. It can be asked from any thread. */
public final class Operation {
    private final Tenant tenant;
    private final Routes.Route route;
    private final List<String> parameters;

    Operation(Tenant tenant, Routes.Route route, List<String> parameters) {
        this.tenant = tenant;
        this.route = route;
        this.parameters = parameters;
    }

    /** Method and path with {@code {}} for each parameter: {@code GET /people/{}}. There are only so many of them. */
    public String name() {
        return route.name();
    }

    /**
     * Endpoints that have their rate limit together: the first segment of the path, three segments below {@code telephony}, two below
     * {@code identity}. Empty when there is no such path.
     */
    public String family() {
        return route.family();
    }

    /** Answers the request; everything that is wrong with it becomes an error answer. */
    public Answer answer(Request request) {
        try {
            Call call = new Call(tenant, request, parameters);
            call.checkOrganization();
            return route.endpoint().answer(call);
        } catch (Problem problem) {
            return problem.answer(request.trackingId());
        }
    }
}
