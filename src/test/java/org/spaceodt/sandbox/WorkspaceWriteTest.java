package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceWriteTest {
    private final Rehearsal serverState = new Rehearsal();

    @AfterEach
    void close() {
        serverState.close();
    }

    @Test
    void aWorkspaceWithCallingIsThereUntilItIsDeleted() {
        String location = serverState.locations().get(0);
        int used = serverState.consumed("Workspaces");
        JsonNode made = serverState
                .done(201, "POST", "/workspaces", body(location, "45001"))
                .json();
        String id = made.path("id").asText();

        assertThat(serverState.get("/workspaces/" + id)).isEqualTo(made);
        assertThat(made.at("/calling/webexCalling/licenses/0").asText()).isEqualTo(serverState.license("Workspaces"));
        assertThat(serverState.running().ids("/workspaces?locationId=" + location, "items"))
                .contains(id);
        assertThat(serverState.consumed("Workspaces")).isEqualTo(used + 1);
        assertThat(serverState
                        .get("/workspaces/" + id + "/features/numbers")
                        .at("/phoneNumbers/0/extension")
                        .asText())
                .isEqualTo("45001");
        assertThat(serverState
                        .get("/telephony/config/numbers?extension=45001")
                        .at("/phoneNumbers/0/owner/id")
                        .asText())
                .isEqualTo(id);
        assertThat(serverState
                        .get("/telephony/config/workspaces/" + id + "/devices")
                        .path("devices"))
                .isEmpty();
        serverState.refused(409, 4202, "POST", "/people?callingData=true", serverState.body("Ada", location, "45001"));
        serverState.refused(409, 4202, "POST", "/workspaces", body(location, "45001"));

        serverState.done(204, "DELETE", "/workspaces/" + id, "");
        assertThat(serverState.running().get("/workspaces/" + id).status()).isEqualTo(404);
        assertThat(serverState.running().ids("/workspaces", "items"))
                .doesNotContain(id)
                .hasSize(20);
        assertThat(serverState.consumed("Workspaces")).isEqualTo(used);
        serverState.create("Ada", location, "45001");
    }

    @Test
    void aPlainWorkspaceHasNoCallingUntilItGetsIt() {
        JsonNode made = serverState
                .done(201, "POST", "/workspaces", "{'displayName': 'Sala', 'capacity': 4}")
                .json();
        String id = made.path("id").asText();
        assertThat(made.at("/calling/type").asText()).isEqualTo("freeCalling");
        assertThat(serverState
                        .running()
                        .get("/workspaces/" + id + "/features/callForwarding")
                        .status())
                .isEqualTo(404);
        serverState.refused(404, 4003, "PUT", "/workspaces/" + id + "/features/callForwarding", "{}");
        serverState.refused(405, 25409, "PUT", "/telephony/config/workspaces/" + id + "/numbers", "{}");

        String calling = body(serverState.locations().get(0), "45001");
        JsonNode after =
                serverState.done(200, "PUT", "/workspaces/" + id, calling).json();
        assertThat(after.at("/calling/type").asText()).isEqualTo("webexCalling");
        assertThat(serverState
                        .get("/workspaces/" + id + "/features/callForwarding")
                        .has("callForwarding"))
                .isTrue();

        serverState.done(
                200, "PUT", "/workspaces/" + id, "{'displayName': 'Sala', 'calling': {'type': 'freeCalling'}}");
        assertThat(serverState.get("/workspaces/" + id).at("/calling/type").asText())
                .isEqualTo("freeCalling");
        assertThat(serverState.get("/telephony/config/numbers?extension=45001").path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void aPutClearsWhatItLeavesOutButNotCallingAndLocation() {
        JsonNode before = serverState.get("/workspaces").at("/items/3");
        String path = "/workspaces/" + before.path("id").asText();

        JsonNode after = serverState
                .done(200, "PUT", path, "{'displayName': 'Otra Sala', 'hotdeskingStatus': 'on'}")
                .json();

        assertThat(after.path("displayName").asText()).isEqualTo("Otra Sala");
        assertThat(after.path("hotdeskingStatus").asText()).isEqualTo("on");
        assertThat(after.has("capacity")).isFalse();
        assertThat(after.path("type").asText()).isEqualTo("notSet");
        assertThat(after.path("calling")).isEqualTo(before.path("calling"));
        assertThat(after.path("locationId")).isEqualTo(before.path("locationId"));
        assertThat(serverState.get(path)).isEqualTo(after);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        JsonNode workspace = serverState.get("/workspaces").at("/items/0");
        String path = "/workspaces/" + workspace.path("id").asText();
        List<String> locations = serverState.locations();
        String other = locations.stream()
                .filter(id -> !id.equals(workspace.path("locationId").asText()))
                .findFirst()
                .orElseThrow();

        serverState.refused(400, "POST", "/workspaces", "{}");
        serverState.refused(400, "POST", "/workspaces", "{'displayName': 'Sala', 'type': 'cellar'}");
        serverState.refused(400, 4152, "POST", "/workspaces", body("none", "45001"));
        serverState.refused(400, 4152, "POST", "/workspaces", body(serverState.plainLocation(), "45001"));
        serverState.refused(400, "POST", "/workspaces", body(other, ""));
        serverState.refused(400, "PUT", path, "{'locationId': '" + other + "'}");
        serverState.refused(404, "PUT", "/workspaces/none", "{'displayName': 'Sala'}");
        serverState.refused(404, "DELETE", "/workspaces/none", "");
    }

    private static String body(String location, String extension) {
        return String.format(
                "{'displayName': 'Sala Nueva', 'locationId': '%s', 'supportedDevices': 'phones', 'calling': {'type':"
                        + " 'webexCalling', 'webexCalling': {'locationId': '%s', 'extension': '%s'}}}",
                location, location, extension);
    }
}
