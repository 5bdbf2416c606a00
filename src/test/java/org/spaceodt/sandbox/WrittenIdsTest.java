package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;

/** Every write, once with Base64 ids and once with plain UUIDs: both leave the same behind. */
class WrittenIdsTest {
    private static final Pattern BASE64_ID = Pattern.compile("Y2lzY29zcGFyazov[\\w-]+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    @Test
    void bothFormsOfIdsAreUnderstoodByEveryWrite() {
        byte[] long64 = written(UnaryOperator.identity());
        byte[] plain = written(WrittenIdsTest::inPlainUuids);

        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo(new String(long64, StandardCharsets.UTF_8));
    }

    private static byte[] written(UnaryOperator<String> form) {
        SandboxOptions options = SandboxOptions.defaults().withLags(Lags.all(Duration.ZERO));
        try (Rehearsal stage = new Rehearsal(options, new MovedClock())) {
            for (String[] write : writes(stage)) {
                Running.Reply reply = stage.send(write[0], form.apply(write[1]), form.apply(write[2]));
                assertThat(reply.status())
                        .as(write[0] + " " + write[1] + new String(reply.body(), StandardCharsets.UTF_8))
                        .isBetween(200, 299);
            }
            return stage.running().sandbox().snapshot().take();
        }
    }

    private static List<String[]> writes(Rehearsal stage) {
        String person = stage.caller(0).path("id").asText();
        String mover = stage.caller(3).path("id").asText();
        String here = stage.caller(0).path("locationId").asText();
        String there = stage.locations().stream()
                .filter(id -> !id.equals(stage.caller(3).path("locationId").asText()))
                .findFirst()
                .orElseThrow();
        String nobody = stage.withoutCalling().get(1).path("id").asText();
        String workspace = stage.running().ids("/workspaces", "items").get(0);
        JsonNode trunk = stage.get("/telephony/config/routeChoices").at("/routeIdentities/3");
        String route = "'type': 'TRUNK', 'id': '" + trunk.path("id").asText() + "'";
        String option = stage.get("/telephony/pstn/locations/" + here + "/connectionOptions")
                .at("/items/0/id")
                .asText();
        String agent =
                stage.running().ids("/telephony/config/queues/agents", "agents").get(0);
        String queue = stage.get("/telephony/config/queues/agents/" + agent)
                .at("/queues/0/id")
                .asText();
        String own = stage.running().ids("/organizations", "items").get(0);
        String location = "/telephony/config/locations/" + here;
        List<String[]> writes = new ArrayList<>();
        add(writes, "POST", "/people?callingData=true", stage.body("Ada", here, "45001"));
        add(writes, "PUT", "/people/" + nobody, "{'displayName': 'Otra', 'managerId': '" + person + "'}");
        add(
                writes,
                "PATCH",
                "/licenses/users",
                String.format(
                        "{'personId': '%s', 'licenses': [{'id': '%s', 'properties': {'locationId': '%s', 'extension': '45002'}}]}",
                        nobody, stage.license("Professional"), here));
        for (String setting :
                List.of("callForwarding", "incomingPermission", "outgoingPermission", "voicemail", "intercept")) {
            String path = "/people/" + person + "/features/" + setting;
            add(writes, "PUT", path, stage.get(path).toString());
        }
        add(
                writes,
                "PUT",
                "/telephony/config/people/" + person + "/numbers",
                String.format(
                        "{'phoneNumbers': [{'primary': false, 'action': 'ADD', 'directNumber': '%s'}]}",
                        stage.freeNumbers(here).get(0)));
        for (String setting : List.of("callForwarding", "outgoingPermission")) {
            String path = "/workspaces/" + workspace + "/features/" + setting;
            add(writes, "PUT", path, stage.get(path).toString());
        }
        add(writes, "PUT", "/telephony/config/workspaces/" + workspace + "/callForwarding", "{}");
        add(
                writes,
                "PUT",
                "/telephony/config/workspaces/" + workspace + "/numbers",
                "{'phoneNumbers': [{'extension': '45003'}]}");
        add(writes, "PUT", "/workspaces/" + workspace, "{'displayName': 'Sala'}");
        add(writes, "POST", "/workspaces", "{'displayName': 'Sala Nueva', 'locationId': '" + here + "'}");
        add(writes, "PUT", "/locations/" + here, "{'name': 'Otra Sede'}");
        add(writes, "PUT", location, "{'connection': {" + route + "}}");
        add(writes, "PUT", location + "/internalDialing", "{'unknownExtensionRouteIdentity': {" + route + "}}");
        add(writes, "PUT", location + "/outgoingPermission", "{'callingPermissions': []}");
        add(
                writes,
                "PUT",
                "/telephony/pstn/locations/" + here + "/connection",
                String.format(
                        "{'id': '%s', 'premiseRouteType': 'TRUNK', 'premiseRouteId': '%s'}",
                        option, trunk.path("id").asText()));
        add(writes, "POST", location + "/numbers", "{'phoneNumbers': ['+34555010155', '+34555010156']}");
        add(writes, "PUT", location + "/numbers", "{'phoneNumbers': ['+34555010155']}");
        add(writes, "DELETE", location + "/numbers", "{'phoneNumbers': ['+34555010156']}");
        add(
                writes,
                "PUT",
                "/telephony/config/queues/agents/" + agent + "/settings",
                String.format("{'settings': [{'queueId': '%s', 'joinEnabled': false}]}", queue));
        add(
                writes,
                "POST",
                "/telephony/config/jobs/person/moveLocation",
                String.format(
                        "{'usersList': [{'locationId': '%s', 'validate': false, 'users': [{'userId': '%s', 'extension': '45004'}]}]}",
                        there, mover));
        add(
                writes,
                "POST",
                "/identity/scim/" + own + "/v2/Users",
                "{'schemas': ['x'], 'userName': 'eva@example.com', 'userType': 'user'}");
        add(
                writes,
                "DELETE",
                "/identity/scim/" + own + "/v2/Users/"
                        + stage.caller(9).path("id").asText(),
                "");
        add(writes, "DELETE", "/people/" + stage.caller(8).path("id").asText(), "");
        add(
                writes,
                "DELETE",
                "/workspaces/" + stage.running().ids("/workspaces", "items").get(5),
                "");
        add(writes, "DELETE", "/locations/" + stage.plainLocation(), "");
        return writes;
    }

    private static void add(List<String[]> writes, String... write) {
        writes.add(write);
    }

    private static String inPlainUuids(String text) {
        return BASE64_ID.matcher(text).replaceAll(id -> {
            String plain = new String(Base64.getUrlDecoder().decode(id.group()), StandardCharsets.US_ASCII);
            Matcher uuid = UUID.matcher(plain);
            return uuid.find() ? uuid.group() : id.group();
        });
    }
}
