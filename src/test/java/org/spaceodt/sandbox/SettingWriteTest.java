package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettingWriteTest {
    private static Rehearsal stage;
    private static String person;
    private static String workspace;
    private static String location;

    @BeforeAll
    static void start() {
        stage = new Rehearsal();
        person = "/people/" + stage.caller(5).path("id").asText();
        workspace = "/workspaces/" + stage.running().ids("/workspaces", "items").get(2);
        location = "/telephony/config/locations/" + stage.locations().get(1);
    }

    @AfterAll
    static void stop() {
        stage.close();
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
            JsonNode before = stage.get(path);
            assertThat(stage.done(204, "PUT", path, before.toString()).body()).isEmpty();
            assertThat(stage.get(path)).as(path).isEqualTo(before);
        }
    }

    @Test
    void thePartsOfAForwardingAreWrittenOneByOne() {
        String path = person + "/features/callForwarding";
        JsonNode before = stage.get(path);

        stage.done(204, "PUT", path, "{'callForwarding': {'always': {'enabled': true, 'destination': '532101'}}}");
        stage.done(
                204,
                "PUT",
                path,
                "{'callForwarding': {'noAnswer': {'enabled': true, 'destination': '2101',"
                        + " 'numberOfRings': 7, 'invented': 1}}}");

        JsonNode after = stage.get(path);
        assertThat(after.at("/callForwarding/always/destination").asText()).isEqualTo("532101");
        assertThat(after.at("/callForwarding/noAnswer/numberOfRings").asInt()).isEqualTo(7);
        assertThat(after.at("/callForwarding/noAnswer").has("invented")).isFalse();
        assertThat(after.at("/callForwarding/noAnswer/systemMaxNumberOfRings").asInt())
                .isEqualTo(20);
        assertThat(after.at("/callForwarding/busy")).isEqualTo(before.at("/callForwarding/busy"));
        stage.refused(400, "PUT", path, "{'callForwarding': {'always': {'destination': '532101'}}}");
        stage.refused(400, "PUT", path, "{'callForwarding': {'always': {'enabled': true}}}");
        stage.refused(400, "PUT", path, "{'callForwarding': {'always': {'enabled': 'perhaps'}}}");
        stage.refused(400, "PUT", path, "{'callForwarding': {'noAnswer': {'numberOfRings': 21}}}");
        stage.refused(400, "PUT", path, "{'callForwarding': []}");
    }

    @Test
    void theForwardingOfAWorkspaceMustBeWhole() {
        String path = workspace + "/features/callForwarding";
        ObjectNode body = (ObjectNode) stage.get(path);
        ((ObjectNode) body.at("/callForwarding/always")).put("enabled", true).put("destination", "532101");
        stage.done(204, "PUT", path, body.toString());
        assertThat(stage.get(path)).isEqualTo(body);
        for (String pointer : List.of("/callForwarding", "/businessContinuity", "/callForwarding/always")) {
            ObjectNode part = body.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) part.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
            stage.refused(400, "PUT", path, part.toString());
        }
        ObjectNode part = body.deepCopy();
        ((ObjectNode) part.at("/callForwarding/always")).remove("ringReminderEnabled");
        stage.refused(400, "PUT", path, part.toString());

        String telephony = "/telephony/config" + workspace + "/callForwarding";
        stage.done(204, "PUT", telephony, "{'callForwarding': {'always': {'enabled': false}}}");
        assertThat(stage.get(path).at("/callForwarding/always/enabled").asBoolean())
                .isFalse();
        assertThat(stage.get(telephony)).isEqualTo(stage.get(path));
    }

    @Test
    void permissionsAreReplacedTypeByType() {
        for (String path : List.of(
                person + "/features/outgoingPermission",
                workspace + "/features/outgoingPermission",
                location + "/outgoingPermission")) {
            JsonNode before = stage.get(path);
            String permission = "{'callType': 'TOLL_FREE', 'action': '%s', 'transferEnabled': false}";
            String body = "{'useCustomEnabled': true, 'callingPermissions': [" + permission + "]}";

            stage.done(204, "PUT", path, String.format(body, "BLOCK"));

            JsonNode after = stage.get(path);
            assertThat(after.path("callingPermissions")).hasSameSizeAs(before.path("callingPermissions"));
            assertThat(after.at("/callingPermissions/1/action").asText()).isEqualTo("BLOCK");
            assertThat(after.at("/callingPermissions/0")).isEqualTo(before.at("/callingPermissions/0"));
            stage.refused(400, "PUT", path, String.format(body, "SOMETIMES"));
            stage.refused(400, "PUT", path, "{'callingPermissions': [{'callType': 'MOON'}]}");
        }
        stage.refused(400, "PUT", person + "/features/outgoingPermission", "{'useCustomEnabled': true}");
        stage.refused(
                400, "PUT", location + "/outgoingPermission", "{'callingPermissions': [{'transferEnabled': true}]}");
    }

    @Test
    void incomingPermissionsNeedAllOfTheirFields() {
        String path = person + "/features/incomingPermission";
        ObjectNode body = Rehearsal.parse("{'useCustomEnabled': true, 'externalTransfer': 'BLOCK_ALL_EXTERNAL',"
                + " 'internalCallsEnabled': false, 'collectCallsEnabled': true}");

        stage.done(204, "PUT", path, body.toString());

        assertThat(stage.get(path)).isEqualTo(body);
        body.fieldNames().forEachRemaining(field -> {
            ObjectNode part = body.deepCopy();
            part.remove(field);
            stage.refused(400, "PUT", path, part.toString());
        });
    }

    @Test
    void voicemailAndInterceptAreWritten() {
        String voicemail = person + "/features/voicemail";
        String body = "{'enabled': false, 'notifications': {'enabled': true, 'destination': 'a@example.com'},"
                + " 'transferToNumber': {'enabled': false}, 'sendUnansweredCalls': {'numberOfRings': 9}}";
        stage.done(204, "PUT", voicemail, body);
        assertThat(stage.get(voicemail).path("enabled").asBoolean()).isFalse();
        assertThat(stage.get(voicemail).at("/notifications/destination").asText())
                .isEqualTo("a@example.com");
        assertThat(stage.get(voicemail).at("/sendUnansweredCalls/numberOfRings").asInt())
                .isEqualTo(9);
        stage.refused(400, "PUT", voicemail, "{'enabled': true}");
        stage.refused(400, "PUT", voicemail, body.replace("9", "1"));

        String intercept = person + "/features/intercept";
        stage.done(
                204,
                "PUT",
                intercept,
                "{'enabled': true, 'incoming': {'announcements': {'newNumber':"
                        + " {'enabled': true, 'destination': '+34555010199'}}}, 'outgoing': {'type': 'ALLOW_LOCAL_ONLY'}}");
        JsonNode after = stage.get(intercept);
        assertThat(after.path("enabled").asBoolean()).isTrue();
        assertThat(after.at("/incoming/announcements/newNumber/destination").asText())
                .isEqualTo("+34555010199");
        assertThat(after.at("/incoming/type").asText()).isEqualTo("INTERCEPT_ALL");
        assertThat(after.at("/outgoing/type").asText()).isEqualTo("ALLOW_LOCAL_ONLY");
        stage.refused(400, "PUT", intercept, "{'incoming': {'type': 'NEVER'}}");
    }

    @Test
    void whoHasNoCallingHasNoSettingsToWrite() {
        String nobody = "/people/" + stage.withoutCalling().get(0).path("id").asText();
        for (String path : List.of(
                nobody + "/features/callForwarding",
                nobody + "/features/incomingPermission",
                nobody + "/features/outgoingPermission",
                nobody + "/features/voicemail",
                nobody + "/features/intercept",
                "/telephony/config" + nobody + "/numbers")) {
            stage.refused(404, 4003, "PUT", path, "{}");
        }
        stage.refused(
                404, 4152, "PUT", "/telephony/config/locations/" + stage.plainLocation() + "/outgoingPermission", "{}");
    }

    @Test
    void agentsJoinAndLeaveTheirQueues() {
        JsonNode agent = stage.get("/telephony/config/queues/agents").at("/agents/0");
        String path = "/telephony/config/queues/agents/" + agent.path("id").asText();
        JsonNode queue = stage.get(path).at("/queues/0");
        String body = "{'settings': [{'queueId': '" + queue.path("id").asText() + "', 'joinEnabled': %s}]}";
        boolean joined = queue.path("joinEnabled").asBoolean();

        stage.done(204, "PUT", path + "/settings", String.format(body, !joined));

        assertThat(stage.get(path).at("/queues/0/joinEnabled").asBoolean()).isNotEqualTo(joined);
        assertThat(stage.get(path).at("/agent/joinCount").asInt())
                .isEqualTo(agent.path("joinCount").asInt() + (joined ? -1 : 1));
        String one = "/telephony/config/locations/" + queue.path("locationId").asText() + "/queues/"
                + queue.path("id").asText();
        for (JsonNode shown : stage.get(one).path("agents")) {
            if (shown.path("id").equals(agent.path("id"))) {
                assertThat(shown.path("joinEnabled").asBoolean()).isNotEqualTo(joined);
            }
        }
        stage.refused(400, "PUT", path + "/settings", "{}");
        stage.refused(400, "PUT", path + "/settings", "{'settings': [{'joinEnabled': true}]}");
        stage.refused(404, "PUT", path + "/settings", "{'settings': [{'queueId': 'none', 'joinEnabled': true}]}");
        stage.refused(404, "PUT", "/telephony/config/queues/agents/none/settings", String.format(body, true));
    }
}
