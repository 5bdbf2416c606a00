package org.spaceodt.sandbox.api;

import java.util.Set;
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
        new JobsApi().addTo(routes);
        new ScimApi(tenant).addTo(routes);
    }

    /** The operation that a method and a raw path name; one that answers with the reason when there is none. */
    public Operation find(String method, String path) {
        Routes.Match match = routes.find(method, path);
        return new Operation(tenant, match.route(), match.parameters());
    }

    /** The families that operations are of: see {@link Operation#family()}. */
    public Set<String> families() {
        return routes.families();
    }
}
