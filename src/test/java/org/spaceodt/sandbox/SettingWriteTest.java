package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettingWriteTest {
    private static Rehearsal serverState;
    private static String person;
    private static String workspace;
    private static String location;

    @BeforeAll
    static void start() {
        serverState = new Rehearsal();
        person = "/people/" + serverState.caller(5).path("id").asText();
        workspace = "/workspaces/"
                + serverState.running().ids("/workspaces", "items").get(2);
        location = "/telephony/config/locations/" + serverState.locations().get(1);
    }

    @AfterAll
    static void stop() {
        serverState.close();
    }

    @Test
    void whatIsReadCanBeWrittenBackAndChangesNothing() {
        for (String path : List.of(
                person + "/features/callForwarding",
                person + "/features/incomingPermission",
                person + "/features/outgoingPermission",
                person + "/features/voicemail",
                person + "/features/intercept",
                workspace + "/features/callForwarding",
                workspace + "/features/outgoingPermission",
                location + "/outgoingPermission",
                location + "/internalDialing")) {
            JsonNode before = serverState.get(path);
            assertThat(serverState.done(204, "PUT", path, before.toString()).body())
                    .isEmpty();
            assertThat(serverState.get(path)).as(path).isEqualTo(before);
        }
    }

    @Test
    void thePartsOfAForwardingAreWrittenOneByOne() {
        String path = person + "/features/callForwarding";
        JsonNode before = serverState.get(path);

        serverState.done(
                204, "PUT", path, "{'callForwarding': {'always': {'enabled': true, 'destination': '532101'}}}");
        serverState.done(
                204,
                "PUT",
                path,
                "{'callForwarding': {'noAnswer': {'enabled': true, 'destination': '2101',"
                        + " 'numberOfRings': 7, 'invented': 1}}}");

        JsonNode after = serverState.get(path);
        assertThat(after.at("/callForwarding/always/destination").asText()).isEqualTo("532101");
        assertThat(after.at("/callForwarding/noAnswer/numberOfRings").asInt()).isEqualTo(7);
        assertThat(after.at("/callForwarding/noAnswer").has("invented")).isFalse();
        assertThat(after.at("/callForwarding/noAnswer/systemMaxNumberOfRings").asInt())
                .isEqualTo(20);
        assertThat(after.at("/callForwarding/busy")).isEqualTo(before.at("/callForwarding/busy"));
        serverState.refused(400, "PUT", path, "{'callForwarding': {'always': {'destination': '532101'}}}");
        serverState.refused(400, "PUT", path, "{'callForwarding': {'always': {'enabled': true}}}");
        serverState.refused(400, "PUT", path, "{'callForwarding': {'always': {'enabled': 'perhaps'}}}");
        serverState.refused(400, "PUT", path, "{'callForwarding': {'noAnswer': {'numberOfRings': 21}}}");
        serverState.refused(400, "PUT", path, "{'callForwarding': []}");
    }

    @Test
    void theForwardingOfAWorkspaceMustBeWhole() {
        String path = workspace + "/features/callForwarding";
        ObjectNode body = (ObjectNode) serverState.get(path);
        ((ObjectNode) body.at("/callForwarding/always")).put("enabled", true).put("destination", "532101");
        serverState.done(204, "PUT", path, body.toString());
        assertThat(serverState.get(path)).isEqualTo(body);
        for (String pointer : List.of("/callForwarding", "/businessContinuity", "/callForwarding/always")) {
            ObjectNode part = body.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) part.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
            serverState.refused(400, "PUT", path, part.toString());
        }
        ObjectNode part = body.deepCopy();
        ((ObjectNode) part.at("/callForwarding/always")).remove("ringReminderEnabled");
        serverState.refused(400, "PUT", path, part.toString());

        String telephony = "/telephony/config" + workspace + "/callForwarding";
        serverState.done(204, "PUT", telephony, "{'callForwarding': {'always': {'enabled': false}}}");
        assertThat(serverState.get(path).at("/callForwarding/always/enabled").asBoolean())
                .isFalse();
        assertThat(serverState.get(telephony)).isEqualTo(serverState.get(path));
    }

    @Test
    void permissionsAreReplacedTypeByType() {
        for (String path : List.of(
                person + "/features/outgoingPermission",
                workspace + "/features/outgoingPermission",
                location + "/outgoingPermission")) {
            JsonNode before = serverState.get(path);
            String permission = "{'callType': 'TOLL_FREE', 'action': '%s', 'transferEnabled': false}";
            String body = "{'useCustomEnabled': true, 'callingPermissions': [" + permission + "]}";

            serverState.done(204, "PUT", path, String.format(body, "BLOCK"));

            JsonNode after = serverState.get(path);
            assertThat(after.path("callingPermissions")).hasSameSizeAs(before.path("callingPermissions"));
            assertThat(after.at("/callingPermissions/1/action").asText()).isEqualTo("BLOCK");
            assertThat(after.at("/callingPermissions/0")).isEqualTo(before.at("/callingPermissions/0"));
            serverState.refused(400, "PUT", path, String.format(body, "SOMETIMES"));
            serverState.refused(400, "PUT", path, "{'callingPermissions': [{'callType': 'MOON'}]}");
        }
        serverState.refused(400, "PUT", person + "/features/outgoingPermission", "{'useCustomEnabled': true}");
        serverState.refused(
                400, "PUT", location + "/outgoingPermission", "{'callingPermissions': [{'transferEnabled': true}]}");
    }

    @Test
    void incomingPermissionsNeedAllOfTheirFields() {
        String path = person + "/features/incomingPermission";
        ObjectNode body = Rehearsal.parse("{'useCustomEnabled': true, 'externalTransfer': 'BLOCK_ALL_EXTERNAL',"
                + " 'internalCallsEnabled': false, 'collectCallsEnabled': true}");

        serverState.done(204, "PUT", path, body.toString());

        assertThat(serverState.get(path)).isEqualTo(body);
        body.fieldNames().forEachRemaining(field -> {
            ObjectNode part = body.deepCopy();
            part.remove(field);
            serverState.refused(400, "PUT", path, part.toString());
        });
    }

    @Test
    void voicemailAndInterceptAreWritten() {
        String voicemail = person + "/features/voicemail";
        String body = "{'enabled': false, 'notifications': {'enabled': true, 'destination': 'a@example.com'},"
                + " 'transferToNumber': {'enabled': false}, 'sendUnansweredCalls': {'numberOfRings': 9}}";
        serverState.done(204, "PUT", voicemail, body);
        assertThat(serverState.get(voicemail).path("enabled").asBoolean()).isFalse();
        assertThat(serverState.get(voicemail).at("/notifications/destination").asText())
                .isEqualTo("a@example.com");
        assertThat(serverState
                        .get(voicemail)
                        .at("/sendUnansweredCalls/numberOfRings")
                        .asInt())
                .isEqualTo(9);
        serverState.refused(400, "PUT", voicemail, "{'enabled': true}");
        serverState.refused(400, "PUT", voicemail, body.replace("9", "1"));

        String intercept = person + "/features/intercept";
        serverState.done(
                204,
                "PUT",
                intercept,
                "{'enabled': true, 'incoming': {'announcements': {'newNumber':"
                        + " {'enabled': true, 'destination': '+34555010199'}}}, 'outgoing': {'type': 'ALLOW_LOCAL_ONLY'}}");
        JsonNode after = serverState.get(intercept);
        assertThat(after.path("enabled").asBoolean()).isTrue();
        assertThat(after.at("/incoming/announcements/newNumber/destination").asText())
                .isEqualTo("+34555010199");
        assertThat(after.at("/incoming/type").asText()).isEqualTo("INTERCEPT_ALL");
        assertThat(after.at("/outgoing/type").asText()).isEqualTo("ALLOW_LOCAL_ONLY");
        serverState.refused(400, "PUT", intercept, "{'incoming': {'type': 'NEVER'}}");
    }

    @Test
    void whoHasNoCallingHasNoSettingsToWrite() {
        String nobody =
                "/people/" + serverState.withoutCalling().get(0).path("id").asText();
        for (String path : List.of(
                nobody + "/features/callForwarding",
                nobody + "/features/incomingPermission",
                nobody + "/features/outgoingPermission",
                nobody + "/features/voicemail",
                nobody + "/features/intercept",
                "/telephony/config" + nobody + "/numbers")) {
            serverState.refused(404, 4003, "PUT", path, "{}");
        }
        serverState.refused(
                404,
                4152,
                "PUT",
                "/telephony/config/locations/" + serverState.plainLocation() + "/outgoingPermission",
                "{}");
    }

    @Test
    void agentsJoinAndLeaveTheirQueues() {
        JsonNode agent = serverState.get("/telephony/config/queues/agents").at("/agents/0");
        String path = "/telephony/config/queues/agents/" + agent.path("id").asText();
        JsonNode queue = serverState.get(path).at("/queues/0");
        String body = "{'settings': [{'queueId': '" + queue.path("id").asText() + "', 'joinEnabled': %s}]}";
        boolean joined = queue.path("joinEnabled").asBoolean();

        serverState.done(204, "PUT", path + "/settings", String.format(body, !joined));

        assertThat(serverState.get(path).at("/queues/0/joinEnabled").asBoolean())
                .isNotEqualTo(joined);
        assertThat(serverState.get(path).at("/agent/joinCount").asInt())
                .isEqualTo(agent.path("joinCount").asInt() + (joined ? -1 : 1));
        String one = "/telephony/config/locations/" + queue.path("locationId").asText() + "/queues/"
                + queue.path("id").asText();
        for (JsonNode shown : serverState.get(one).path("agents")) {
            if (shown.path("id").equals(agent.path("id"))) {
                assertThat(shown.path("joinEnabled").asBoolean()).isNotEqualTo(joined);
            }
        }
        serverState.refused(400, "PUT", path + "/settings", "{}");
        serverState.refused(400, "PUT", path + "/settings", "{'settings': [{'joinEnabled': true}]}");
        serverState.refused(404, "PUT", path + "/settings", "{'settings': [{'queueId': 'none', 'joinEnabled': true}]}");
        serverState.refused(404, "PUT", "/telephony/config/queues/agents/none/settings", String.format(body, true));
    }
}
