package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.tenant.time.Lags;

class LicenseWriteTest {
    private static final String PATH = "/licenses/users";

    private final Rehearsal stage = new Rehearsal();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aCallingLicenceComesWithItsLineAndGoesWithIt() {
        JsonNode person = stage.withoutCalling().get(0);
        String location = stage.locations().get(0);
        int used = stage.consumed("Professional");

        JsonNode answer = stage.done(200, "PATCH", PATH, add(person, "Professional", line(location, "45001")))
                .json();

        assertThat(answer.path("personId")).isEqualTo(person.path("id"));
        assertThat(answer.path("licenses")).hasSize(2);
        JsonNode now = stage.person(person.path("id").asText());
        assertThat(now.path("extension").asText()).isEqualTo("45001");
        assertThat(now.path("locationId").asText()).isEqualTo(location);
        assertThat(now.path("licenses")).isEqualTo(answer.path("licenses"));
        assertThat(stage.consumed("Professional")).isEqualTo(used + 1);

        stage.done(200, "PATCH", PATH, change(person, "Professional", "'operation': 'remove'"));
        assertThat(stage.person(person.path("id").asText()).has("extension")).isFalse();
        assertThat(stage.consumed("Professional")).isEqualTo(used);
        assertThat(stage.get("/telephony/config/numbers?extension=45001").path("phoneNumbers"))
                .isEmpty();
    }

    @Test
    void aNumberAloneSaysTheLocation() {
        JsonNode person = stage.withoutCalling().get(0);
        String location = stage.locations().get(2);
        String number = stage.freeNumbers(location).get(0);
        String body = String.format(
                "{'email': '%s', 'licenses': [{'id': '%s', 'properties': {'phoneNumber': '%s'}}]}",
                person.at("/emails/0").asText(), stage.license("Standard"), number);

        stage.done(200, "PATCH", PATH, body);

        JsonNode now = stage.person(person.path("id").asText());
        assertThat(now.path("locationId").asText()).isEqualTo(location);
        assertThat(now.at("/phoneNumbers/0/value").asText()).isEqualTo(number);
    }

    @Test
    void whatExcludesEachOtherIsRefusedWithItsCode() {
        JsonNode person = stage.withoutCalling().get(0);
        String id = person.path("id").asText();
        String location = stage.locations().get(0);
        String taken = stage.callers().stream()
                .filter(one -> one.path("locationId").asText().equals(location))
                .map(one -> one.path("extension").asText())
                .findFirst()
                .orElseThrow();
        JsonNode professional = with("Professional");
        JsonNode standard = with("Standard");

        refused(400000, "{'personId': '" + id + "', 'licenses': [{'id': 'none'}]}");
        refused(400411, add(person, "Professional", ""));
        refused(400411, add(person, "Professional", ", 'properties': {'extension': '45001'}"));
        refused(400, add(person, "Professional", line("none", "45001")));
        refused(400, add(person, "Professional", line(stage.plainLocation(), "45001")));
        refused(4202, add(person, "Professional", line(location, taken)));
        refused(400112, add(professional, "Standard", ""));
        refused(400413, add(standard, "Professional", ""));
        refused(
                400404,
                String.format(
                        "{'personId': '%s', 'licenses': [{'id': '%s'}, {'id': '%s'}]}",
                        id, stage.license("Professional"), stage.license("Standard")));
        stage.refused(400, "PATCH", PATH, "{'licenses': []}");
        stage.refused(400, "PATCH", PATH, "{'personId': '" + id + "'}");
        stage.refused(404, 4007, "PATCH", PATH, "{'personId': 'none', 'licenses': []}");
    }

    @Test
    void standardBecomesProfessionalInOneStepAndKeepsItsLine() {
        JsonNode person = with("Standard");
        String body = String.format(
                "{'personId': '%s', 'licenses': [{'id': '%s', 'operation': 'remove'}, {'id': '%s'}]}",
                person.path("id").asText(), stage.license("Standard"), stage.license("Professional"));

        stage.done(200, "PATCH", PATH, body);

        JsonNode now = stage.person(person.path("id").asText());
        assertThat(now.path("extension")).isEqualTo(person.path("extension"));
        assertThat(now.path("licenses").toString()).contains(stage.license("Professional"));
    }

    @Test
    void whatHasNoUnitsLeftIsLeftOutAndTheRestIsDone() {
        String location = stage.locations().get(0);
        int extension = 45000;
        while (stage.send("POST", "/people?callingData=true", stage.body("P" + ++extension, location, "" + extension))
                        .status()
                == 200) {}
        String body = "{'emails': ['zoe@example.com'], 'displayName': 'Zoe'}";
        JsonNode person = stage.done(200, "POST", "/people", body).json();
        String both = String.format(
                "{'personId': '%s', 'licenses': [{'id': '%s'}, {'id': '%s', 'properties': {'locationId': '%s',"
                        + " 'extension': '46001'}}]}",
                person.path("id").asText(), stage.license("Messaging"), stage.license("Professional"), location);

        JsonNode answer = stage.done(206, "PATCH", PATH, both).json();

        assertThat(answer.path("licenses").toString()).isEqualTo("[\"" + stage.license("Messaging") + "\"]");
        assertThat(answer.path("pendingLicenses").toString()).isEqualTo("[\"" + stage.license("Professional") + "\"]");
        assertThat(stage.person(person.path("id").asText()).has("extension")).isFalse();
        stage.refused(400, "PATCH", PATH, add(person, "Professional", line(location, "46001")));
    }

    @Test
    void theSettingsComeAWhileAfterTheLicence() {
        MovedClock clock = new MovedClock();
        Lags lags = Lags.all(Duration.ofSeconds(30));
        try (Rehearsal slow = new Rehearsal(SandboxOptions.defaults().withLags(lags), clock)) {
            String id = slow.create("Ada", slow.locations().get(0), "45001");
            String path = "/people/" + id + "/features/voicemail";

            assertThat(slow.running().get(path).status()).isEqualTo(404);
            assertThat(slow.running().get(path).code()).isEqualTo(4003);
            clock.move(Duration.ofSeconds(29));
            slow.refused(404, 4003, "PUT", "/people/" + id + "/features/intercept", "{'enabled': true}");
            clock.move(Duration.ofSeconds(1));
            assertThat(slow.running().get(path).status()).isEqualTo(200);
        }
    }

    private void refused(int code, String body) {
        stage.refused(400, code, "PATCH", PATH, body);
    }

    private JsonNode with(String license) {
        String id = stage.license(license);
        return stage.callers().stream()
                .filter(person -> person.path("licenses").toString().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private String add(JsonNode person, String license, String properties) {
        return change(person, license, "'operation': 'add'" + properties);
    }

    private String change(JsonNode person, String license, String more) {
        return String.format(
                "{'personId': '%s', 'licenses': [{'id': '%s', %s}]}",
                person.path("id").asText(), stage.license(license), more);
    }

    private static String line(String location, String extension) {
        return String.format(", 'properties': {'locationId': '%s', 'extension': '%s'}", location, extension);
    }
}
