package org.spaceodt.sandbox.api;

import org.spaceodt.sandbox.tenant.Tenant;

/** The whole API over one tenant. It keeps no state between requests, so it can be asked from any thread. */
public final class Api {
    private final Tenant tenant;
    private final Routes routes = new Routes();

    public Api(Tenant tenant) {
        this.tenant = tenant;
        new PeopleApi(tenant).addTo(routes);
        new GroupsApi(tenant).addTo(routes);
        new LicensesApi(tenant).addTo(routes);
        new LocationsApi(tenant).addTo(routes);
        new WorkspacesApi(tenant).addTo(routes);
        new DevicesApi(tenant).addTo(routes);
        new CallingLocationsApi(tenant).addTo(routes);
        new SchedulesApi(tenant).addTo(routes);
        new QueuesApi(tenant).addTo(routes);
        new QueueAgentsApi(tenant).addTo(routes);
        new HuntGroupsApi(tenant).addTo(routes);
        new AutoAttendantsApi(tenant).addTo(routes);
        new VirtualLinesApi(tenant).addTo(routes);
        new VirtualExtensionsApi(tenant).addTo(routes);
        new NumbersApi(tenant).addTo(routes);
        new AvailableNumbersApi(tenant).addTo(routes);
        new PersonSettingsApi(tenant).addTo(routes);
        new WorkspaceSettingsApi(tenant).addTo(routes);
    }

    /** Answers a request; everything that is wrong with it becomes an error answer. */
    public Answer answer(Request request) {
        try {
            Routes.Match match = routes.find(request.path());
            if (!request.method().equals("GET")) {
                throw Problem.of(405, "The request method is not supported for this resource.");
            }
            Call call = new Call(tenant, request, match.parameters());
            call.checkOrganization();
            return match.endpoint().answer(call);
        } catch (Problem problem) {
            return problem.answer(request.trackingId());
        }
    }
}
