package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Paging;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** The users of one organization in the identity store, by SCIM 2.0 (RFC 7644). */
public final class ScimUsers {
    private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";
    /** What the API gives when it is not asked for a number (Cisco's OpenAPI specification). */
    private static final int PAGE = 100;

    private final ResourceClient calls;
    private final String orgId;

    /** @param orgId in either form; the API wants the UUID */
    public ScimUsers(WebexClient webex, String orgId) {
        this.calls = new ResourceClient(webex);
        this.orgId = new WebexId(orgId).bare();
    }

    /** A user to be made; {@code userName} is the e-mail address. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NewUser(
            List<String> schemas,
            String userName,
            String userType,
            boolean active,
            Optional<String> displayName,
            Name name,
            List<Email> emails) {
        public static NewUser of(String email, Name name, Optional<String> displayName) {
            return new NewUser(List.of(SCHEMA), email, "user", true, displayName, name, List.of(Email.work(email)));
        }

        public NewUser inactive() {
            return new NewUser(schemas, userName, userType, false, displayName, name, emails);
        }
    }

    @RegisterForReflection
    public record Name(String givenName, String familyName) {}

    @RegisterForReflection
    public record Email(String value, String type, boolean primary) {
        static Email work(String address) {
            return new Email(address, "work", true);
        }
    }

    /** The user of that name, in any case of its letters. */
    public Optional<ObjectNode> find(String userName) {
        String quoted = userName.replace("\\", "\\\\").replace("\"", "\\\"");
        Request request = calls.to("scim.users.search", orgId)
                .query("filter", "userName eq \"" + quoted + "\"")
                .query("startIndex", "1")
                .query("count", String.valueOf(PAGE));
        return calls.list(new ListRequest(request, "Resources", true, Paging.INDEX)).stream()
                .filter(user -> user.path("userName").asText().equalsIgnoreCase(userName))
                .findFirst();
    }

    /** How many there are: one read, of one user. */
    public int count() {
        Request request =
                calls.to("scim.users.search", orgId).query("startIndex", "1").query("count", "1");
        return calls.read(request).path("totalResults").asInt();
    }

    public ObjectNode get(String userId) {
        return calls.read(calls.to("scim.users.get", orgId, new WebexId(userId).bare()));
    }

    /** Empty when there is none: answered 404. */
    public Optional<ObjectNode> lookUp(String userId) {
        return calls.find(calls.to("scim.users.get", orgId, new WebexId(userId).bare()));
    }

    /**
     * Makes a user that was not there a moment ago: that is for the caller to know, since one that is found after an answer
     * was lost is taken for made by this call.
     */
    public Written create(NewUser user) {
        Look look = () -> find(user.userName()).map(JsonNode.class::cast);
        return calls.create(calls.to("scim.users.create", orgId).body(calls.json(user)), look);
    }

    public Written delete(String userId) {
        return calls.write(calls.to("scim.users.delete", orgId, new WebexId(userId).bare()));
    }
}
