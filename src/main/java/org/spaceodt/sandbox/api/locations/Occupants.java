package org.spaceodt.sandbox.api.locations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/**
 * What is in a location, and whether Webex Calling can be disabled there with it.
 *
 * @param people of the location, whether they call or not
 * @param callers those of them who call
 * @param callingWorkspaces those of the workspaces that call
 * @param trunks in use, whose local gateway is there
 * @param features call queues, hunt groups, auto attendants and virtual extensions: all but the virtual lines
 * @param last whether no other location is enabled for Webex Calling
 */
public record Occupants(
        int people,
        int callers,
        int workspaces,
        int callingWorkspaces,
        int virtualLines,
        int trunks,
        int features,
        boolean numbers,
        boolean last) {
    /** Why it cannot be disabled, as the errors of a job say it (Cisco's OpenAPI specification). */
    public record Hindrance(String code, String text) {}

    public static Occupants of(Tenant tenant, int site) {
        PersonRepository people = tenant.people();
        WorkspaceRepository workspaces = tenant.workspaces();
        IntPredicate ofPeople = person -> people.exists(person) && people.site(person) == site;
        IntPredicate ofWorkspaces = place -> workspaces.exists(place) && workspaces.site(place) == site;
        return new Occupants(
                count(people.size(), ofPeople),
                count(people.size(), ofPeople.and(people::calls)),
                count(workspaces.size(), ofWorkspaces),
                count(workspaces.size(), ofWorkspaces.and(workspaces::calls)),
                of(tenant.virtualLines(), site),
                new TrunkHomes(tenant).in(site),
                Stream.of(tenant.queues(), tenant.huntGroups(), tenant.autoAttendants())
                                .mapToInt(features -> of(features, site))
                                .sum()
                        + extensions(tenant, site),
                tenant.phoneNumbers().in(site).findAny().isPresent(),
                count(tenant.sites().size(), tenant.sites()::calls) == 1);
    }

    private static int of(Feature features, int site) {
        return count(features.size(), feature -> features.exists(feature) && features.site(feature) == site);
    }

    private static int extensions(Tenant tenant, int site) {
        return tenant.sites().emptied(site)
                ? 0
                : Stream.of(tenant.virtualExtensions(), tenant.virtualExtensionRanges())
                        .mapToInt(all -> all.uses(site) ? 1 : 0)
                        .sum();
    }

    private static int count(int size, IntPredicate wanted) {
        return (int) IntStream.range(0, size).filter(wanted).count();
    }

    /** Whether the location can be deleted: Webex Calling is disabled there. */
    boolean none() {
        return people + workspaces + virtualLines + features == 0;
    }

    /** @param force whether what can be deleted with the location is to be */
    public List<Hindrance> hindrances(boolean force) {
        List<Hindrance> found = new ArrayList<>();
        counted(found, trunks, "BATCH-1012006", "Trunks in use in the location. Count: ");
        counted(found, callers, "BATCH-1012007", "Users associated with the location. Count: ");
        counted(found, callingWorkspaces, "BATCH-1012008", "Workspaces associated with the location. Count: ");
        counted(found, virtualLines, "BATCH-1012009", "Virtual lines associated with the location. Count: ");
        if (features > 0 && !force) {
            found.add(new Hindrance(
                    "BATCH-1012011",
                    "Features associated with the location. This is a blocking error, use forceDelete to disable the"
                            + " calling location."));
        }
        if (last) {
            found.add(new Hindrance(
                    "BATCH-1012012",
                    "Not allowed to delete the last calling location. Calling requires at least one active location in"
                            + " the organization, This is a blocking error."));
        }
        return found;
    }

    private static void counted(List<Hindrance> found, int count, String code, String text) {
        if (count > 0) {
            found.add(new Hindrance(code, text + count));
        }
    }

    /** The answer of the check before: what hinders always, what does not, and what does unless it is forced. */
    public Json check() {
        String status = !hindrances(true).isEmpty() ? "BLOCKED" : features > 0 ? "FORCE_REQUIRED" : "UNBLOCKED";
        Json json = new Json().object().put("locationDeleteStatus", status);
        json.object("blocking")
                .put("lastLocation", last)
                .put("trunksInUseCount", trunks)
                .put("usersInUseCount", callers)
                .put("workspacesInUseCount", callingWorkspaces)
                .put("virtualLineInUseCount", virtualLines)
                .put("numbersOrderPending", false)
                .end();
        json.object("nonBlocking").put("numbersPresent", numbers).end();
        return json.object("blockingUnlessForced")
                .put("nonUserEntitiesInUse", features > 0)
                .put("trunksCount", trunks)
                .end()
                .end();
    }

    /** Where the local gateways of an invented tenant are: one in each of the first locations with Webex Calling. */
    record TrunkHomes(Tenant tenant) {
        /** The location whose gateway the trunk is. */
        int of(int trunk) {
            int[] began = IntStream.range(0, tenant.sites().size())
                    .filter(tenant.sites()::began)
                    .toArray();
            IntUnaryOperator nth = n -> began.length == 0 ? 0 : began[n % began.length];
            return nth.applyAsInt(trunk);
        }

        int in(int site) {
            boolean invented = tenant.trunks().invented() && tenant.sites().began(site);
            return invented ? count(tenant.trunks().size(false), trunk -> of(trunk) == site) : 0;
        }
    }
}
