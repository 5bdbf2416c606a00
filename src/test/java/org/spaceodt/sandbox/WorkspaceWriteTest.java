package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkspaceWriteTest {
    private final Rehearsal stage = new Rehearsal();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aWorkspaceWithCallingIsThereUntilItIsDeleted() {
        String location = stage.locations().get(0);
        int used = stage.consumed("Workspaces");
        JsonNode made =
                stage.done(201, "POST", "/workspaces", body(location, "45001")).json();
        String id = made.path("id").asText();

        assertThat(stage.get("/workspaces/" + id)).isEqualTo(made);
        assertThat(made.at("/calling/webexCalling/licenses/0").asText()).isEqualTo(stage.license("Workspaces"));
        assertThat(stage.running().ids("/workspaces?locationId=" + location, "items"))
                .contains(id);
        assertThat(stage.consumed("Workspaces")).isEqualTo(used + 1);
        assertThat(stage.get("/workspaces/" + id + "/features/numbers")
                        .at("/phoneNumbers/0/extension")
                        .asText())
                .isEqualTo("45001");
        assertThat(stage.get("/telephony/config/numbers?extension=45001")
                        .at("/phoneNumbers/0/owner/id")
                        .asText())
                .isEqualTo(id);
        assertThat(stage.get("/telephony/config/workspaces/" + id + "/devices").path("devices"))
                .isEmpty();
        stage.refused(409, 4202, "POST", "/people?callingData=true", stage.body("Ada", location, "45001"));
        stage.refused(409, 4202, "POST", "/workspaces", body(location, "45001"));

        stage.done(204, "DELETE", "/workspaces/" + id, "");
        assertThat(stage.running().get("/workspaces/" + id).status()).isEqualTo(404);
        assertThat(stage.running().ids("/workspaces", "items"))
                .doesNotContain(id)
                .hasSize(20);
        assertThat(stage.consumed("Workspaces")).isEqualTo(used);
        stage.create("Ada", location, "45001");
    }

    @Test
    void aPlainWorkspaceHasNoCallingUntilItGetsIt() {
        JsonNode made = stage.done(201, "POST", "/workspaces", "{'displayName': 'Sala', 'capacity': 4}")
                .json();
        String id = made.path("id").asText();
        assertThat(made.at("/calling/type").asText()).isEqualTo("freeCalling");
        assertThat(stage.running()
                        .get("/workspaces/" + id + "/features/callForwarding")
                        .status())
                .isEqualTo(404);
        stage.refused(404, 4003, "PUT", "/workspaces/" + id + "/features/callForwarding", "{}");
        stage.refused(405, 25409, "PUT", "/telephony/config/workspaces/" + id + "/numbers", "{}");

        String calling = body(stage.locations().get(0), "45001");
        JsonNode after = stage.done(200, "PUT", "/workspaces/" + id, calling).json();
        assertThat(after.at("/calling/type").asText()).isEqualTo("webexCalling");
        assertThat(stage.get("/workspaces/" + id + "/features/callForwarding").has("callForwarding"))
                .isTrue();

        stage.done(200, "PUT", "/workspaces/" + id, "{'displayName': 'Sala', 'calling': {'type': 'freeCalling'}}");
        assertThat(stage.get("/workspaces/" + id).at("/calling/type").asText()).isEqualTo("freeCalling");
        assertThat(stage.get("/telephony/config/numbers?extension=45001").path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void aPutClearsWhatItLeavesOutButNotCallingAndLocation() {
        JsonNode before = stage.get("/workspaces").at("/items/3");
        String path = "/workspaces/" + before.path("id").asText();

        JsonNode after = stage.done(200, "PUT", path, "{'displayName': 'Otra Sala', 'hotdeskingStatus': 'on'}")
                .json();

        assertThat(after.path("displayName").asText()).isEqualTo("Otra Sala");
        assertThat(after.path("hotdeskingStatus").asText()).isEqualTo("on");
        assertThat(after.has("capacity")).isFalse();
        assertThat(after.path("type").asText()).isEqualTo("notSet");
        assertThat(after.path("calling")).isEqualTo(before.path("calling"));
        assertThat(after.path("locationId")).isEqualTo(before.path("locationId"));
        assertThat(stage.get(path)).isEqualTo(after);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        JsonNode workspace = stage.get("/workspaces").at("/items/0");
        String path = "/workspaces/" + workspace.path("id").asText();
        List<String> locations = stage.locations();
        String other = locations.stream()
                .filter(id -> !id.equals(workspace.path("locationId").asText()))
                .findFirst()
                .orElseThrow();

        stage.refused(400, "POST", "/workspaces", "{}");
        stage.refused(400, "POST", "/workspaces", "{'displayName': 'Sala', 'type': 'cellar'}");
        stage.refused(400, 4152, "POST", "/workspaces", body("none", "45001"));
        stage.refused(400, 4152, "POST", "/workspaces", body(stage.plainLocation(), "45001"));
        stage.refused(400, "POST", "/workspaces", body(other, ""));
        stage.refused(400, "PUT", path, "{'locationId': '" + other + "'}");
        stage.refused(404, "PUT", "/workspaces/none", "{'displayName': 'Sala'}");
        stage.refused(404, "DELETE", "/workspaces/none", "");
    }

    private static String body(String location, String extension) {
        return String.format(
                "{'displayName': 'Sala Nueva', 'locationId': '%s', 'supportedDevices': 'phones', 'calling': {'type':"
                        + " 'webexCalling', 'webexCalling': {'locationId': '%s', 'extension': '%s'}}}",
                location, location, extension);
    }
}
