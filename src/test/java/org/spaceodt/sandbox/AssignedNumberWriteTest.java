package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssignedNumberWriteTest {
    private final Rehearsal stage = new Rehearsal();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aSecondNumberIsAddedToAPersonAndTakenAgain() {
        JsonNode person = stage.caller(0);
        String id = person.path("id").asText();
        String location = person.path("locationId").asText();
        String path = "/telephony/config/people/" + id + "/numbers";
        String free = stage.freeNumbers(location).get(0);

        stage.done(204, "PUT", path, change("ADD", false, free, ", 'extension': '45001', 'ringPattern': 'LONG_LONG'"));

        JsonNode second = stage.get("/people/" + id + "/features/numbers").at("/phoneNumbers/1");
        assertThat(second.path("directNumber").asText()).isEqualTo(free);
        assertThat(second.path("extension").asText()).isEqualTo("45001");
        assertThat(second.path("ringPattern").asText()).isEqualTo("LONG_LONG");
        assertThat(second.path("primary").asBoolean()).isFalse();
        assertThat(stage.freeNumbers(location)).doesNotContain(free);
        JsonNode row = stage.get("/telephony/config/numbers?phoneNumber=" + free.substring(1))
                .at("/phoneNumbers/0");
        assertThat(row.at("/owner/id").asText()).isEqualTo(id);
        assertThat(row.path("phoneNumberType").asText()).isEqualTo("ALTERNATE");
        stage.refused(409, "PUT", path, change("ADD", false, free, ""));
        stage.refused(409, 4202, "POST", "/people?callingData=true", stage.body("Ada", location, "45001"));

        stage.done(204, "PUT", path, change("DELETE", false, free, ""));
        assertThat(stage.get("/people/" + id + "/features/numbers").path("phoneNumbers"))
                .hasSize(1);
        assertThat(stage.freeNumbers(location)).contains(free);
        stage.create("Ada", location, "45001");
    }

    @Test
    void thePrimaryNumberIsExchangedInOneRequest() {
        JsonNode person = stage.callers().stream()
                .filter(one -> one.has("phoneNumbers"))
                .findFirst()
                .orElseThrow();
        String id = person.path("id").asText();
        String old = person.at("/phoneNumbers/0/value").asText();
        String location = person.path("locationId").asText();
        String free = stage.freeNumbers(location).get(0);
        String path = "/telephony/config/people/" + id + "/numbers";
        stage.refused(409, "PUT", path, change("ADD", true, free, ""));

        stage.done(
                204,
                "PUT",
                path,
                "{'phoneNumbers': [" + entry("DELETE", true, old, "") + "," + entry("ADD", true, free, "") + "]}");

        assertThat(stage.person(id).at("/phoneNumbers/0/value").asText()).isEqualTo(free);
        assertThat(stage.freeNumbers(location)).contains(old).doesNotContain(free);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        List<String> locations = stage.locations();
        JsonNode person = stage.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(locations.get(0)))
                .findFirst()
                .orElseThrow();
        String path = "/telephony/config/people/" + person.path("id").asText() + "/numbers";
        String foreign = stage.freeNumbers(locations.get(1)).get(0);
        String own = stage.freeNumbers(locations.get(0)).get(0);
        String taken = stage.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(locations.get(0)) && one != person)
                .map(one -> one.path("extension").asText())
                .reduce((first, second) -> second)
                .orElseThrow();

        stage.refused(400, "PUT", path, "{}");
        stage.refused(400, "PUT", path, "{'phoneNumbers': [{'primary': false, 'action': 'ADD'}]}");
        stage.refused(400, "PUT", path, "{'phoneNumbers': [{'action': 'ADD', 'directNumber': '" + own + "'}]}");
        stage.refused(400, "PUT", path, "{'phoneNumbers': [{'primary': false, 'directNumber': '" + own + "'}]}");
        stage.refused(400, "PUT", path, change("ADD", false, foreign, ""));
        stage.refused(400, "PUT", path, change("DELETE", false, own, ""));
        stage.refused(400, "PUT", path, change("SWAP", false, own, ""));
        stage.refused(409, 4202, "PUT", path, change("ADD", false, own, ", 'extension': '" + taken + "'"));
        // The first entry would be good: none is done.
        stage.refused(
                400,
                "PUT",
                path,
                "{'phoneNumbers': [" + entry("ADD", false, own, "") + "," + entry("ADD", false, foreign, "") + "]}");
    }

    @Test
    void workspacesHaveNumbersToo() {
        JsonNode workspace = stage.get("/workspaces").at("/items/0");
        String id = workspace.path("id").asText();
        String location = workspace.path("locationId").asText();
        String free = stage.freeNumbers(location).get(0);
        String path = "/telephony/config/workspaces/" + id + "/numbers";

        stage.done(204, "PUT", path, "{'phoneNumbers': [{'action': 'ADD', 'external': '" + free + "'}]}");
        stage.done(204, "PUT", path, "{'phoneNumbers': [{'extension': '45001'}], 'distinctiveRingEnabled': true}");

        JsonNode numbers = stage.get("/workspaces/" + id + "/features/numbers");
        assertThat(numbers.at("/phoneNumbers/1/external").asText()).isEqualTo(free);
        assertThat(numbers.at("/phoneNumbers/2/extension").asText()).isEqualTo("45001");
        assertThat(numbers.path("distinctiveRingEnabled").asBoolean()).isTrue();
        stage.done(204, "DELETE", "/workspaces/" + id, "");
        assertThat(stage.freeNumbers(location)).contains(free);
        stage.create("Ada", location, "45001");
    }

    private static String change(String action, boolean primary, String number, String more) {
        return "{'phoneNumbers': [" + entry(action, primary, number, more) + "]}";
    }

    private static String entry(String action, boolean primary, String number, String more) {
        return String.format("{'primary': %s, 'action': '%s', 'directNumber': '%s'%s}", primary, action, number, more);
    }
}
