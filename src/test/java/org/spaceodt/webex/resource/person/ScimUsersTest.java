package org.spaceodt.webex.resource.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.person.ScimUsers.Name;
import org.spaceodt.webex.resource.person.ScimUsers.NewUser;

class ScimUsersTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String UUID = "0f7c1a7e-6f0c-4a55-9f57-0a4b8d3c2e11";
    private static final String HYDRA = Base64.getEncoder()
            .encodeToString(("ciscospark://us/ORGANIZATION/" + UUID).getBytes(StandardCharsets.UTF_8));
    private static final NewUser ADA =
            NewUser.of("ada@example.com", new Name("Ada", "Ejemplo"), Optional.of("Ada Ejemplo"));
    private static final ObjectNode FOUND =
            parse("{'schemas': [], 'totalResults': 1, 'Resources': [{'id': 'u1', 'userName': 'Ada@example.com'}]}");
    private static final ObjectNode NONE = parse("{'schemas': [], 'totalResults': 0}");

    private ScimUsers users;

    @BeforeEach
    void users() {
        users = new ScimUsers(API.client(), HYDRA);
    }

    @Test
    void theOrganizationIsNamedByItsUuidBesideV1() {
        users.get("u1");

        assertThat(API.requests().get(0).getUrl()).isEqualTo("/identity/scim/" + UUID + "/v2/Users/u1");
    }

    @Test
    void aUserIsMade() {
        API.answer("scim.users.create", json(201, FakeApi.example("scim.users.create")));

        users.create(ADA.inactive());

        assertThat(API.lastBody())
                .isEqualTo(parse("{'schemas': ['urn:ietf:params:scim:schemas:core:2.0:User'],"
                        + "'userName': 'ada@example.com', 'userType': 'user', 'active': false,"
                        + "'displayName': 'Ada Ejemplo', 'name': {'givenName': 'Ada', 'familyName': 'Ejemplo'},"
                        + "'emails': [{'value': 'ada@example.com', 'type': 'work', 'primary': true}]}"));
    }

    @Test
    void aUserMadeByALostCallIsNotMadeAgain() {
        API.answer("scim.users.create", LOST);
        API.answer("scim.users.search", json(FOUND));

        assertThat(users.create(ADA).id()).isEqualTo("u1");
        assertThat(API.written()).containsExactly("scim.users.create");
    }

    @Test
    void aUserThatALostCallDidNotMakeIsMadeOnceMore() {
        API.answer("scim.users.create", LOST, json(201, parse("{'id': 'u1'}")));
        API.answer("scim.users.search", json(NONE));

        users.create(ADA);

        assertThat(API.written()).containsExactly("scim.users.create", "scim.users.create");
    }

    @Test
    void aUserThatSomebodyElseMadeIsNotTakenForOurs() {
        API.answer(
                "scim.users.create",
                json(409, parse("{'schemas': [], 'status': '409', 'scimType': 'uniqueness', 'detail': 'in use'}")));
        API.answer("scim.users.search", json(FOUND));

        assertThatThrownBy(() -> users.create(ADA))
                .isInstanceOfSatisfying(WebexException.Rejected.class, refused -> assertThat(
                                refused.failure().isCausedBy("scim_user_exists"))
                        .isTrue());
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer("scim.users.create", LOST);
        API.answer("scim.users.search", status(403));

        assertThatThrownBy(() -> users.create(ADA)).isInstanceOf(WebexException.Uncertain.class);
    }

    @Test
    void aNameInQuotesCannotChangeTheFilter() {
        API.answer("scim.users.search", json(NONE));

        assertThat(users.find("a\" or userName pr")).isEmpty();

        assertThat(API.requests().get(0).queryParameter("filter").firstValue())
                .isEqualTo("userName eq \"a\\\" or userName pr\"");
    }

    @Test
    void aRefusedDeletionIsTold() {
        API.answer("scim.users.delete", refusal(403, 1, "no"));

        assertThatThrownBy(() -> users.delete("u1")).isInstanceOf(WebexException.Rejected.class);
    }
}
