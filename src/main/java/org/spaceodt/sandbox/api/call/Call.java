package org.spaceodt.sandbox.api.call;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.time.Times;

/** One call of an endpoint: its parameters, already looked up in the tenant. A look-up that fails ends the call with a {@link ApiProblem}. */
public final class Call {
    private final Tenant tenant;
    private final ApiRequest request;
    private final List<String> parameters;
    private final PagedList.Items items;
    private WriteSubject subject = WriteSubject.unknown();

    public Call(Tenant tenant, ApiRequest request, List<String> parameters) {
        this(tenant, request, parameters, (json, index, usual) -> usual.write(json, index));
    }

    private Call(Tenant tenant, ApiRequest request, List<String> parameters, PagedList.Items items) {
        this.tenant = tenant;
        this.request = request;
        this.parameters = parameters;
        this.items = items;
    }

    /** The same call, whose list is to show its items in another way. */
    public Call showing(PagedList.Items instead) {
        return new Call(tenant, request, parameters, instead);
    }

    /** How the items of a list are shown. */
    PagedList.Items items() {
        return items;
    }

    Tenant tenant() {
        return tenant;
    }

    public ApiRequest request() {
        return request;
    }

    /** What a write is about: unknown until the endpoint has said it. */
    public WriteSubject subject() {
        return subject;
    }

    /** Says what this write is about to change. */
    public void about(ResourceKind kind, String id, Supplier<ApiResponse> view) {
        subject = WriteSubject.of(kind.name(), id, view);
    }

    /** Says what this write has made. */
    public void made(ResourceKind kind, String id, Supplier<ApiResponse> view) {
        subject = WriteSubject.made(kind.name(), id, view);
    }

    /** The body, which must be a JSON object, and of this organization if it names one; else it is a 400 or 403. */
    public RequestBody body() {
        RequestBody body = RequestBody.parse(request.body());
        body.filled("orgId").ifPresent(this::checkOrganization);
        return body;
    }

    /** All path parameters, still percent-encoded. */
    public List<String> parameters() {
        return parameters;
    }

    public String parameter(int n) {
        return RouteTable.decode(parameters.get(n));
    }

    /** The query parameter's text, or "" when it is absent or empty: the API makes no difference. */
    public String query(String name) {
        for (Map.Entry<String, String> entry : request.query()) {
            if (entry.getKey().equals(name)) {
                return entry.getValue();
            }
        }
        return "";
    }

    public boolean has(String name) {
        return !query(name).isEmpty();
    }

    public boolean flag(String name) {
        return query(name).equalsIgnoreCase("true");
    }

    /** The values of a comma-separated parameter; it may also be repeated. */
    public List<String> values(String name) {
        return request.query().stream()
                .filter(entry -> entry.getKey().equals(name))
                .flatMap(entry -> Arrays.stream(entry.getValue().split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A whole number of at least {@code least}; anything else is a 400. */
    public int number(String name, int least, int otherwise) {
        String text = query(name).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered like a number out of range.
        }
        throw ApiProblem.badRequest(
                "Invalid value for parameter '" + name + "': a whole number of at least " + least + " is expected.");
    }

    /** The thing with the id in the n-th path parameter. */
    public int found(int n, IntFinder finder) {
        return finder.find(parameter(n)).orElseThrow(ApiProblem::notFound);
    }

    public int found(String id, IntFinder finder) {
        return finder.find(id).orElseThrow(ApiProblem::notFound);
    }

    /** The person in the first path parameter, who must have Webex Calling. */
    public int callingPerson() {
        OptionalInt person = tenant.people().find(parameter(0));
        if (person.isEmpty() || !tenant.people().calls(person.getAsInt()) || !settled(person.getAsInt())) {
            throw ApiProblem.userNotFound();
        }
        return person.getAsInt();
    }

    /** For a while after the licence the settings are not there yet (operational facts). */
    private boolean settled(int person) {
        Times times = tenant.times();
        return times.passed(tenant.people().callingSince(person), times.lags().settings());
    }

    /** The workspace in the first path parameter, which must have Webex Calling; without it the two APIs refuse in different ways. */
    public int callingWorkspace() {
        int workspace = found(0, tenant.workspaces()::find);
        if (!tenant.workspaces().calls(workspace)) {
            boolean telephony = request.path().contains("/telephony/");
            throw telephony ? ApiProblem.invalidPlace() : ApiProblem.userNotFound();
        }
        return workspace;
    }

    /** The location in the first path parameter, which must be enabled for Webex Calling. */
    public int callingSite() {
        return callingSite(parameter(0));
    }

    /** The feature in the second path parameter, which must be in the location of the first. */
    public int feature(Feature features) {
        int site = callingSite();
        int feature = found(1, features::find);
        if (features.site(feature) != site) {
            throw ApiProblem.notFound();
        }
        return feature;
    }

    /** The calling location that the query asks for, or -1 for all. */
    public int siteFilter() {
        return has("locationId") ? callingSite(query("locationId")) : -1;
    }

    /** The location, with calling or without, that the query asks for, or -1 for all. */
    public int anySiteFilter() {
        return has("locationId") ? filter("locationId", tenant.sites()::find) : -1;
    }

    /** The thing that the query asks for by its id; -1 when it does not ask. */
    public int filter(String name, IntFinder finder) {
        return has(name) ? finder.find(query(name)).orElseThrow(ApiProblem::notFound) : -1;
    }

    /** Whether a text contains what the query asks for, whatever the case; true when it does not ask. */
    public boolean contains(String name, IntFunction<String> text, int index) {
        String wanted = query(name);
        return wanted.isEmpty() || lower(text.apply(index)).contains(lower(wanted));
    }

    /** Refuses the id of another organization: 403, because the token is only good for this one. */
    public void checkOrganization() {
        if (has("orgId")) {
            checkOrganization(query("orgId"));
        }
    }

    private void checkOrganization(String id) {
        if (tenant.ids().index(ResourceKind.ORGANIZATION, id).isEmpty()) {
            throw ApiProblem.of(403, "The access token is not allowed to see this organization.");
        }
    }

    private int callingSite(String id) {
        OptionalInt site = tenant.sites().find(id);
        if (site.isEmpty() || !tenant.sites().calls(site.getAsInt())) {
            throw ApiProblem.locationNotFound();
        }
        return site.getAsInt();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Finds a thing of the tenant by its id. */
    public interface IntFinder {
        OptionalInt find(String id);
    }
}
