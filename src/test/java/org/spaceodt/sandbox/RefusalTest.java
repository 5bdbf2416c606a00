package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.options.SandboxOptions;

class RefusalTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void withoutABearerTokenNothingIsAnswered() {
        assertThat(withAuthorization(null).status()).isEqualTo(401);
        assertThat(withAuthorization("Bearer  ").status()).isEqualTo(401);
        assertThat(withAuthorization("Basic abc").status()).isEqualTo(401);
        assertThat(withAuthorization("bearer anything").status()).isEqualTo(200);
    }

    @Test
    void everyErrorHasTheWebexBodyAndItsTrackingId() {
        Running.Reply reply = running.get("/nothing/here");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("message").asText()).isEqualTo("The requested resource could not be found.");
        assertThat(reply.json().path("errors").path(0).path("description").asText())
                .isNotEmpty();
        assertThat(reply.json().path("trackingId").asText())
                .startsWith("ROUTER_")
                .isEqualTo(reply.header("TrackingID"));
    }

    @Test
    void everyAnswerSaysThatItIsSimulated() {
        for (String path : List.of("/people/me", "/nothing")) {
            Running.Reply reply = running.get(path);
            assertThat(reply.header("X-Space-OdT-Sandbox")).isEqualTo("simulated");
            assertThat(reply.header("Server")).isEqualTo("space-odt-sandbox");
            assertThat(reply.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        }
    }

    @Test
    void aKnownPathRefusesOtherMethods() {
        assertThat(post("/people/me").status()).isEqualTo(405);
        assertThat(post("/nothing").status()).isEqualTo(404);
    }

    @Test
    void idsOfAnotherKindOrOfNobodyAreNotFound() {
        String person = running.ids("/people", "items").get(0);
        String location = running.ids("/locations", "items").get(0);

        for (String path : List.of(
                "/people/" + location,
                "/people/b6f7c3a0-0000-4000-8000-000000000000",
                "/locations/" + person,
                "/devices/x",
                "/licenses/" + person,
                "/workspaces?locationId=" + person,
                "/devices?personId=" + location)) {
            assertThat(running.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aLocationWithoutCallingIsUnknownToTheCallingApi() {
        List<String> calling = running.ids("/telephony/config/locations", "locations");
        List<String> others = running.ids("/locations", "items").stream()
                .filter(id -> !calling.contains(id))
                .toList();

        assertThat(others).hasSize(1);
        for (String path : List.of(
                "/telephony/config/locations/%s",
                "/telephony/config/locations/%s/schedules",
                "/telephony/pstn/locations/%s/connection",
                "/telephony/config/queues?locationId=%s")) {
            Running.Reply reply = running.get(String.format(path, others.get(0)));
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(errorCode(reply)).isEqualTo(4152);
        }
    }

    @Test
    void aPersonWithoutCallingAnswers4003OnEveryCallingSetting() {
        List<JsonNode> people = running.all("/people?callingData=true", "items");
        List<JsonNode> without =
                people.stream().filter(person -> !person.has("extension")).toList();

        assertThat(without).hasSize(12);
        assertThat(without.stream().filter(person -> person.has("locationId"))).hasSize(6);
        for (JsonNode person : without) {
            assertThat(person.path("licenses")).hasSize(1);
            assertThat(person.has("phoneNumbers")).isFalse();
            for (String path : Tour.PERSON_SETTINGS) {
                Running.Reply reply =
                        running.get(String.format(path, person.path("id").asText()));
                assertThat(reply.status()).as(path).isEqualTo(404);
                assertThat(errorCode(reply)).isEqualTo(4003);
                assertThat(reply.json().path("message").asText()).isEqualTo("User not found");
            }
        }
    }

    @Test
    void anotherOrganizationIsForbidden() {
        assertThat(running.get("/people?orgId=d1f2c3a0-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(403);
        String own = running.ids("/organizations", "items").get(0);
        assertThat(running.get("/people?orgId=" + own).status()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoTextAreNobodysId() {
        assertThat(running.get("/people/%FF%FE").status()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsSaidClearly() {
        int port = running.sandbox().port();

        assertThatThrownBy(() -> Sandbox.start(running.vertx(), SandboxOptions.defaults(), port))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("127.0.0.1:" + port);
    }

    private static int errorCode(Running.Reply reply) {
        return reply.json().path("errors").path(0).path("errorCode").asInt();
    }

    private static Running.Reply post(String path) {
        return running.send(HttpRequest.newBuilder(URI.create(running.sandbox().baseUrl() + path))
                .header("Authorization", "Bearer test")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private static Running.Reply withAuthorization(String value) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(running.sandbox().baseUrl() + "/people/me"));
        return running.send(value == null ? request : request.header("Authorization", value));
    }
}
