package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssignedNumberWriteTest {
    private final Rehearsal serverState = new Rehearsal();

    @AfterEach
    void close() {
        serverState.close();
    }

    @Test
    void aSecondNumberIsAddedToAPersonAndTakenAgain() {
        JsonNode person = serverState.caller(0);
        String id = person.path("id").asText();
        String location = person.path("locationId").asText();
        String path = "/telephony/config/people/" + id + "/numbers";
        String free = serverState.freeNumbers(location).get(0);

        serverState.done(
                204, "PUT", path, change("ADD", false, free, ", 'extension': '45001', 'ringPattern': 'LONG_LONG'"));

        JsonNode second = serverState.get("/people/" + id + "/features/numbers").at("/phoneNumbers/1");
        assertThat(second.path("directNumber").asText()).isEqualTo(free);
        assertThat(second.path("extension").asText()).isEqualTo("45001");
        assertThat(second.path("ringPattern").asText()).isEqualTo("LONG_LONG");
        assertThat(second.path("primary").asBoolean()).isFalse();
        assertThat(serverState.freeNumbers(location)).doesNotContain(free);
        JsonNode row = serverState
                .get("/telephony/config/numbers?phoneNumber=" + free.substring(1))
                .at("/phoneNumbers/0");
        assertThat(row.at("/owner/id").asText()).isEqualTo(id);
        assertThat(row.path("phoneNumberType").asText()).isEqualTo("ALTERNATE");
        serverState.refused(409, "PUT", path, change("ADD", false, free, ""));
        serverState.refused(409, 4202, "POST", "/people?callingData=true", serverState.body("Ada", location, "45001"));

        serverState.done(204, "PUT", path, change("DELETE", false, free, ""));
        assertThat(serverState.get("/people/" + id + "/features/numbers").path("phoneNumbers"))
                .hasSize(1);
        assertThat(serverState.freeNumbers(location)).contains(free);
        serverState.create("Ada", location, "45001");
    }

    @Test
    void thePrimaryNumberIsExchangedInOneRequest() {
        JsonNode person = serverState.callers().stream()
                .filter(one -> one.has("phoneNumbers"))
                .findFirst()
                .orElseThrow();
        String id = person.path("id").asText();
        String old = person.at("/phoneNumbers/0/value").asText();
        String location = person.path("locationId").asText();
        String free = serverState.freeNumbers(location).get(0);
        String path = "/telephony/config/people/" + id + "/numbers";
        serverState.refused(409, "PUT", path, change("ADD", true, free, ""));

        serverState.done(
                204,
                "PUT",
                path,
                "{'phoneNumbers': [" + entry("DELETE", true, old, "") + "," + entry("ADD", true, free, "") + "]}");

        assertThat(serverState.person(id).at("/phoneNumbers/0/value").asText()).isEqualTo(free);
        assertThat(serverState.freeNumbers(location)).contains(old).doesNotContain(free);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        List<String> locations = serverState.locations();
        JsonNode person = serverState.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(locations.get(0)))
                .findFirst()
                .orElseThrow();
        String path = "/telephony/config/people/" + person.path("id").asText() + "/numbers";
        String foreign = serverState.freeNumbers(locations.get(1)).get(0);
        String own = serverState.freeNumbers(locations.get(0)).get(0);
        String taken = serverState.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(locations.get(0)) && one != person)
                .map(one -> one.path("extension").asText())
                .reduce((first, second) -> second)
                .orElseThrow();

        serverState.refused(400, "PUT", path, "{}");
        serverState.refused(400, "PUT", path, "{'phoneNumbers': [{'primary': false, 'action': 'ADD'}]}");
        serverState.refused(400, "PUT", path, "{'phoneNumbers': [{'action': 'ADD', 'directNumber': '" + own + "'}]}");
        serverState.refused(400, "PUT", path, "{'phoneNumbers': [{'primary': false, 'directNumber': '" + own + "'}]}");
        serverState.refused(400, "PUT", path, change("ADD", false, foreign, ""));
        serverState.refused(400, "PUT", path, change("DELETE", false, own, ""));
        serverState.refused(400, "PUT", path, change("SWAP", false, own, ""));
        serverState.refused(409, 4202, "PUT", path, change("ADD", false, own, ", 'extension': '" + taken + "'"));
        // The first entry would be good: none is done.
        serverState.refused(
                400,
                "PUT",
                path,
                "{'phoneNumbers': [" + entry("ADD", false, own, "") + "," + entry("ADD", false, foreign, "") + "]}");
    }

    @Test
    void workspacesHaveNumbersToo() {
        JsonNode workspace = serverState.get("/workspaces").at("/items/0");
        String id = workspace.path("id").asText();
        String location = workspace.path("locationId").asText();
        String free = serverState.freeNumbers(location).get(0);
        String path = "/telephony/config/workspaces/" + id + "/numbers";

        serverState.done(204, "PUT", path, "{'phoneNumbers': [{'action': 'ADD', 'external': '" + free + "'}]}");
        serverState.done(
                204, "PUT", path, "{'phoneNumbers': [{'extension': '45001'}], 'distinctiveRingEnabled': true}");

        JsonNode numbers = serverState.get("/workspaces/" + id + "/features/numbers");
        assertThat(numbers.at("/phoneNumbers/1/external").asText()).isEqualTo(free);
        assertThat(numbers.at("/phoneNumbers/2/extension").asText()).isEqualTo("45001");
        assertThat(numbers.path("distinctiveRingEnabled").asBoolean()).isTrue();
        serverState.done(204, "DELETE", "/workspaces/" + id, "");
        assertThat(serverState.freeNumbers(location)).contains(free);
        serverState.create("Ada", location, "45001");
    }

    private static String change(String action, boolean primary, String number, String more) {
        return "{'phoneNumbers': [" + entry(action, primary, number, more) + "]}";
    }

    private static String entry(String action, boolean primary, String number, String more) {
        return String.format("{'primary': %s, 'action': '%s', 'directNumber': '%s'%s}", primary, action, number, more);
    }
}
