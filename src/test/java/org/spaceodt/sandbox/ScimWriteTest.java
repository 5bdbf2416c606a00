package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScimWriteTest {
    private static final String NEW = "{'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User'], 'userName':"
            + " 'ada@example.com', 'userType': 'user', 'name': {'givenName': 'Ada', 'familyName': 'Ejemplo'},"
            + " 'externalId': 'x-1', 'phoneNumbers': [{'type': 'mobile', 'value': '+34555010199'}]}";

    private final Rehearsal stage = new Rehearsal();
    private String users;

    @BeforeEach
    void find() {
        String own = stage.running().ids("/organizations", "items").get(0);
        String text = new String(Base64.getUrlDecoder().decode(own));
        users = "/identity/scim/" + text.substring(text.lastIndexOf('/') + 1) + "/v2/Users";
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aUserIsMadeAndIsAPersonUntilItIsDeleted() {
        JsonNode made = stage.done(201, "POST", users, NEW).json();
        String id = made.path("id").asText();

        assertThat(stage.get(users + "/" + id)).isEqualTo(made);
        assertThat(made.path("displayName").asText()).isEqualTo("Ada Ejemplo");
        assertThat(made.path("externalId").asText()).isEqualTo("x-1");
        assertThat(made.at("/phoneNumbers/0/type").asText()).isEqualTo("mobile");
        JsonNode person = stage.get("/people?email=ada@example.com").at("/items/0");
        assertThat(person.path("firstName").asText()).isEqualTo("Ada");
        assertThat(person.path("licenses")).isEmpty();
        assertThat(new String(Base64.getUrlDecoder().decode(person.path("id").asText())))
                .endsWith(id);

        stage.done(204, "DELETE", users + "/" + id, "");
        assertThat(stage.running().get(users + "/" + id).status()).isEqualTo(404);
        assertThat(stage.get("/people?email=ada@example.com").path("items")).isEmpty();
    }

    @Test
    void allThatAUserMayHaveIsReadBackAsItWasWritten() {
        JsonNode schema = SpecCheck.requestBody("POST /identity/scim/{orgId}/v2/Users")
                .orElseThrow()
                .path("schema");
        ObjectNode user = (ObjectNode) Samples.of(schema);
        user.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        user.put("userName", "zoe@example.com");
        ((ObjectNode) user.at("/emails/0")).put("value", "Zoe@example.com");
        String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
        ((ObjectNode) user.path(enterprise)).remove("manager");

        String id = stage.done(201, "POST", users, user.toString())
                .json()
                .path("id")
                .asText();
        JsonNode read = stage.get(users + "/" + id);

        user.remove("schemas");
        user.fields()
                .forEachRemaining(field ->
                        assertThat(read.path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }

    @Test
    void refusalsHaveTheShapeOfScim() {
        stage.done(201, "POST", users, NEW);

        JsonNode taken = stage.refused(409, "POST", users, NEW).json();
        assertThat(taken.path("scimType").asText()).isEqualTo("uniqueness");
        assertThat(taken.path("status").asText()).isEqualTo("409");
        assertThat(taken.at("/schemas/0").asText()).endsWith(":Error");
        for (String field : List.of("schemas", "userName", "userType")) {
            ObjectNode body = Rehearsal.parse(NEW.replace("ada@", "zoe@"));
            body.remove(field);
            stage.refused(400, "POST", users, body.toString());
        }
        stage.refused(404, "DELETE", users + "/none", "");
        stage.refused(403, "POST", "/identity/scim/none/v2/Users", NEW);
    }

    @Test
    void aServiceAppGetsTokensThatWorkAndAreNotRecorded() {
        String own = stage.running().ids("/organizations", "items").get(0);
        String body = "{'clientId': 'C1', 'clientSecret': '%s', 'targetOrgId': '" + own + "'}";
        JsonNode tokens = stage.done(200, "POST", "/applications/app1/token", String.format(body, "secret1"))
                .json();

        assertThat(stage.running().statusWith(tokens.path("access_token").asText(), "/people/me"))
                .isEqualTo(200);
        stage.refused(403, "POST", "/applications/app1/token", String.format(body, "wrong"));
        stage.refused(
                404,
                "POST",
                "/applications/app1/token",
                String.format(body, "secret1").replace(own, "none"));
        stage.refused(400, "POST", "/applications/app1/token", "{}");
        assertThat(stage.running().sandbox().writes().latest(9).toString())
                .doesNotContain(
                        "secret1",
                        tokens.path("access_token").asText(),
                        tokens.path("refresh_token").asText());
    }
}
