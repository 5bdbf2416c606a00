package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Webex does and its documents do not say, or say otherwise: docs/sandbox.md has the list. */
class BehaviourToKnowTest {
    private static final String MOVES = "/telephony/config/jobs/person/moveLocation";
    private static final String CALLING = "/telephony/config/locations/";

    private final Rehearsal stage = new Rehearsal();

    @AfterEach
    void close() {
        stage.close();
    }

    private void answers(String form) {
        plan("{'what': {'answer': '" + form + "'}}");
    }

    private void plan(String rule) {
        assertThat(stage.running()
                        .stage("POST", "faults", "{'rules': [" + rule + "]}")
                        .status())
                .isEqualTo(200);
    }

    private String move(boolean validate) {
        JsonNode person = stage.callers().get(0);
        String target = stage.locations().stream()
                .filter(location -> !location.equals(person.path("locationId").asText()))
                .findFirst()
                .orElseThrow();
        return String.format(
                "{'usersList': [{'locationId': '%s', 'validate': %s, 'users': [{'userId': '%s', 'extension': '45001',"
                        + " 'phoneNumber': ''}]}]}",
                target, validate, person.path("id").asText());
    }

    @Test
    void movesAreAnsweredInTheFormThatTenantsWereSeenToHave() {
        String check = move(true);
        String start = move(false);
        answers("seen-moves");

        JsonNode checked = stage.done(200, "POST", MOVES, check).json();
        JsonNode started = stage.done(201, "POST", MOVES, start).json();

        assertThat(checked.at("/response/usersList/0/userId").asText()).isNotEmpty();
        assertThat(started.at("/response/jobDetails/id").asText()).isNotEmpty();
        assertThat(stage.running()
                        .get(MOVES + "/" + started.at("/response/jobDetails/id").asText())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void typesOfCallsAreReadThatCannotBeWritten() {
        String path = "/people/" + stage.callers().get(0).path("id").asText() + "/features/outgoingPermission";
        answers("old-call-types");

        // No document has these types.
        JsonNode read = stage.running().get(path).json();

        assertThat(read.path("callingPermissions").findValuesAsText("callType"))
                .hasSize(13)
                .contains("CASUAL", "URL_DIALING", "UNKNOWN");
        stage.refused(400, "PUT", path, read.toString());
    }

    @Test
    void aWorkNumberOfTheDirectoryIsRefusedWithALicence() {
        answers("directory-numbers");
        JsonNode person = stage.running().all("/people?callingData=true", "items").stream()
                .filter(one -> !one.has("locationId"))
                .findFirst()
                .orElseThrow();

        String number = person.at("/phoneNumbers/0/value").asText();

        assertThat(number).startsWith("+34555000");
        stage.refused(
                400,
                "PATCH",
                "/licenses/users",
                String.format(
                        "{'personId': '%s', 'licenses': [{'id': '%s', 'properties': {'locationId': '%s',"
                                + " 'extension': '45002', 'phoneNumber': '%s'}}]}",
                        person.path("id").asText(),
                        stage.get("/licenses").at("/items/0/id").asText(),
                        stage.locations().get(0),
                        number));
    }

    @Test
    void whoeverIsCreatedHasTheLicenceOfTheTemplateToo() {
        answers("license-template");
        JsonNode made = stage.send(
                        "POST", "/people", "{'emails': ['nuria.nueva@example.com'], 'displayName': 'Núria Nueva'}")
                .json();

        assertThat(made.path("licenses")).hasSize(1);
        assertThat(stage.get("/people/" + made.path("id").asText()).path("licenses"))
                .hasSize(1);
        assertThat(stage.callers().get(0).path("department").asText()).isNotEqualTo("Alta");
    }

    @Test
    void ofSeveralNumbersOneIsRefusedInAListAndTheOthersAreAdded() {
        String path = CALLING + stage.locations().get(0) + "/numbers";
        plan("{'what': {'partial': true}}");

        Running.Reply refused = stage.done(400, "POST", path, "{'phoneNumbers': ['+34555010155', '+34555010156']}");

        assertThat(refused.json().at("/0/errors/0/number").asText()).isEqualTo("+34555010156");
        assertThat(refused.json().at("/0/errors/0/errorCode").asText()).isEqualTo("ERR.V.TRM.TMN60004");
        assertThat(stage.get("/telephony/config/numbers?phoneNumber=%2B34555010155")
                        .path("phoneNumbers"))
                .hasSize(1);
        assertThat(stage.get("/telephony/config/numbers?phoneNumber=%2B34555010156")
                        .path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void aNumberThatIsNotThereIsRemovedWith502AndACodeInAHeaderAlone() {
        Running.Reply refused = stage.refused(
                502, "DELETE", CALLING + stage.locations().get(0) + "/numbers", "{'phoneNumbers': ['+34555010155']}");

        assertThat(refused.header("Cisco-Spark-Error-Codes")).isEqualTo("4251");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("4251");
    }

    @Test
    void everyCodeCanStandInTheHeaderAlone() {
        answers("header-codes");

        Running.Reply refused = stage.running().get(CALLING + stage.plainLocation());

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.header("Cisco-Spark-Error-Codes")).isEqualTo("4152");
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("4152");
    }

    @Test
    void aNumberIsAddedOnceHereAndNowhereElse() {
        List<String> locations = stage.locations();
        String number = stage.freeNumbers(locations.get(0)).get(0);
        String body = "{'phoneNumbers': ['" + number + "']}";

        stage.refused(409, 8363, "POST", CALLING + locations.get(0) + "/numbers", body);
        stage.refused(409, 25223, "POST", CALLING + locations.get(1) + "/numbers", body);
    }

    @Test
    void aRoutingPrefixOfAnotherLocationIsRefused() {
        List<String> locations = stage.locations();
        String taken =
                stage.get(CALLING + locations.get(1)).path("routingPrefix").asText();

        stage.refused(400, 5600, "PUT", CALLING + locations.get(0), "{'routingPrefix': '" + taken + "'}");
    }

    @Test
    void anEmptySecondLineOfTheAddressIsNotTakenWhenCallingIsEnabled() {
        String id = stage.plainLocation();
        ObjectNode body = (ObjectNode) stage.get("/locations/" + id);
        body.put("announcementLanguage", "es_es");
        ((ObjectNode) body.path("address")).put("address2", "");

        stage.refused(400, 25008, "POST", "/telephony/config/locations", body.toString());

        ((ObjectNode) body.path("address")).remove("address2");
        stage.done(201, "POST", "/telephony/config/locations", body.toString());
    }

    @Test
    void aPutOfAPersonSetsTheLocationOnlyWithACallingLicence() {
        JsonNode person = stage.withoutCalling().get(0);
        String id = person.path("id").asText();
        ObjectNode body = (ObjectNode) stage.person(id);
        body.put(
                "locationId",
                stage.locations().stream()
                        .filter(location ->
                                !location.equals(person.path("locationId").asText()))
                        .findFirst()
                        .orElseThrow());

        stage.done(200, "PUT", "/people/" + id + "?callingData=true", body.toString());

        assertThat(stage.person(id).path("locationId")).isEqualTo(person.path("locationId"));
    }

    @Test
    void whatCannotBeWrittenIsPassedOver() {
        String path = "/people/" + stage.caller(0).path("id").asText() + "/features/voicemail";
        ObjectNode voicemail = (ObjectNode) stage.get(path);
        ObjectNode unanswered = (ObjectNode) voicemail.path("sendUnansweredCalls");
        JsonNode before = unanswered.deepCopy();
        unanswered.put("greetingUploaded", true).put("systemMaxNumberOfRings", 3);

        stage.done(204, "PUT", path, voicemail.toString());

        assertThat(stage.get(path).path("sendUnansweredCalls")).isEqualTo(before);
    }

    @Test
    void largePagesOfPeopleWithCallingDataAreAnswered504() {
        plan("{'what': {'largestPage': 10}}");

        assertThat(stage.running().get("/people?callingData=true").status()).isEqualTo(504);
        assertThat(stage.running().get("/people?callingData=true&max=50").status())
                .isEqualTo(504);
        assertThat(stage.running().get("/people?callingData=true&max=10").status())
                .isEqualTo(200);
        assertThat(stage.running().get("/people?max=50").status()).isEqualTo(200);
    }

    @Test
    void a200MayHaveErrorsForSingleFieldsAndIdsThatWereNotFound() {
        answers("item-errors");
        JsonNode people = stage.running().get("/people?max=2").json();
        assertThat(people.at("/items/0/errors").properties()).hasSize(1);
        assertThat(people.at("/items/1").has("errors")).isFalse();

        answers("not-found-ids");
        assertThat(stage.running().get("/people?max=2").json().path("notFoundIds"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "next-loses, callingData|orgId, false",
        "next-max-null, max=null, true",
        "next-two-schemes, '^https,https://', true",
        "next-itself, 'max=2&callingData=true&orgId=[^&]+$', true"
    })
    void aNextLinkIsNotAlwaysWhatItShouldBe(String form, String pattern, boolean found) {
        String path = "/people?max=2&callingData=true&orgId="
                + stage.get("/people/me").path("orgId").asText();
        answers(form);

        String next = stage.running().get(path).next().orElseThrow();

        assertThat(next).satisfies(link -> assertThat(
                        Pattern.compile(pattern).matcher(link).find())
                .as(link)
                .isEqualTo(found));
    }

    private Running.Reply follow(Running.Reply page) {
        return stage.running().get(page.next().orElseThrow());
    }

    private static List<String> ids(Running.Reply page) {
        return page.json().path("items").findValuesAsText("id");
    }

    @Test
    void aPageMayComeTwiceAndTheListGoesOnAfterIt() {
        answers("page-twice");

        Running.Reply first = stage.running().get("/people?max=2");
        Running.Reply again = follow(first);
        Running.Reply second = follow(again);

        assertThat(ids(again)).isEqualTo(ids(first));
        assertThat(ids(second)).isNotEmpty().doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void pagesWithoutItemsMayLeadFromOneToTheOtherWithoutEnd() {
        answers("empty-pages");
        Set<String> seen = new HashSet<>();

        Running.Reply page = stage.running().get("/people?max=2");

        for (int n = 0; n < 15; n++) {
            assertThat(page.json().path("items")).isEmpty();
            assertThat(seen.add(page.next().orElseThrow())).isTrue();
            page = follow(page);
        }
    }

    @Test
    void thereMayBeNullInThePlaceOfAList() {
        answers("null-list");

        assertThat(stage.running().get("/people?max=2").json().path("items").isNull())
                .isTrue();
    }

    @Test
    void anItemMayHaveNoId() {
        answers("item-without-id");

        JsonNode people = stage.running().get("/people?max=2").json();

        assertThat(people.at("/items/0").has("id")).isFalse();
        assertThat(people.at("/items/0").has("displayName")).isTrue();
        assertThat(people.at("/items/1").has("id")).isTrue();
    }

    @Test
    void aPageMayBeOfAnotherOrganization() {
        String own = stage.get("/people/me").path("orgId").asText();
        answers("other-organization");

        JsonNode people = stage.running().get("/people?max=2").json();

        assertThat(people.path("items").findValuesAsText("orgId")).hasSize(2).doesNotContain(own);
    }

    @Test
    void whatOneCanForwardToBelongsToSomebodyOfTheLocation() {
        JsonNode person = stage.callers().get(0);
        String id = person.path("id").asText();
        Set<String> held = new HashSet<>(stage
                .running()
                .all(
                        "/telephony/config/numbers?locationId="
                                + person.path("locationId").asText(),
                        "phoneNumbers")
                .stream()
                .filter(row -> row.has("owner") && row.path("phoneNumber").isTextual())
                .map(row -> row.path("phoneNumber").asText())
                .toList());

        for (String list : List.of("callForwarding", "callIntercept", "emergencyCallbackNumber")) {
            JsonNode numbers = stage.get("/telephony/config/people/" + id + "/" + list + "/availableNumbers?max=2000")
                    .path("phoneNumbers");
            assertThat(numbers).isNotEmpty().allMatch(number -> number.at("/owner/id")
                    .isTextual());
            assertThat(held).containsAll(numbers.findValuesAsText("phoneNumber"));
        }
        String free = stage.freeNumbers(person.path("locationId").asText()).get(0);
        assertThat(stage.get("/telephony/config/people/" + id + "/callForwarding/availableNumbers?phoneNumber="
                                + free.substring(1))
                        .path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void errorsOfAJobSayWhetherTheyAreErrors() {
        JsonNode person = stage.callers().stream()
                .filter(one -> one.has("phoneNumbers"))
                .findFirst()
                .orElseThrow();
        String target = stage.locations().stream()
                .filter(location -> !location.equals(person.path("locationId").asText()))
                .findFirst()
                .orElseThrow();
        String move = String.format(
                "{'usersList': [{'locationId': '%s', 'validate': false, 'users': [{'userId': '%s'}]}]}",
                target, person.path("id").asText());
        String job =
                stage.done(201, "POST", MOVES, move).json().at("/response/id").asText();

        assertThat(stage.get(MOVES + "/" + job + "/errors")
                        .at("/items/0/errorType")
                        .asText())
                .isEqualTo("ERROR");
    }

    @Test
    void operatingModesAreAnsweredWithTheOneInForceAndItsException() {
        JsonNode queue = stage.get("/telephony/config/queues").at("/queues/0");

        JsonNode modes = stage.get(CALLING + queue.path("locationId").asText() + "/queues/"
                        + queue.path("id").asText() + "/callForwarding")
                .at("/callForwarding/operatingModes");

        assertThat(modes.path("currentOperatingModeId").isTextual()).isTrue();
        assertThat(modes.path("exceptionType").asText()).isNotEmpty();
    }

    @Test
    void aListOfDevicesCanEndAfterAPageWithoutALink() {
        plan("{'where': {'path': '/devices'}, 'what': {'answer': 'no-next'}}");

        Running.Reply first = stage.running().get("/devices?max=5");
        Running.Reply second = stage.running().get("/devices?max=5&start=5");

        assertThat(first.next()).isEmpty();
        assertThat(first.json().path("items")).hasSize(5);
        assertThat(second.json().at("/items/0/id")).isNotEqualTo(first.json().at("/items/0/id"));
    }

    @Test
    void aWorkspaceWithoutTheLicenceIsRefusedBelowTelephony() {
        String id = stage.done(
                        201, "POST", "/workspaces", "{'displayName': 'Sala Nueva', 'calling': {'type': 'freeCalling'}}")
                .json()
                .path("id")
                .asText();

        stage.refused(
                405,
                25409,
                "PUT",
                "/telephony/config/workspaces/" + id + "/numbers",
                "{'phoneNumbers': [{'primary': false, 'action': 'ADD', 'directNumber': '+34555010155'}]}");
    }

    @Test
    void aLocationCannotBeDeletedForSomeTime() {
        plan(
                "{'where': {'method': 'DELETE', 'path': '/locations/{locationId}'}, 'when': {'times': 2}, 'what': {'status': 409}}");
        String id = stage.done(
                        201,
                        "POST",
                        "/locations",
                        "{'name': 'Sede Nueva', 'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_es',"
                                + " 'announcementLanguage': 'es_es', 'address': {'address1': 'Calle Ejemplo 1', 'city': 'Madrid',"
                                + " 'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}")
                .json()
                .path("id")
                .asText();

        stage.refused(409, "DELETE", "/locations/" + id, "");
        stage.refused(409, "DELETE", "/locations/" + id, "");
        stage.done(204, "DELETE", "/locations/" + id, "");
    }

    @Test
    void anInterceptNamesTheFileOfItsGreetingAlsoWhereThereIsNone() {
        String path = "/people/" + stage.caller(0).path("id").asText() + "/features/intercept";

        assertThat(stage.get(path)
                        .at("/incoming/announcements")
                        .path("filename")
                        .isTextual())
                .isTrue();
    }

    @Test
    void whoDoesNotCallIsMovedAloneAndWithoutAJob() {
        List<JsonNode> others = stage.withoutCalling();
        String target = stage.locations().stream()
                .filter(location ->
                        !location.equals(others.get(0).path("locationId").asText()))
                .findFirst()
                .orElseThrow();
        String one = "{'userId': '" + others.get(0).path("id").asText() + "'}";
        String two = "{'userId': '" + others.get(1).path("id").asText() + "'}";
        String body = "{'usersList': [{'locationId': '" + target + "', 'validate': false, 'users': [%s]}]}";

        stage.refused(400, "POST", MOVES, String.format(body, one + "," + two));
        stage.done(200, "POST", MOVES, String.format(body, one));

        assertThat(stage.person(others.get(0).path("id").asText())
                        .path("locationId")
                        .asText())
                .isEqualTo(target);
        assertThat(stage.get(MOVES).path("items")).isEmpty();
    }

    @Test
    void withTheLastCallingLicenceEverythingIsForgottenThatCallingHad() {
        JsonNode queue = stage.get("/telephony/config/queues").at("/queues/0");
        String queuePath = CALLING + queue.path("locationId").asText() + "/queues/"
                + queue.path("id").asText();
        String id = stage.get(queuePath).at("/agents/0/id").asText();
        JsonNode before = stage.person(id);
        String features = "/people/" + id + "/features/";
        stage.done(204, "PUT", features + "intercept", "{'enabled': true}");
        ObjectNode voicemail = (ObjectNode) stage.get(features + "voicemail");
        ((ObjectNode) voicemail.path("sendUnansweredCalls")).put("numberOfRings", 9);
        stage.done(204, "PUT", features + "voicemail", voicemail.toString());
        String license = "{'personId': '" + id + "', 'licenses': [{'id': '"
                + before.path("licenses").get(0).asText() + "', %s}]}";

        stage.done(200, "PATCH", "/licenses/users", String.format(license, "'operation': 'remove'"));

        stage.refused(404, 4003, "PUT", features + "voicemail", voicemail.toString());
        JsonNode without = stage.person(id);
        assertThat(without.has("locationId") || without.has("extension")).isFalse();
        stage.done(
                200,
                "PATCH",
                "/licenses/users",
                String.format(
                        license,
                        "'properties': {'locationId': '"
                                + before.path("locationId").asText() + "', 'extension': '45003'}"));
        String fresh = stage.done(
                        200,
                        "POST",
                        "/people?callingData=true",
                        stage.body("Nuevo", before.path("locationId").asText(), "45004"))
                .json()
                .path("id")
                .asText();

        for (String name :
                List.of("callForwarding", "voicemail", "intercept", "incomingPermission", "outgoingPermission")) {
            assertThat(usual(id, before.at("/emails/0").asText(), name))
                    .as(name)
                    .isEqualTo(usual(fresh, stage.person(fresh).at("/emails/0").asText(), name));
        }
        assertThat(stage.get(features + "numbers").path("phoneNumbers")).hasSize(1);
        assertThat(stage.get(queuePath).path("agents").findValuesAsText("id")).doesNotContain(id);
        assertThat(stage.running().get("/telephony/config/queues/agents/" + id).status())
                .isEqualTo(404);
    }

    /** A setting as it is, without what is the person's own. */
    private String usual(String id, String email, String name) {
        return stage.get("/people/" + id + "/features/" + name).toString().replace(email, "their address");
    }

    @Test
    void aFaultCanHaveTheCodeThatWebexHasForIt() {
        String id = stage.callers().get(0).path("id").asText();
        plan("{'where': {'path': '/people/{personId}/features/voicemail'}, 'when': {'times': 2},"
                + " 'what': {'status': 404, 'code': 4003, 'message': 'User not found'}},"
                + " {'where': {'path': '/people/me'}, 'what': {'status': 404, 'code': 4008}}");

        for (int n = 0; n < 2; n++) {
            Running.Reply early = stage.running().get("/people/" + id + "/features/voicemail");
            assertThat(early.status()).isEqualTo(404);
            assertThat(early.code()).isEqualTo(4003);
        }
        assertThat(stage.running().get("/people/" + id + "/features/voicemail").status())
                .isEqualTo(200);
        assertThat(stage.running().get("/people/me").code()).isEqualTo(4008);
    }
}
