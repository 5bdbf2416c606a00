package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.sandbox.options.SandboxOptions;

class ScimTest {
    private static Running running;
    private static String users;

    @BeforeAll
    static void start() {
        running = new Running(SandboxOptions.defaults());
        String organization = uuid(running.ids("/organizations", "items").get(0));
        users = "http://127.0.0.1:" + running.sandbox().port() + "/identity/scim/" + organization + "/v2/Users";
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aUserIsThePersonWithTheSameUuid() {
        for (JsonNode person : running.all("/people?callingData=true", "items")) {
            String id = person.path("id").asText();
            JsonNode user = running.get(users + "/" + uuid(id)).json();

            assertThat(user.path("id").asText()).isEqualTo(uuid(id));
            assertThat(user.path("userName").asText())
                    .isEqualTo(person.at("/emails/0").asText());
            assertThat(user.path("displayName").asText())
                    .isEqualTo(person.path("displayName").asText());
            assertThat(user.at("/phoneNumbers/0/value").asText())
                    .isEqualTo(person.at("/phoneNumbers/0/value").asText());
            assertThat(user.path("active").asBoolean())
                    .isEqualTo(person.path("status").asText().equals("active"));
            assertThat(running.get(users + "/" + id).body())
                    .isEqualTo(running.get(users + "/" + uuid(id)).body());
        }
    }

    @Test
    void pagesOfUsersAreEverybodyOnce() {
        List<String> ids = new ArrayList<>();
        int total = Integer.MAX_VALUE;
        while (ids.size() < total) {
            Running.Reply reply = running.get(users + "?count=50&startIndex=" + (ids.size() + 1));
            assertThat(reply.next()).isEmpty();
            JsonNode page = reply.json();
            assertThat(page.path("startIndex").asInt()).isEqualTo(ids.size() + 1);
            assertThat(page.path("itemsPerPage").asInt()).isPositive();
            page.path("Resources").forEach(user -> ids.add(user.path("id").asText()));
            total = page.path("totalResults").asInt();
        }
        assertThat(ids)
                .containsExactlyElementsOf(running.ids("/people", "items").stream()
                        .map(ScimTest::uuid)
                        .toList());
        assertThat(running.get(users + "?count=5000").json().path("Resources")).hasSize(100);
    }

    @Test
    void aUserIsFoundByNameInWhateverCase() {
        JsonNode person = running.get("/people/me").json();
        String email = person.at("/emails/0").asText();
        for (String filter : List.of("userName eq \"" + email + "\"", "username EQ \"" + email.toUpperCase() + "\"")) {
            JsonNode found = search(filter).json();

            assertThat(found.path("totalResults").asInt()).isEqualTo(1);
            assertThat(found.at("/Resources/0/id").asText())
                    .isEqualTo(uuid(person.path("id").asText()));
        }
        JsonNode nobody = search("userName eq \"nobody@example.com\"").json();
        assertThat(nobody.path("totalResults").asInt()).isZero();
        assertThat(nobody.path("Resources").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "userName co \"a\"", "shoeSize eq \"42\""})
    void otherFiltersAreRefusedInTheShapeOfScim(String filter) {
        Running.Reply reply = search(filter);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("scimType").asText()).isEqualTo("invalidFilter");
        assertThat(reply.json().path("status").asText()).isEqualTo("400");
    }

    @Test
    void whatIsNotThereIsRefusedInTheShapeOfScim() {
        Running.Reply nobody = running.get(users + "/b6f7c3a0-0000-4000-8000-000000000000");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.json().at("/schemas/0").asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(running.get("/identity/scim/d1f2c3a0-0000-4000-8000-000000000000/v2/Users")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theLocationOfAUserLeadsBackToTheSandbox() {
        JsonNode user = running.get(users + "?count=1").json().at("/Resources/0");
        String location = user.at("/meta/location").asText();

        assertThat(location).isEqualTo(users + "/" + user.path("id").asText());
        assertThat(running.get(location).json()).isEqualTo(user);
    }

    @Test
    void whateverGoesWrongBelowScimHasItsShape() {
        List<Running.Reply> replies = new ArrayList<>();
        replies.add(running.send("PUT", users, "{}"));
        replies.add(running.get(users + "?orgId=d1f2c3a0-0000-4000-8000-000000000000"));
        replies.add(running.send(HttpRequest.newBuilder(URI.create(users))));
        replies.add(running.send("DELETE", users.replace("/identity", "/v1/identity") + "/nobody", ""));
        running.stage("POST", "faults", "{'rules': [{'where': {'family': 'identity/scim'}, 'what': {'status': 503}}]}");
        replies.add(running.get(users));
        running.stage("POST", "faults", "{'rules': []}");

        assertThat(replies.stream().map(Running.Reply::status)).containsExactly(405, 403, 401, 404, 503);
        for (Running.Reply reply : replies) {
            assertThat(reply.json().at("/schemas/0").asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
            assertThat(reply.json().path("status").asText()).isEqualTo(Integer.toString(reply.status()));
            assertThat(reply.json().path("detail").asText()).isNotEmpty();
        }
    }

    private static Running.Reply search(String filter) {
        return running.get(users + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    private static String uuid(String id) {
        String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII);
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
