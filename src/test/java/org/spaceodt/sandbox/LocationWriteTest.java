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

    private final Rehearsal serverState = new Rehearsal();

    @AfterEach
    void close() {
        serverState.close();
    }

    @Test
    void aLocationIsBuiltUpStepByStepUntilSomebodyCanCallThere() {
        String id = create("Sede Nueva");
        assertThat(serverState.get("/locations/" + id).at("/address/city").asText())
                .isEqualTo("Madrid");
        assertThat(serverState.running().ids("/locations", "items")).contains(id);
        assertThat(serverState.running().get(CALLING + id).code()).isEqualTo(4152);
        serverState.refused(400, 4152, "POST", "/people?callingData=true", serverState.body("Ada", id, "45001"));

        serverState.done(201, "POST", "/telephony/config/locations", enabling(id));
        assertThat(serverState.locations()).contains(id);
        assertThat(serverState.get(CALLING + id).at("/connection/id").asText()).isEmpty();
        assertThat(serverState
                        .running()
                        .get("/telephony/pstn/locations/" + id + "/connection")
                        .status())
                .isEqualTo(404);
        serverState.refused(400, "POST", CALLING + id + "/numbers", numbers("'+34555010155'"));

        JsonNode route = route(0);
        serverState.done(204, "PUT", "/telephony/pstn/locations/" + id + "/connection", pstn(route));
        assertThat(serverState
                        .get("/telephony/pstn/locations/" + id + "/connection")
                        .path("routeId"))
                .isEqualTo(route.path("id"));
        serverState.done(201, "POST", CALLING + id + "/numbers", numbers("'+34555010155', '+34555010156'"));
        serverState.refused(400, "POST", "/people?callingData=true", serverState.body("Ada", id, "45001"));

        serverState.done(
                204, "PUT", CALLING + id, "{'callingLineId': {'name': 'Sede', 'phoneNumber': '+34555010155'}}");
        assertThat(serverState
                        .get(CALLING + id)
                        .at("/callingLineId/phoneNumber")
                        .asText())
                .isEqualTo("+34555010155");
        String person = serverState.create("Ada", id, "45001");
        assertThat(serverState.running().ids("/people?locationId=" + id, "items"))
                .containsExactly(person);
        assertThat(serverState.freeNumbers(id)).containsExactly("+34555010156");
        assertThat(serverState.get(CALLING + id + "/schedules").path("schedules"))
                .isEmpty();
        assertThat(serverState
                        .get(CALLING + id + "/internalDialing")
                        .path("enableUnknownExtensionRoutePolicy")
                        .asBoolean())
                .isFalse();

        serverState.refused(409, "DELETE", "/locations/" + id, "");
        serverState.done(204, "DELETE", "/people/" + person, "");
        serverState.done(204, "DELETE", "/locations/" + id, "");
        assertThat(serverState.running().get("/locations/" + id).status()).isEqualTo(404);
        assertThat(serverState.locations()).doesNotContain(id);
        assertThat(serverState
                        .get("/telephony/config/numbers?phoneNumber=34555010155")
                        .path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void namesAreUniqueAndNotTooLong() {
        String name = serverState.get("/locations").at("/items/0/name").asText();
        serverState.refused(409, "POST", "/locations", String.format(NEW, name));
        serverState.refused(400, "POST", "/locations", String.format(NEW, "x".repeat(257)));
        serverState.refused(400, "POST", "/locations", String.format(NEW, " "));
        String id = create("x".repeat(256));
        serverState.refused(400, "POST", "/telephony/config/locations", enabling(id));
        serverState.refused(409, "PUT", "/locations/" + id, "{'name': '" + name + "'}");
        serverState.refused(
                400, "PUT", "/locations/" + serverState.locations().get(0), "{'name': '" + "x".repeat(81) + "'}");
        for (String field : List.of("name", "timeZone", "preferredLanguage", "announcementLanguage", "address")) {
            ObjectNode body = Rehearsal.parse(String.format(NEW, "Otra"));
            body.remove(field);
            serverState.refused(400, "POST", "/locations", body.toString());
        }
        for (String field : List.of("address1", "city", "state", "postalCode", "country")) {
            ObjectNode body = Rehearsal.parse(String.format(NEW, "Otra"));
            ((ObjectNode) body.path("address")).remove(field);
            serverState.refused(400, "POST", "/locations", body.toString());
        }
    }

    @Test
    void aPutChangesWhatItNamesAndAPlainUuidWillDo() {
        String id = serverState.locations().get(0);
        JsonNode before = serverState.get("/locations/" + id);
        String body = "{'name': 'Otro Nombre', 'address': {'address1': 'Calle Nueva 2'}}";

        serverState.done(204, "PUT", "/locations/" + plain(id), body);

        JsonNode after = serverState.get("/locations/" + id);
        assertThat(after.path("name").asText()).isEqualTo("Otro Nombre");
        assertThat(after.at("/address/address1").asText()).isEqualTo("Calle Nueva 2");
        assertThat(after.at("/address/city")).isEqualTo(before.at("/address/city"));
        assertThat(serverState.get(CALLING + id).path("name").asText()).isEqualTo("Otro Nombre");
        assertThat(serverState.get("/locations?name=otro%20nombre").path("items"))
                .hasSize(1);
        serverState.refused(404, "PUT", "/locations/none", body);
        serverState.refused(409, "DELETE", "/locations/" + id, "");
        serverState.done(204, "DELETE", "/locations/" + serverState.plainLocation(), "");
    }

    @Test
    void enablingTwiceIsAConflict() {
        serverState.refused(
                409,
                "POST",
                "/telephony/config/locations",
                enabling(serverState.locations().get(0)));
        serverState.refused(404, 4152, "POST", "/telephony/config/locations", enabling("none"));
        ObjectNode body = Rehearsal.parse(enabling(serverState.plainLocation()));
        body.remove("announcementLanguage");
        serverState.refused(400, "POST", "/telephony/config/locations", body.toString());
    }

    @Test
    void aRouteMustBeOfTheTypeThatIsNamed() {
        String id = serverState.locations().get(0);
        JsonNode group = route(0);
        JsonNode trunk = route(5);
        String wrong = String.format(
                "{'connection': {'type': '%s', 'id': '%s'}}",
                group.path("type").asText(), trunk.path("id").asText());

        serverState.refused(400, "PUT", CALLING + id, wrong);
        serverState.refused(
                400,
                "PUT",
                "/telephony/pstn/locations/" + id + "/connection",
                String.format(
                        "{'premiseRouteType': '%s', 'premiseRouteId': '%s'}",
                        trunk.path("type").asText(), group.path("id").asText()));
        serverState.refused(400, "PUT", "/telephony/pstn/locations/" + id + "/connection", "{}");
        serverState.refused(400, "PUT", "/telephony/pstn/locations/" + id + "/connection", "{'id': 'none'}");
        serverState.refused(404, 4152, "PUT", CALLING + serverState.plainLocation(), wrong);
        serverState.done(
                204,
                "PUT",
                CALLING + id,
                String.format(
                        "{'connection': {'type': '%s', 'id': '%s'}}",
                        trunk.path("type").asText(), trunk.path("id").asText()));
        assertThat(serverState.get(CALLING + id).at("/connection/id")).isEqualTo(trunk.path("id"));
    }

    @Test
    void aProviderNeedsNoRoute() {
        String id = serverState.locations().get(0);
        String path = "/telephony/pstn/locations/" + id + "/connection";
        String provider = serverState.get(path + "Options").at("/items/1/id").asText();

        serverState.done(204, "PUT", path, "{'id': '" + provider + "'}");

        assertThat(serverState.get(path).path("pstnConnectionType").asText()).isEqualTo("NON_INTEGRATED_CCP");
        assertThat(serverState.get(path).has("routeId")).isFalse();
    }

    @Test
    void theMainNumberMustBelongToTheLocation() {
        List<String> locations = serverState.locations();
        String foreign = serverState.freeNumbers(locations.get(1)).get(0);

        serverState.refused(
                400, "PUT", CALLING + locations.get(0), "{'callingLineId': {'phoneNumber': '" + foreign + "'}}");
        serverState.refused(400, "PUT", CALLING + locations.get(0), "{'chargeNumber': '" + foreign + "'}");
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
            assertThat(slow.done(206, "PUT", CALLING + id, both).json().has("failureReason"))
                    .isTrue();
            assertThat(slow.get(CALLING + id).path("routingPrefix").asText()).isEqualTo("8777");
            assertThat(slow.get(CALLING + id).path("externalCallerIdName").asText())
                    .isEqualTo("Ejemplo SA");
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
        String id = serverState.locations().get(0);
        String path = CALLING + id + "/numbers";
        String one = "{'phoneNumbers': ['+34555010155'], 'action': '%s'}";
        serverState.done(201, "POST", path, numbers("'+34555010155'"));
        assertThat(state("+34555010155")).isEqualTo("INACTIVE");
        serverState.done(201, "POST", path, numbers("'+34555010155'"));
        serverState.done(204, "PUT", path, String.format(one, "ACTIVATE"));
        assertThat(state("+34555010155")).isEqualTo("ACTIVE");
        serverState.done(204, "PUT", path, String.format(one, "DEACTIVATE"));
        assertThat(state("+34555010155")).isEqualTo("INACTIVE");
        serverState.done(204, "PUT", path, numbers("'+34555010155'"));
        assertThat(state("+34555010155")).isEqualTo("ACTIVE");

        serverState.done(204, "DELETE", path, numbers("'+34555010155'"));

        assertThat(serverState
                        .get("/telephony/config/numbers?phoneNumber=34555010155")
                        .path("phoneNumbers"))
                .isEmpty();
        serverState.refused(400, "DELETE", path, numbers("'+34555010155'"));
    }

    @Test
    void whatMustNotHappenToNumbersIsRefused() {
        String id = serverState.locations().get(0);
        String path = CALLING + id + "/numbers";
        String main =
                serverState.get(CALLING + id).at("/callingLineId/phoneNumber").asText();
        String foreign = serverState.freeNumbers(serverState.locations().get(1)).get(0);
        String held = serverState.callers().stream()
                .filter(person -> person.has("phoneNumbers")
                        && person.path("locationId").asText().equals(id))
                .map(person -> person.at("/phoneNumbers/0/value").asText())
                .findFirst()
                .orElseThrow();

        assertThat(serverState
                        .refused(400, "DELETE", path, numbers("'" + main + "'"))
                        .json()
                        .path("message")
                        .asText())
                .contains("main number");
        serverState.refused(409, "DELETE", path, numbers("'" + held + "'"));
        serverState.refused(400, "DELETE", path, numbers("'" + foreign + "'"));
        serverState.refused(400, "DELETE", path, "");
        serverState.refused(409, 25223, "POST", path, numbers("'" + foreign + "'"));
        serverState.refused(400, "POST", path, numbers("'934000'"));
        serverState.refused(400, "POST", path, "{}");
        serverState.refused(400, "POST", path, "{'phoneNumbers': []}");
        serverState.refused(400, "POST", path, "{'phoneNumbers': ['+34555010155'], 'state': 'MAYBE'}");
        serverState.refused(409, "PUT", path, "{'phoneNumbers': ['" + held + "'], 'action': 'DEACTIVATE'}");
        serverState.refused(400, "PUT", path, "{'phoneNumbers': [" + many(501) + "], 'action': 'DEACTIVATE'}");
        serverState.refused(400, "POST", path, "{'phoneNumbers': [" + many(21) + "], 'numberType': 'MOBILE'}");
        serverState.done(201, "POST", path, "{'phoneNumbers': [" + many(500) + "], 'state': 'ACTIVE'}");
        serverState.done(204, "PUT", path, "{'phoneNumbers': [" + many(500) + "], 'action': 'DEACTIVATE'}");
        serverState.refused(
                404, 4152, "POST", CALLING + serverState.plainLocation() + "/numbers", numbers("'+34555010155'"));
    }

    private String create(String name) {
        return serverState
                .done(201, "POST", "/locations", String.format(NEW, name))
                .json()
                .path("id")
                .asText();
    }

    private String enabling(String id) {
        ObjectNode body = Rehearsal.parse(String.format(NEW, "Sede Nueva")).put("id", id);
        if (serverState.running().get("/locations/" + id).status() == 200) {
            body.put("name", serverState.get("/locations/" + id).path("name").asText());
        }
        return body.toString();
    }

    private JsonNode route(int n) {
        return serverState
                .get("/telephony/config/routeChoices")
                .path("routeIdentities")
                .path(n);
    }

    private static String pstn(JsonNode route) {
        return String.format(
                "{'premiseRouteType': '%s', 'premiseRouteId': '%s'}",
                route.path("type").asText(), route.path("id").asText());
    }

    private String state(String number) {
        return serverState
                .get("/telephony/config/numbers?phoneNumber=" + number.substring(1))
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
