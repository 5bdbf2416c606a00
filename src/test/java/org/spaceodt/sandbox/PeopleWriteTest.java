package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleWriteTest {
    private final Rehearsal stage = new Rehearsal();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whoIsMadeIsFoundEverywhere() {
        String location = stage.locations().get(0);
        int used = stage.consumed("Professional");
        String id = stage.create("Ada", location, "45001");

        assertThat(new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII))
                .matches("ciscospark://us/PEOPLE/[0-9a-f-]{36}");
        assertThat(stage.get("/people?email=ADA@example.com").at("/items/0/id").asText())
                .isEqualTo(id);
        assertThat(stage.running().ids("/people", "items")).contains(id);
        assertThat(stage.running().ids("/people?locationId=" + location, "items"))
                .contains(id);
        assertThat(stage.get("/people?displayName=ada%20ejem").at("/items/0/id").asText())
                .isEqualTo(id);
        assertThat(stage.consumed("Professional")).isEqualTo(used + 1);
        String license = "/licenses/" + stage.license("Professional") + "?includeAssignedTo=user";
        assertThat(stage.running().ids(license, "users")).contains(id);
        JsonNode number = stage.get("/telephony/config/numbers?extension=45001").at("/phoneNumbers/0");
        assertThat(number.at("/owner/id").asText()).isEqualTo(id);
        assertThat(number.at("/location/id").asText()).isEqualTo(location);
        assertThat(stage.get("/people/" + id + "/features/numbers")
                        .at("/phoneNumbers/0/extension")
                        .asText())
                .isEqualTo("45001");
        assertThat(stage.get("/people/" + id + "/features/voicemail")
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(scim("filter=userName%20eq%20%22ada@example.com%22")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoIsDeletedIsFoundNowhere() {
        JsonNode person = stage.callers().stream()
                .filter(one -> one.has("phoneNumbers"))
                .findFirst()
                .orElseThrow();
        String id = person.path("id").asText();
        String number = person.at("/phoneNumbers/0/value").asText();
        int used = stage.consumed("Messaging");

        stage.done(204, "DELETE", "/people/" + id, "");

        assertThat(stage.running().get("/people/" + id).status()).isEqualTo(404);
        assertThat(stage.running().get("/people/" + id + "/features/voicemail").status())
                .isEqualTo(404);
        assertThat(stage.running().ids("/people", "items")).doesNotContain(id).hasSize(119);
        assertThat(stage.get("/people?email=" + person.at("/emails/0").asText()).path("items"))
                .isEmpty();
        assertThat(stage.get("/people?id=" + id).path("notFoundIds")).hasSize(1);
        assertThat(stage.consumed("Messaging")).isEqualTo(used - 1);
        assertThat(stage.freeNumbers(person.path("locationId").asText())).contains(number);
        for (JsonNode group : stage.get("/groups?includeMembers=true").path("groups")) {
            assertThat(group.path("members").findValuesAsText("id")).doesNotContain(id);
            assertThat(group.path("members")).hasSize(group.path("memberSize").asInt());
        }
        for (String list : List.of("/devices", "/telephony/config/queues/agents")) {
            assertThat(new String(stage.running().get(list).body(), StandardCharsets.UTF_8))
                    .doesNotContain(id);
        }
        stage.refused(404, "DELETE", "/people/" + id, "");
    }

    @Test
    void aPutReplacesWhatIsTold() {
        JsonNode before = stage.person(stage.caller(3).path("id").asText());
        String id = before.path("id").asText();
        ObjectNode body = before.deepCopy();
        body.put("title", "Directora").put("nickName", "Lola").remove("department");

        stage.done(200, "PUT", "/people/" + id + "?callingData=true", body.toString());

        JsonNode after = stage.person(id);
        assertThat(after.path("title").asText()).isEqualTo("Directora");
        assertThat(after.path("nickName").asText()).isEqualTo("Lola");
        assertThat(after.has("department")).isFalse();
        assertThat(after.path("avatar")).isEqualTo(before.path("avatar"));
        assertThat(after.path("extension")).isEqualTo(before.path("extension"));
        assertThat(after.path("licenses")).isEqualTo(before.path("licenses"));
        assertThat(after.path("addresses")).isEqualTo(before.path("addresses"));
        assertThat(stage.done(204, "PUT", "/people/" + id + "?minResponse=true", body.toString())
                        .body())
                .isEmpty();
    }

    @Test
    void aPutWithoutCallingDataKeepsTheLineAndOneWithoutLicencesTakesIt() {
        JsonNode before = stage.caller(2);
        String id = before.path("id").asText();
        ObjectNode body = Rehearsal.parse("{'displayName': 'Otro Nombre'}");
        body.set("licenses", before.path("licenses"));

        stage.done(200, "PUT", "/people/" + id, body.toString());
        assertThat(stage.person(id).path("extension")).isEqualTo(before.path("extension"));
        assertThat(stage.person(id).path("locationId")).isEqualTo(before.path("locationId"));

        stage.done(200, "PUT", "/people/" + id, "{'displayName': 'Otro Nombre'}");
        assertThat(stage.person(id).has("extension")).isFalse();
        assertThat(stage.person(id).path("licenses")).isEmpty();
        assertThat(stage.running().get("/people/" + id + "/features/voicemail").code())
                .isEqualTo(4003);
    }

    @Test
    void anotherAddressIsFoundAndTheOldOneIsFree() {
        JsonNode before = stage.caller(1);
        String id = before.path("id").asText();
        ObjectNode body = before.deepCopy();
        body.putArray("emails").add("nueva@example.com");

        stage.done(200, "PUT", "/people/" + id + "?callingData=true", body.toString());

        assertThat(stage.get("/people?email=nueva@example.com")
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(id);
        String old = before.at("/emails/0").asText();
        assertThat(stage.get("/people?email=" + old).path("items")).isEmpty();
        stage.done(200, "POST", "/people", "{'emails': ['" + old + "'], 'displayName': 'Otra'}");
    }

    @Test
    void bothFormsOfIdsAreUnderstood() {
        String location = stage.locations().get(1);
        String id = stage.create("Ada", plain(location), "45001");

        assertThat(stage.person(plain(id)).path("locationId").asText()).isEqualTo(location);
        stage.done(204, "DELETE", "/people/" + plain(id), "");
        assertThat(stage.running().get("/people/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        JsonNode other = stage.caller(0);
        String location = other.path("locationId").asText();
        String taken = other.path("extension").asText();
        String people = "/people?callingData=true";

        stage.refused(400, "POST", people, "");
        stage.refused(400, "POST", people, "no json");
        stage.refused(400, "POST", people, "[]");
        stage.refused(400, "POST", people, "{'displayName': 'Ada'}");
        stage.refused(400, "POST", people, "{'emails': ['a@example.com', 'b@example.com']}");
        stage.refused(400, "POST", people, "{'emails': 'a@example.com'}");
        stage.refused(400, "POST", people, "{'emails': ['nobody']}");
        String used = other.at("/emails/0").asText().toUpperCase(java.util.Locale.ROOT);
        stage.refused(409, "POST", people, "{'emails': ['" + used + "']}");
        stage.refused(400, "POST", people, "{'emails': ['a@example.com'], 'licenses': ['none']}");
        stage.refused(409, 4202, "POST", people, stage.body("Ada", location, taken));
        stage.refused(400, 4152, "POST", people, stage.body("Ada", "none", "45001"));
        stage.refused(400, 4152, "POST", people, stage.body("Ada", stage.plainLocation(), "45001"));
        stage.refused(400, "POST", people, stage.body("Ada", location, ""));
        stage.refused(400, "POST", people, stage.body("Ada", location, "12a"));
        stage.refused(400, "POST", "/people", stage.body("Ada", location, "45001"));
        stage.refused(400, "PUT", "/people/" + other.path("id").asText(), "{'firstName': 'Ada'}");
        stage.refused(404, "PUT", "/people/none", "{'displayName': 'Ada'}");
    }

    @Test
    void aNumberMustBeFreeAndOfTheLocation() {
        List<String> locations = stage.locations();
        String here = stage.freeNumbers(locations.get(0)).get(0);
        String there = stage.freeNumbers(locations.get(1)).get(0);
        String taken = stage.callers().stream()
                .filter(one -> one.has("phoneNumbers")
                        && one.path("locationId").asText().equals(locations.get(0)))
                .map(one -> one.at("/phoneNumbers/0/value").asText())
                .findFirst()
                .orElseThrow();

        stage.refused(400, "POST", "/people?callingData=true", numbered(locations.get(0), there));
        stage.refused(409, "POST", "/people?callingData=true", numbered(locations.get(0), taken));
        stage.refused(400, "POST", "/people?callingData=true", numbered(locations.get(0), "934123"));
        String id = stage.done(200, "POST", "/people?callingData=true", numbered(locations.get(0), here))
                .json()
                .path("id")
                .asText();

        assertThat(stage.person(id).at("/phoneNumbers/0/value").asText()).isEqualTo(here);
        assertThat(stage.freeNumbers(locations.get(0))).doesNotContain(here);
        JsonNode row = stage.get("/telephony/config/numbers?phoneNumber=" + here.substring(1))
                .path("phoneNumbers");
        assertThat(row).hasSize(1);
        assertThat(row.at("/0/owner/id").asText()).isEqualTo(id);
        stage.done(204, "DELETE", "/people/" + id, "");
        assertThat(stage.freeNumbers(locations.get(0))).contains(here);
    }

    @Test
    void aLicenceWithoutUnitsIsRefused() {
        String location = stage.locations().get(0);
        int extension = 45000;
        Running.Reply last;
        do {
            extension++;
            last = stage.send(
                    "POST",
                    "/people?callingData=true",
                    stage.body("P" + extension, location, Integer.toString(extension)));
        } while (last.status() == 200);

        assertThat(last.status()).isEqualTo(400);
        JsonNode license = stage.get("/licenses/" + stage.license("Professional"));
        assertThat(license.path("consumedUnits")).isEqualTo(license.path("totalUnits"));
    }

    private String numbered(String location, String number) {
        ObjectNode body = Rehearsal.parse(stage.body("Ada", location, ""));
        body.remove("extension");
        body.putArray("phoneNumbers").addObject().put("type", "work").put("value", number);
        return body.toString();
    }

    private JsonNode scim(String query) {
        String own = stage.running().ids("/organizations", "items").get(0);
        return stage.get("/identity/scim/" + own + "/v2/Users?" + query);
    }

    private static String plain(String id) {
        String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII);
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
