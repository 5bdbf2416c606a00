package org.spaceodt.sandbox.api;

import java.util.List;
import java.util.Set;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.api.apps.ServiceAppsApi;
import org.spaceodt.sandbox.api.apps.ServiceTokens;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.devices.DevicesApi;
import org.spaceodt.sandbox.api.disabling.DisableJobs;
import org.spaceodt.sandbox.api.disabling.DisableJobsApi;
import org.spaceodt.sandbox.api.exported.Originals;
import org.spaceodt.sandbox.api.features.AgentWrites;
import org.spaceodt.sandbox.api.features.AutoAttendantsApi;
import org.spaceodt.sandbox.api.features.HuntGroupsApi;
import org.spaceodt.sandbox.api.features.QueueAgentsApi;
import org.spaceodt.sandbox.api.features.QueueWrites;
import org.spaceodt.sandbox.api.features.QueuesApi;
import org.spaceodt.sandbox.api.features.VirtualExtensionsApi;
import org.spaceodt.sandbox.api.features.VirtualLinesApi;
import org.spaceodt.sandbox.api.licenses.LicenseWrites;
import org.spaceodt.sandbox.api.licenses.LicensesApi;
import org.spaceodt.sandbox.api.locations.CallingLocationWrites;
import org.spaceodt.sandbox.api.locations.CallingLocationsApi;
import org.spaceodt.sandbox.api.locations.LocationWrites;
import org.spaceodt.sandbox.api.locations.LocationsApi;
import org.spaceodt.sandbox.api.locations.RoutesApi;
import org.spaceodt.sandbox.api.locations.Routing;
import org.spaceodt.sandbox.api.locations.SchedulesApi;
import org.spaceodt.sandbox.api.moves.MoveJobsApi;
import org.spaceodt.sandbox.api.moves.Moves;
import org.spaceodt.sandbox.api.numbers.AssignedNumberWrites;
import org.spaceodt.sandbox.api.numbers.AvailableNumbersApi;
import org.spaceodt.sandbox.api.numbers.LocationNumberWrites;
import org.spaceodt.sandbox.api.numbers.NumbersApi;
import org.spaceodt.sandbox.api.people.GroupsApi;
import org.spaceodt.sandbox.api.people.PeopleApi;
import org.spaceodt.sandbox.api.people.PeopleWrites;
import org.spaceodt.sandbox.api.scim.ScimApi;
import org.spaceodt.sandbox.api.settings.PersonSettingsApi;
import org.spaceodt.sandbox.api.settings.SettingWrites;
import org.spaceodt.sandbox.api.settings.WorkspaceSettingsApi;
import org.spaceodt.sandbox.api.workspaces.WorkspaceWrites;
import org.spaceodt.sandbox.api.workspaces.WorkspacesApi;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.tenant.Tenant;

/** The whole API over one tenant, which keeps what is written. It can be asked from any thread. */
public final class Api {
    private final Tenant tenant;
    private final WriteJournal log;
    private final List<Runnable> jobs;
    private final RouteTable routes;

    /**
     * @param log where every write is recorded
     * @param tokens those for service apps
     */
    public Api(Tenant tenant, WriteJournal log, ServiceTokens tokens) {
        this(tenant, log, tokens, new RouteTable());
    }

    /** An API that answers what an export tells as it was exported, but for what was written since. */
    public static Api over(Inventory inventory, Tenant tenant, WriteJournal log, ServiceTokens tokens) {
        Tenant atFirst = tenant.atFirst();
        Api plain = new Api(atFirst, log, tokens);
        return new Api(tenant, log, tokens, new RouteTable(new Originals(inventory, tenant, atFirst, plain.routes)));
    }

    private Api(Tenant tenant, WriteJournal log, ServiceTokens tokens, RouteTable routes) {
        this.routes = routes;
        this.tenant = tenant;
        this.log = log;
        Moves moves = new Moves(tenant, log);
        DisableJobs disabling = new DisableJobs(tenant, log);
        this.jobs = List.of(moves::catchUp, disabling::catchUp);
        new PeopleApi(tenant).addTo(routes);
        new GroupsApi(tenant).addTo(routes);
        new LicensesApi(tenant).addTo(routes);
        new LocationsApi(tenant).addTo(routes);
        new WorkspacesApi(tenant).addTo(routes);
        new DevicesApi(tenant).addTo(routes);
        new CallingLocationsApi(tenant).addTo(routes);
        new RoutesApi(tenant).addTo(routes);
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
        new MoveJobsApi(tenant, moves).addTo(routes);
        new DisableJobsApi(tenant, disabling).addTo(routes);
        new ScimApi(tenant).addTo(routes);
        new PeopleWrites(tenant).addTo(routes);
        new SettingWrites(tenant).addTo(routes);
        new LicenseWrites(tenant).addTo(routes);
        new LocationWrites(tenant).addTo(routes);
        new CallingLocationWrites(tenant).addTo(routes);
        new Routing(tenant).addTo(routes);
        new LocationNumberWrites(tenant).addTo(routes);
        new WorkspaceWrites(tenant).addTo(routes);
        new AssignedNumberWrites(tenant).addTo(routes);
        new AgentWrites(tenant).addTo(routes);
        new QueueWrites(tenant).addTo(routes);
        new ServiceAppsApi(tenant, tokens).addTo(routes);
    }

    /** The operation that a method and a raw path name; one that answers with the reason when there is none. */
    public ApiOperation find(String method, String path) {
        return new ApiOperation(tenant, jobs, log, routes.find(method, path));
    }

    /** The families that operations are of: see {@link ApiOperation#family()}. */
    public Set<String> families() {
        return routes.families();
    }
}
