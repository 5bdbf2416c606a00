package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.fault.PlainIds;
import org.spaceodt.sandbox.options.SandboxOptions;

/** Faults and evidence of writes to the tenant itself. */
class StagedWritesTest {
    private long now;
    private Running running;
    private JsonNode person;

    @BeforeEach
    void start() {
        SandboxEnvironment real = SandboxEnvironment.real();
        running = new Running(
                SandboxOptions.defaults(), new SandboxEnvironment(() -> now, real.clock(), real.overrides()));
        person = running.all("/people", "items").get(0);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void aPersonIsLoggedBeforeAndAfterAndHasAHistoryUnderBothSpellingsOfTheId() {
        assertThat(rename("Marina").status()).isEqualTo(200);

        JsonNode write = writes().get(0);
        assertThat(write.path("template").asText()).isEqualTo("/people/{}");
        assertThat(write.at("/objects/0/kind").asText()).isEqualTo("PEOPLE");
        assertThat(write.at("/objects/0/before/firstName").asText())
                .isEqualTo(person.path("firstName").asText());
        assertThat(write.at("/objects/0/after/firstName").asText()).isEqualTo("Marina");
        for (String id : List.of(id(), PlainIds.of(id()))) {
            assertThat(running.stage("GET", "history/" + id, "").json().path("writes"))
                    .hasSize(1);
        }
    }

    @Test
    void aPersonIsReadAsBeforeForAWhileAfterALateWrite() {
        plan("{'where': {'method': 'PUT', 'path': '/people/{personId}'}, 'what': {'lateMs': 5000}}");
        rename("Marina");

        assertThat(firstName()).isEqualTo(person.path("firstName").asText());
        now += Duration.ofSeconds(5).toNanos();
        assertThat(firstName()).isEqualTo("Marina");
    }

    @Test
    void aPersonThatIsCreatedLateIsNotFoundForAWhile() {
        plan("{'where': {'method': 'POST', 'path': '/people'}, 'what': {'lateMs': 5000}}");
        Running.Reply created = running.send(
                "POST",
                "/people",
                "{'emails': ['nuria.example@example.com'], 'firstName': 'Núria', 'lastName': 'Prat'}");
        String path = "/people/" + created.json().path("id").asText();

        assertThat(created.status()).isEqualTo(200);
        assertThat(running.get(path).status()).isEqualTo(404);
        now += Duration.ofSeconds(5).toNanos();
        assertThat(running.get(path).status()).isEqualTo(200);
    }

    @Test
    void aPutOfAPersonCanAnswerAnErrorThoughItWasDone() {
        plan("{'where': {'method': 'PUT'}, 'what': {'doneButStatus': 502}}");

        assertThat(rename("Marina").status()).isEqualTo(502);
        assertThat(firstName()).isEqualTo("Marina");
    }

    @Test
    void aLicenceCanBeLeftOutThoughThereAreUnits() {
        String free = running.all("/people?callingData=true", "items").stream()
                .filter(one -> one.path("locationId").isMissingNode())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String location = running.all("/telephony/config/locations", "locations")
                .get(0)
                .path("id")
                .asText();
        String change = "{'personId': '" + free + "', 'licenses': [{'id': '" + license("Messaging")
                + "', 'operation': 'remove'}, {'id': '" + license("Webex Calling - Professional")
                + "', 'properties': {'locationId': '" + location + "', 'extension': '98123'}}]}";
        plan("{'where': {'path': '/licenses/users'}, 'when': {'to': 1}, 'what': {'partial': true}}");
        Running.Reply partly = running.send("PATCH", "/licenses/users", change);

        assertThat(partly.status()).as(new String(partly.body())).isEqualTo(206);
        assertThat(partly.json().path("pendingLicenses")).hasSize(1);
        assertThat(running.send("PATCH", "/licenses/users", change).status()).isEqualTo(200);
    }

    @Test
    void thePageCountsThoseWhoAreThere() {
        running.stage("GET", "overview", "");
        running.send("DELETE", "/people/" + id(), "");
        assertThat(running.stage("GET", "overview", "")
                        .json()
                        .at("/counts/0/count")
                        .asInt())
                .isEqualTo(119);
        running.stage("POST", "reset", "");
        assertThat(running.stage("GET", "overview", "")
                        .json()
                        .at("/counts/0/count")
                        .asInt())
                .isEqualTo(120);
    }

    @Test
    void aResetUndoesWhatWasWrittenToTheTenant() {
        rename("Marina");
        running.stage("POST", "reset", "");

        assertThat(firstName()).isEqualTo(person.path("firstName").asText());
        assertThat(writes()).isEmpty();
    }

    @Test
    void aSnapshotBringsTheTenantBack() {
        rename("Marina");
        byte[] snapshot = running.stage("GET", "snapshot", "").body();
        rename("Olga");
        running.stage("PUT", "snapshot", new String(snapshot, StandardCharsets.UTF_8));

        assertThat(firstName()).isEqualTo("Marina");
        assertThat(running.stage("GET", "snapshot", "").body()).isEqualTo(snapshot);
    }

    private String license(String name) {
        return running.all("/licenses", "items").stream()
                .filter(license -> license.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private Running.Reply rename(String firstName) {
        JsonNode read = running.get("/people/" + id()).json();
        ((ObjectNode) read).put("firstName", firstName);
        return running.send("PUT", "/people/" + id(), read.toString().replace("'", " "));
    }

    private String firstName() {
        return running.get("/people/" + id()).json().path("firstName").asText();
    }

    private String id() {
        return person.path("id").asText();
    }

    private JsonNode writes() {
        return running.stage("GET", "writes", "").json().path("writes");
    }

    private void plan(String rules) {
        assertThat(running.stage("POST", "faults", "{'rules': [" + rules + "]}").status())
                .isEqualTo(200);
    }
}
