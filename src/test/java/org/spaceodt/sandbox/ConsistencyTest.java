package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

/** What one answer says must agree with what another says. */
class ConsistencyTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults().withPeople(300).withLocations(11));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void listsHoldAsManyThingsAsTheOptionsSay() {
        assertThat(running.ids("/people", "items")).hasSize(300);
        assertThat(running.ids("/locations", "items")).hasSize(11);
        assertThat(running.ids("/telephony/config/locations", "locations")).hasSize(10);
        assertThat(running.ids("/workspaces", "items")).hasSize(20);
        assertThat(running.ids("/telephony/config/queues", "queues")).hasSize(5);
        assertThat(running.ids("/telephony/config/queues?hasCxEssentials=true", "queues"))
                .hasSize(1);
        assertThat(running.ids("/telephony/config/huntGroups", "huntGroups")).hasSize(6);
        assertThat(running.ids("/telephony/config/autoAttendants", "autoAttendants"))
                .hasSize(4);
        assertThat(running.ids("/telephony/config/virtualLines", "virtualLines"))
                .hasSize(10);
        assertThat(running.ids("/telephony/config/virtualExtensions", "virtualExtensions"))
                .hasSize(5);
        assertThat(running.ids("/groups", "groups")).hasSize(5);
        assertThat(running.ids("/devices", "items")).hasSize(20 + 90);
    }

    @Test
    void licensesOfPeopleAgreeWithUsersOfLicensesAndWithTheCounts() {
        Map<String, Set<String>> byPeople = new HashMap<>();
        for (JsonNode person : running.all("/people", "items")) {
            person.path("licenses").forEach(license -> byPeople.computeIfAbsent(license.asText(), id -> new TreeSet<>())
                    .add(text(person, "id")));
        }
        for (JsonNode license : running.all("/licenses", "items")) {
            Set<String> expected = byPeople.getOrDefault(text(license, "id"), Set.of());
            List<String> users = running.ids("/licenses/" + text(license, "id") + "?includeAssignedTo=user", "users");
            assertThat(users).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(license.path("consumedByUsers").asInt()).isEqualTo(users.size());
            assertThat(license.path("consumedUnits").asInt())
                    .isEqualTo(
                            users.size() + license.path("consumedByWorkspaces").asInt())
                    .isLessThanOrEqualTo(license.path("totalUnits").asInt());
        }
    }

    @Test
    void agentsOfQueuesAgreeBetweenListsAndDetails() {
        Map<String, Set<String>> queuesOfAgent = new HashMap<>();
        for (JsonNode queue : running.all("/telephony/config/queues", "queues")) {
            String path = "/telephony/config/locations/" + text(queue, "locationId") + "/queues/" + text(queue, "id");
            List<String> agents = running.ids(path, "agents");
            assertThat(agents).isNotEmpty().doesNotHaveDuplicates();
            assertThat(running.ids("/telephony/config/queues/agents?queueId=" + text(queue, "id"), "agents"))
                    .containsExactlyInAnyOrderElementsOf(agents);
            agents.forEach(agent ->
                    queuesOfAgent.computeIfAbsent(agent, id -> new TreeSet<>()).add(text(queue, "id")));
        }
        for (JsonNode agent : running.all("/telephony/config/queues/agents", "agents")) {
            Set<String> queues = queuesOfAgent.remove(text(agent, "id"));
            assertThat(agent.path("queueCount").asInt()).isEqualTo(queues.size());
            assertThat(running.ids("/telephony/config/queues/agents/" + text(agent, "id"), "queues"))
                    .containsExactlyInAnyOrderElementsOf(queues);
            assertThat(agent.path("joinCount").asInt()
                            + agent.path("unjoinCount").asInt())
                    .isEqualTo(queues.size());
        }
        assertThat(queuesOfAgent).isEmpty();
    }

    @Test
    void membersOfGroupsExistAndAreCounted() {
        List<String> people = running.ids("/people", "items");
        for (JsonNode group : running.all("/groups", "groups")) {
            List<String> members = running.ids("/groups/" + text(group, "id") + "/members", "members");
            assertThat(members).hasSize(group.path("memberSize").asInt()).doesNotHaveDuplicates();
            assertThat(people).containsAll(members);
        }
    }

    @Test
    void noNumberAndNoExtensionInALocationIsGivenTwice() {
        List<String> numbers = new ArrayList<>();
        List<String> extensions = new ArrayList<>();
        for (JsonNode row : running.all("/telephony/config/numbers", "phoneNumbers")) {
            if (row.has("phoneNumber")) {
                numbers.add(text(row, "phoneNumber"));
            }
            if (row.has("extension")) {
                extensions.add(row.path("location").path("id").asText() + text(row, "extension"));
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("\\+34555\\d{6}"));
        assertThat(extensions).doesNotHaveDuplicates();
        assertThat(numbers).containsAll(numbersOf("/people?callingData=true", "items"));
        assertThat(numbers).containsAll(numbersOf("/telephony/config/queues", "queues"));
    }

    @Test
    void availableNumbersBelongToNobody() {
        Set<String> owned = running.all("/telephony/config/numbers?available=false", "phoneNumbers").stream()
                .map(row -> text(row, "phoneNumber"))
                .collect(Collectors.toSet());
        List<JsonNode> available = running.all("/telephony/config/people/primary/availableNumbers", "phoneNumbers");

        assertThat(available.size()).isBetween(30, 60);
        assertThat(available).extracting(row -> text(row, "state")).contains("ACTIVE", "INACTIVE");
        assertThat(available).extracting(row -> text(row, "phoneNumber")).doesNotHaveDuplicates();
        assertThat(available).noneMatch(row -> owned.contains(text(row, "phoneNumber")));
        for (String location : running.ids("/telephony/config/locations", "locations")) {
            String path = "/telephony/config/people/primary/availableNumbers?locationId=" + location;
            assertThat(running.all(path, "phoneNumbers").size()).isBetween(3, 6);
        }
    }

    @Test
    void whatIsReferredToCanBeRead() {
        for (JsonNode person : running.all("/people?callingData=true", "items")) {
            if (person.has("managerId")) {
                JsonNode manager =
                        running.get("/people/" + text(person, "managerId")).json();
                assertThat(manager.path("emails").path(0).asText()).isEqualTo(text(person, "manager"));
            }
            if (person.has("locationId")) {
                assertThat(running.get("/telephony/config/locations/" + text(person, "locationId"))
                                .status())
                        .isEqualTo(200);
            }
        }
        for (JsonNode device : running.all("/devices", "items")) {
            String owner = device.has("personId")
                    ? "/people/" + text(device, "personId")
                    : "/workspaces/" + text(device, "workspaceId");
            assertThat(running.get(owner).status()).isEqualTo(200);
        }
    }

    @Test
    void attendantsNameSchedulesAndAnnouncementsThatExist() {
        for (JsonNode attendant : running.all("/telephony/config/autoAttendants", "autoAttendants")) {
            String location = "/telephony/config/locations/" + text(attendant, "locationId");
            String path = location + "/autoAttendants/" + text(attendant, "id");
            JsonNode details = running.get(path).json();
            assertThat(running.all(location + "/schedules", "schedules"))
                    .extracting(schedule -> text(schedule, "name"))
                    .contains(text(details, "businessSchedule"), text(details, "holidaySchedule"));
            assertThat(running.ids(path + "/announcements", "announcements"))
                    .contains(details.path("businessHoursMenu")
                            .path("audioAnnouncementFile")
                            .path("id")
                            .asText());
        }
    }

    @Test
    void theConnectionOfALocationIsARouteThatExists() {
        List<String> routes = running.ids("/telephony/config/routeChoices", "routeIdentities");
        for (String location : running.ids("/telephony/config/locations", "locations")) {
            JsonNode connection = running.get("/telephony/pstn/locations/" + location + "/connection")
                    .json();
            JsonNode details =
                    running.get("/telephony/config/locations/" + location).json();
            assertThat(routes).contains(text(connection, "routeId"));
            assertThat(details.path("connection").path("id").asText()).isEqualTo(text(connection, "routeId"));
            assertThat(running.ids("/telephony/pstn/locations/" + location + "/connectionOptions", "items"))
                    .hasSize(2)
                    .contains(text(connection, "id"));
        }
    }

    private static List<String> numbersOf(String path, String key) {
        return running.all(path, key).stream()
                .map(item -> item.has("phoneNumber") ? item.path("phoneNumber") : item.at("/phoneNumbers/0/value"))
                .map(JsonNode::asText)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
