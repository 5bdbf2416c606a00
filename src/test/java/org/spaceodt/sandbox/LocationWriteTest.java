package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;

class LocationWriteTest {
    private static final String CALLING = "/telephony/config/locations/";
    private static final String NEW = "{'name': '%s', 'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_ES',"
            + " 'announcementLanguage': 'es_es', 'address': {'address1': 'Calle Ejemplo 1', 'city': 'Madrid',"
            + " 'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}";

    private final Rehearsal stage = new Rehearsal();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aLocationIsBuiltUpStepByStepUntilSomebodyCanCallThere() {
        String id = create("Sede Nueva");
        assertThat(stage.get("/locations/" + id).at("/address/city").asText()).isEqualTo("Madrid");
        assertThat(stage.running().ids("/locations", "items")).contains(id);
        assertThat(stage.running().get(CALLING + id).code()).isEqualTo(4152);
        stage.refused(400, 4152, "POST", "/people?callingData=true", stage.body("Ada", id, "45001"));

        stage.done(201, "POST", "/telephony/config/locations", enabling(id));
        assertThat(stage.locations()).contains(id);
        assertThat(stage.get(CALLING + id).at("/connection/id").asText()).isEmpty();
        assertThat(stage.running()
                        .get("/telephony/pstn/locations/" + id + "/connection")
                        .status())
                .isEqualTo(404);
        stage.refused(400, "POST", CALLING + id + "/numbers", numbers("'+34555010155'"));

        JsonNode route = route(0);
        stage.done(204, "PUT", "/telephony/pstn/locations/" + id + "/connection", pstn(route));
        assertThat(stage.get("/telephony/pstn/locations/" + id + "/connection").path("routeId"))
                .isEqualTo(route.path("id"));
        stage.done(201, "POST", CALLING + id + "/numbers", numbers("'+34555010155', '+34555010156'"));
        stage.refused(400, "POST", "/people?callingData=true", stage.body("Ada", id, "45001"));

        stage.done(204, "PUT", CALLING + id, "{'callingLineId': {'name': 'Sede', 'phoneNumber': '+34555010155'}}");
        assertThat(stage.get(CALLING + id).at("/callingLineId/phoneNumber").asText())
                .isEqualTo("+34555010155");
        String person = stage.create("Ada", id, "45001");
        assertThat(stage.running().ids("/people?locationId=" + id, "items")).containsExactly(person);
        assertThat(stage.freeNumbers(id)).containsExactly("+34555010156");
        assertThat(stage.get(CALLING + id + "/schedules").path("schedules")).isEmpty();
        assertThat(stage.get(CALLING + id + "/internalDialing")
                        .path("enableUnknownExtensionRoutePolicy")
                        .asBoolean())
                .isFalse();

        stage.refused(409, "DELETE", "/locations/" + id, "");
        stage.done(204, "DELETE", "/people/" + person, "");
        stage.done(
                202, "POST", "/telephony/config/jobs/locations/deleteCallingLocation", "{'locationId': '" + id + "'}");
        stage.done(204, "DELETE", "/locations/" + id, "");
        assertThat(stage.running().get("/locations/" + id).status()).isEqualTo(404);
        assertThat(stage.locations()).doesNotContain(id);
        assertThat(stage.get("/telephony/config/numbers?phoneNumber=34555010155")
                        .path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void namesAreUniqueAndNotTooLong() {
        String name = stage.get("/locations").at("/items/0/name").asText();
        stage.refused(409, "POST", "/locations", String.format(NEW, name));
        stage.refused(400, "POST", "/locations", String.format(NEW, "x".repeat(257)));
        stage.refused(400, "POST", "/locations", String.format(NEW, " "));
        String id = create("x".repeat(256));
        stage.refused(400, "POST", "/telephony/config/locations", enabling(id));
        stage.refused(409, "PUT", "/locations/" + id, "{'name': '" + name + "'}");
        stage.refused(400, "PUT", "/locations/" + stage.locations().get(0), "{'name': '" + "x".repeat(81) + "'}");
        for (String field : List.of("name", "timeZone", "preferredLanguage", "announcementLanguage", "address")) {
            ObjectNode body = Rehearsal.parse(String.format(NEW, "Otra"));
            body.remove(field);
            stage.refused(400, "POST", "/locations", body.toString());
        }
        for (String field : List.of("address1", "city", "state", "postalCode", "country")) {
            ObjectNode body = Rehearsal.parse(String.format(NEW, "Otra"));
            ((ObjectNode) body.path("address")).remove(field);
            stage.refused(400, "POST", "/locations", body.toString());
        }
    }

    @Test
    void aPutChangesWhatItNamesAndAPlainUuidWillDo() {
        String id = stage.locations().get(0);
        JsonNode before = stage.get("/locations/" + id);
        String body = "{'name': 'Otro Nombre', 'address': {'address1': 'Calle Nueva 2'}}";

        stage.done(204, "PUT", "/locations/" + plain(id), body);

        JsonNode after = stage.get("/locations/" + id);
        assertThat(after.path("name").asText()).isEqualTo("Otro Nombre");
        assertThat(after.at("/address/address1").asText()).isEqualTo("Calle Nueva 2");
        assertThat(after.at("/address/city")).isEqualTo(before.at("/address/city"));
        assertThat(stage.get(CALLING + id).path("name").asText()).isEqualTo("Otro Nombre");
        assertThat(stage.get("/locations?name=otro%20nombre").path("items")).hasSize(1);
        stage.refused(404, "PUT", "/locations/none", body);
        stage.refused(409, "DELETE", "/locations/" + id, "");
        stage.done(204, "DELETE", "/locations/" + stage.plainLocation(), "");
    }

    @Test
    void enablingTwiceIsAConflict() {
        stage.refused(
                409,
                "POST",
                "/telephony/config/locations",
                enabling(stage.locations().get(0)));
        stage.refused(404, 4152, "POST", "/telephony/config/locations", enabling("none"));
        ObjectNode body = Rehearsal.parse(enabling(stage.plainLocation()));
        body.remove("announcementLanguage");
        stage.refused(400, "POST", "/telephony/config/locations", body.toString());
    }

    @Test
    void aRouteMustBeOfTheTypeThatIsNamed() {
        String id = stage.locations().get(0);
        JsonNode group = route(0);
        JsonNode trunk = route(5);
        String wrong = String.format(
                "{'connection': {'type': '%s', 'id': '%s'}}",
                group.path("type").asText(), trunk.path("id").asText());

        stage.refused(400, "PUT", CALLING + id, wrong);
        stage.refused(
                400,
                "PUT",
                "/telephony/pstn/locations/" + id + "/connection",
                String.format(
                        "{'premiseRouteType': '%s', 'premiseRouteId': '%s'}",
                        trunk.path("type").asText(), group.path("id").asText()));
        stage.refused(400, "PUT", "/telephony/pstn/locations/" + id + "/connection", "{}");
        stage.refused(400, "PUT", "/telephony/pstn/locations/" + id + "/connection", "{'id': 'none'}");
        stage.refused(404, 4152, "PUT", CALLING + stage.plainLocation(), wrong);
        stage.done(
                204,
                "PUT",
                CALLING + id,
                String.format(
                        "{'connection': {'type': '%s', 'id': '%s'}}",
                        trunk.path("type").asText(), trunk.path("id").asText()));
        assertThat(stage.get(CALLING + id).at("/connection/id")).isEqualTo(trunk.path("id"));
    }

    @Test
    void aProviderNeedsNoRoute() {
        String id = stage.locations().get(0);
        String path = "/telephony/pstn/locations/" + id + "/connection";
        String provider = stage.get(path + "Options").at("/items/1/id").asText();

        stage.done(204, "PUT", path, "{'id': '" + provider + "'}");

        assertThat(stage.get(path).path("pstnConnectionType").asText()).isEqualTo("NON_INTEGRATED_CCP");
        assertThat(stage.get(path).has("routeId")).isFalse();
    }

    @Test
    void theMainNumberMustBelongToTheLocation() {
        List<String> locations = stage.locations();
        String foreign = stage.freeNumbers(locations.get(1)).get(0);

        stage.refused(400, "PUT", CALLING + locations.get(0), "{'callingLineId': {'phoneNumber': '" + foreign + "'}}");
        stage.refused(400, "PUT", CALLING + locations.get(0), "{'chargeNumber': '" + foreign + "'}");
    }

    @Test
    void anotherRoutingPrefixIsAJobThatTakesAWhile() {
        MovedClock clock = new MovedClock();
        Lags lags = Lags.all(Duration.ofSeconds(10));
        try (Rehearsal slow = new Rehearsal(SandboxOptions.defaults().withLags(lags), clock)) {
            String id = slow.locations().get(0);
            String before = slow.get(CALLING + id).path("routingPrefix").asText();
            String other = slow.get(CALLING + slow.locations().get(1))
                    .path("routingPrefix")
                    .asText();

            assertThat(slow.done(200, "PUT", CALLING + id, "{'routingPrefix': '8777'}")
                            .json()
                            .path("batchJobId")
                            .asText())
                    .isNotEmpty();
            assertThat(slow.get(CALLING + id).path("routingPrefix").asText()).isEqualTo(before);
            assertThat(slow.refused(409, "PUT", CALLING + id, "{'routingPrefix': '8778'}")
                            .json()
                            .path("failureReason")
                            .asText())
                    .contains("UpdateRoutingPrefixJob");
            slow.done(204, "PUT", CALLING + id, "{'routingPrefix': '8777'}");
            clock.move(Duration.ofSeconds(10));
            assertThat(slow.get(CALLING + id).path("routingPrefix").asText()).isEqualTo("8777");

            String both = "{'routingPrefix': '" + other + "', 'externalCallerIdName': 'Ejemplo SA'}";
            slow.refused(400, 5600, "PUT", CALLING + id, both);
            assertThat(slow.get(CALLING + id).path("routingPrefix").asText()).isEqualTo("8777");
        }
    }

    @Test
    void aChangeOfInternalDiallingIsSeenAfterAWhile() {
        MovedClock clock = new MovedClock();
        Lags lags = Lags.all(Duration.ofSeconds(10));
        try (Rehearsal slow = new Rehearsal(SandboxOptions.defaults().withLags(lags), clock)) {
            String path = CALLING + slow.locations().get(0) + "/internalDialing";
            JsonNode before = slow.get(path);
            JsonNode trunk = slow.get("/telephony/config/routeChoices").at("/routeIdentities/4");
            String body = String.format(
                    "{'enableUnknownExtensionRoutePolicy': true, 'unknownExtensionRouteIdentity': {'id': '%s', 'type':"
                            + " 'TRUNK'}}",
                    trunk.path("id").asText());

            slow.done(204, "PUT", path, body);
            assertThat(slow.get(path)).isEqualTo(before);
            clock.move(Duration.ofSeconds(10));
            assertThat(slow.get(path).at("/unknownExtensionRouteIdentity/name")).isEqualTo(trunk.path("name"));
            assertThat(slow.get(path).path("enableUnknownExtensionRoutePolicy").asBoolean())
                    .isTrue();
            slow.refused(400, "PUT", path, body.replace("TRUNK", "ROUTE_GROUP"));
            slow.refused(400, "PUT", path, "{'unknownExtensionRouteIdentity': {'id': 'none', 'type': 'TRUNK'}}");
        }
    }

    @Test
    void numbersAreAddedSwitchedAndRemoved() {
        String id = stage.locations().get(0);
        String path = CALLING + id + "/numbers";
        String one = "{'phoneNumbers': ['+34555010155'], 'action': '%s'}";
        stage.done(201, "POST", path, numbers("'+34555010155'").replace("}", ", 'state': 'INACTIVE'}"));
        assertThat(state("+34555010155")).isEqualTo("INACTIVE");
        stage.refused(409, 8363, "POST", path, numbers("'+34555010155'"));
        stage.done(204, "PUT", path, String.format(one, "ACTIVATE"));
        assertThat(state("+34555010155")).isEqualTo("ACTIVE");
        stage.done(204, "PUT", path, String.format(one, "DEACTIVATE"));
        assertThat(state("+34555010155")).isEqualTo("INACTIVE");
        stage.done(204, "PUT", path, numbers("'+34555010155'"));
        assertThat(state("+34555010155")).isEqualTo("ACTIVE");

        stage.done(204, "DELETE", path, numbers("'+34555010155'"));

        assertThat(stage.get("/telephony/config/numbers?phoneNumber=34555010155")
                        .path("phoneNumbers"))
                .isEmpty();
        assertThat(stage.refused(502, "DELETE", path, numbers("'+34555010155'")).header("Cisco-Spark-Error-Codes"))
                .isEqualTo("4251");
    }

    @Test
    void numbersWithoutAStateAreActiveButForMobileOnes() {
        String path = CALLING + stage.locations().get(0) + "/numbers";
        stage.done(201, "POST", path, numbers("'+34555010155'"));
        stage.done(201, "POST", path, "{'phoneNumbers': ['+34555010156'], 'numberType': 'MOBILE'}");

        assertThat(state("+34555010155")).isEqualTo("ACTIVE");
        assertThat(state("+34555010156")).isEqualTo("INACTIVE");
    }

    @Test
    void whatMustNotHappenToNumbersIsRefused() {
        String id = stage.locations().get(0);
        String path = CALLING + id + "/numbers";
        String main = stage.get(CALLING + id).at("/callingLineId/phoneNumber").asText();
        String foreign = stage.freeNumbers(stage.locations().get(1)).get(0);
        String held = stage.callers().stream()
                .filter(person -> person.has("phoneNumbers")
                        && person.path("locationId").asText().equals(id))
                .map(person -> person.at("/phoneNumbers/0/value").asText())
                .findFirst()
                .orElseThrow();

        assertThat(stage.refused(400, "DELETE", path, numbers("'" + main + "'"))
                        .json()
                        .path("message")
                        .asText())
                .contains("main number");
        stage.refused(409, "DELETE", path, numbers("'" + held + "'"));
        stage.refused(502, "DELETE", path, numbers("'" + foreign + "'"));
        stage.refused(400, "DELETE", path, "");
        stage.refused(409, 25223, "POST", path, numbers("'" + foreign + "'"));
        stage.refused(400, "POST", path, numbers("'934000'"));
        stage.refused(400, "POST", path, "{}");
        stage.refused(400, "POST", path, "{'phoneNumbers': []}");
        stage.refused(400, "POST", path, "{'phoneNumbers': ['+34555010155'], 'state': 'MAYBE'}");
        stage.refused(409, "PUT", path, "{'phoneNumbers': ['" + held + "'], 'action': 'DEACTIVATE'}");
        stage.refused(400, "PUT", path, "{'phoneNumbers': [" + many(501) + "], 'action': 'DEACTIVATE'}");
        stage.refused(400, "POST", path, "{'phoneNumbers': [" + many(21) + "], 'numberType': 'MOBILE'}");
        stage.done(201, "POST", path, "{'phoneNumbers': [" + many(500) + "], 'state': 'ACTIVE'}");
        stage.done(204, "PUT", path, "{'phoneNumbers': [" + many(500) + "], 'action': 'DEACTIVATE'}");
        stage.refused(404, 4152, "POST", CALLING + stage.plainLocation() + "/numbers", numbers("'+34555010155'"));
    }

    private String create(String name) {
        return stage.done(201, "POST", "/locations", String.format(NEW, name))
                .json()
                .path("id")
                .asText();
    }

    private String enabling(String id) {
        ObjectNode body = Rehearsal.parse(String.format(NEW, "Sede Nueva")).put("id", id);
        if (stage.running().get("/locations/" + id).status() == 200) {
            body.put("name", stage.get("/locations/" + id).path("name").asText());
        }
        return body.toString();
    }

    private JsonNode route(int n) {
        return stage.get("/telephony/config/routeChoices")
                .path("routeIdentities")
                .path(n);
    }

    private static String pstn(JsonNode route) {
        return String.format(
                "{'premiseRouteType': '%s', 'premiseRouteId': '%s'}",
                route.path("type").asText(), route.path("id").asText());
    }

    private String state(String number) {
        return stage.get("/telephony/config/numbers?phoneNumber=" + number.substring(1))
                .at("/phoneNumbers/0/state")
                .asText();
    }

    private static String numbers(String list) {
        return "{'phoneNumbers': [" + list + "]}";
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "'+12025550" + (1000 + n) + "'")
                .collect(Collectors.joining(","));
    }

    private static String plain(String id) {
        String text = new String(java.util.Base64.getUrlDecoder().decode(id));
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
