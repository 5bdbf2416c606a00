package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.support.SimulatedTenant;

/**
 * What there is in a tenant that rows can be about.
 *
 * @param people with calling data
 * @param calling the ids of the locations that are enabled for calling
 * @param connected those of them that have a PSTN connection
 * @param callable those of them where people can call: they have a main number
 * @param numbers rows of numbers, with location, owner and state
 * @param routes trunks and route groups
 * @param queues call queues, those with Customer Assist not among them
 */
record Sight(
        List<JsonNode> people,
        List<JsonNode> workspaces,
        List<JsonNode> locations,
        Set<String> calling,
        Set<String> connected,
        Set<String> callable,
        List<JsonNode> licenses,
        List<JsonNode> numbers,
        List<JsonNode> routes,
        List<JsonNode> queues) {
    static Sight of(SimulatedTenant tenant) {
        JsonNode calling = tenant.get("/telephony/config/locations?max=1000").path("locations");
        Set<String> ids =
                calling.valueStream().map(site -> site.path("id").asText()).collect(Collectors.toSet());
        return new Sight(
                tenant.all("/people?callingData=true&max=100"),
                tenant.all("/workspaces?max=1000"),
                tenant.all("/locations?max=1000"),
                ids,
                ids.stream()
                        .filter(id -> tenant.find("/telephony/pstn/locations/" + id + "/connection")
                                .isPresent())
                        .collect(Collectors.toSet()),
                calling.valueStream()
                        .filter(site -> site.at("/callingLineId/phoneNumber").isTextual())
                        .map(site -> site.path("id").asText())
                        .collect(Collectors.toSet()),
                tenant.all("/licenses"),
                list(tenant, "/telephony/config/numbers?max=2000", "phoneNumbers"),
                list(tenant, "/telephony/config/routeChoices?max=1000", "routeIdentities"),
                list(tenant, "/telephony/config/queues?max=1000", "queues"));
    }

    private static List<JsonNode> list(SimulatedTenant tenant, String path, String key) {
        return tenant.get(path).path(key).valueStream().toList();
    }

    /** Who has a line, or has none. */
    List<JsonNode> people(boolean calling) {
        return people.stream()
                .filter(person ->
                        person.path("licenses").valueStream().anyMatch(id -> isCalling(id.asText())) == calling)
                .toList();
    }

    boolean isCalling(String licenseId) {
        return licenses.stream()
                .filter(one -> one.path("id").asText().equals(licenseId))
                .anyMatch(one -> one.path("name").asText().startsWith("Webex Calling"));
    }

    JsonNode license(String name) {
        return licenses.stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> locations(Set<String> ids) {
        return locations.stream()
                .filter(location -> ids.contains(location.path("id").asText()))
                .toList();
    }

    /** Those without calling. */
    List<JsonNode> general() {
        return locations.stream()
                .filter(location -> !calling.contains(location.path("id").asText()))
                .toList();
    }

    /** The numbers of a location. */
    List<String> numbers(String locationId) {
        return phoneNumbers(locationId, false);
    }

    /** Those of them that nobody has, and that are not its main number. */
    List<String> free(String locationId) {
        return phoneNumbers(locationId, true);
    }

    private List<String> phoneNumbers(String locationId, boolean free) {
        return numbers.stream()
                .filter(row -> row.at("/location/id").asText().equals(locationId)
                        && row.has("phoneNumber")
                        && !(free && (row.has("owner") || row.path("mainNumber").asBoolean())))
                .map(row -> row.path("phoneNumber").asText())
                .toList();
    }

    List<JsonNode> routes(String type) {
        return routes.stream()
                .filter(route -> route.path("type").asText().equals(type))
                .toList();
    }

    Optional<String> organization() {
        return people.stream().map(person -> person.path("orgId").asText()).findFirst();
    }
}
