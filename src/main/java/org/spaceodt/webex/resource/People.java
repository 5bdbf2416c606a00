package org.spaceodt.webex.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.webex.Listing;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Pages;
import org.spaceodt.webex.Paging;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;

/**
 * People: the accounts of an organization. POST and PUT may answer an error although they changed data, so both are
 * followed by a look (operational facts, "Rate limits and retries").
 */
public final class People {
    /** Answered by GET, not taken by PUT (Cisco's OpenAPI specification, people.get and people.update). */
    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "created",
            "lastModified",
            "lastActivity",
            "timezone",
            "status",
            "invitePending",
            "sipAddresses",
            "xmppFederationJid",
            "type",
            "userName");

    private final WebexClient webex;
    private final Pages pages;

    public People(WebexClient webex) {
        this.webex = webex;
        this.pages = new Pages(webex);
    }

    /**
     * A person to be made. A Calling licence needs a location, and an extension or a phone number.
     *
     * @param emails exactly one
     * @param phoneNumbers at most one, of type {@code work}, E.164
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record NewPerson(
            List<String> emails,
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> displayName,
            Optional<String> locationId,
            Optional<String> extension,
            List<PhoneNumber> phoneNumbers,
            List<String> licenses,
            Optional<String> orgId) {}

    /** What is to be different about a person; what is absent stays as it is. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PersonChange(
            Optional<String> firstName,
            Optional<String> lastName,
            Optional<String> displayName,
            Optional<String> locationId,
            Optional<String> extension,
            Optional<List<PhoneNumber>> phoneNumbers,
            Optional<List<String>> licenses) {}

    /** @param type {@code work}: no other is taken */
    @RegisterForReflection
    public record PhoneNumber(String type, String value) {
        public static PhoneNumber work(String e164) {
            return new PhoneNumber("work", e164);
        }
    }

    /** Whose token it is. */
    public ObjectNode me() {
        return (ObjectNode) webex.call(Request.of(webex.operation("people.me")).query("callingData", "true"))
                .body();
    }

    /** With calling data. */
    public ObjectNode get(String personId) {
        Request request = Request.of(webex.operation("people.get"), personId).query("callingData", "true");
        return (ObjectNode) webex.call(request).body();
    }

    /** The person with that address, in any case of its letters. */
    public Optional<ObjectNode> find(String email) {
        Request request = Request.of(webex.operation("people.list"))
                .query("email", email)
                .query("callingData", "true");
        return pages.all(new Listing(request, "items", false, Paging.LINK)).stream()
                .filter(person -> has(person, email))
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    /**
     * Makes a person that was not there a moment ago: that is for the caller to know, since what is found after an error is
     * taken for made by this call.
     */
    public Written create(NewPerson person) {
        Request request = Request.of(webex.operation("people.create"))
                .query("callingData", "true")
                .body(webex.json().valueToTree(person));
        Look look = () -> find(person.emails().get(0)).map(JsonNode.class::cast);
        return Written.of(webex.call(request, look.alsoAfter(refusal -> true)));
    }

    /** Reads the person, changes what the change names, and writes all of it. */
    public Written update(String personId, PersonChange change) {
        ObjectNode wanted = webex.json().valueToTree(change);
        ObjectNode body = Overlay.over(get(personId), wanted, READ_ONLY);
        keepWorkNumbers(body);
        Request request = Request.of(webex.operation("people.update"), personId)
                .query("callingData", "true")
                .body(body);
        Look look = () -> Optional.<JsonNode>of(get(personId)).filter(now -> Covers.all(now, wanted));
        return Written.of(webex.call(request, look.alsoAfter(refusal -> true)));
    }

    public void delete(String personId) {
        webex.call(Request.of(webex.operation("people.delete"), personId));
    }

    /** GET answers numbers of all types, and the extension among them; PUT takes work numbers, by type and value. */
    private static void keepWorkNumbers(ObjectNode body) {
        if (body.get("phoneNumbers") instanceof ArrayNode numbers) {
            ArrayNode kept = body.arrayNode();
            numbers.forEach(number -> {
                if (number.path("type").asText().equals("work")) {
                    kept.addObject().put("type", "work").put("value", number.path("value").asText());
                }
            });
            body.set("phoneNumbers", kept);
        }
    }

    private static boolean has(JsonNode person, String email) {
        for (JsonNode address : person.path("emails")) {
            if (address.asText().equalsIgnoreCase(email)) {
                return true;
            }
        }
        return false;
    }
}
