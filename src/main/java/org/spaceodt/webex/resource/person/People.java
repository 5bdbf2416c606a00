package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Pages;
import org.spaceodt.webex.listing.Paging;
import org.spaceodt.webex.resource.Covers;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/**
 * People: the accounts of an organization. POST and PUT may answer an error although they changed data, so both are
 * followed by a look (operational facts, "Rate limits and retries").
 */
public final class People {
    /** More come with no page (Cisco's OpenAPI specification has 100 for pages with calling data, and no limit for others). */
    private static final String MOST_AT_ONCE = "1000";

    private static final String EXISTS = "person_exists";
    private static final Replacement REPLACEMENT = Replacement.without(
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

    private final ResourceClient calls;

    public People(WebexClient webex) {
        this.calls = new ResourceClient(webex);
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
            Optional<String> orgId) {
        /** @throws IllegalArgumentException when there is not exactly one e-mail address */
        public NewPerson {
            emails = List.copyOf(emails);
            phoneNumbers = List.copyOf(phoneNumbers);
            licenses = List.copyOf(licenses);
            if (emails.size() != 1) {
                throw new IllegalArgumentException("a person has exactly one e-mail address");
            }
        }
    }

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
            Optional<List<String>> licenses) {
        public static PersonChange location(String locationId) {
            return new PersonChange(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(locationId),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** @param type {@code work}: no other is taken */
    @RegisterForReflection
    public record PhoneNumber(String type, String value) {
        public static PhoneNumber work(String e164) {
            return new PhoneNumber("work", e164);
        }
    }

    /** Whose token it is. */
    public ObjectNode me() {
        return calls.read(calls.to("people.me").query("callingData", "true"));
    }

    /**
     * With calling data.
     *
     * @param fields that are needed, where that is not all of the person
     */
    public ObjectNode get(String personId, String... fields) {
        return calls.read(one(personId), fields);
    }

    /** The same; empty when there is nobody: answered 404. */
    public Optional<ObjectNode> lookUp(String personId, String... fields) {
        return calls.find(one(personId), fields);
    }

    /** Says that somebody will be asked for. */
    public void expect(String personId) {
        calls.webex().ahead().ifPresent(ahead -> ahead.expect(one(personId), calls.webex()));
    }

    private Request one(String personId) {
        return calls.to("people.get", personId).query("callingData", "true");
    }

    /** Those of a location, with calling or without. */
    public List<ObjectNode> in(String locationId) {
        return calls.list(calls.to("people.list").query("locationId", locationId), "items");
    }

    /** Hands over all people, without calling data: more of them come at once that way. */
    public void each(Consumer<JsonNode> person) {
        new Pages(calls.webex()).each(all(), person);
    }

    /**
     * The same, as long as those are not too many.
     *
     * @param pages that are read at most
     * @return whether that was everybody
     */
    public boolean each(int pages, Consumer<JsonNode> person) {
        AtomicBoolean faulty = new AtomicBoolean();
        boolean ended = new Pages(calls.webex().rememberingNothing()).read(all(), pages, page -> {
            page.items().forEach(person);
            faulty.compareAndSet(false, !page.faults().isEmpty());
        });
        return ended && !faulty.get();
    }

    private ListRequest all() {
        Request request = calls.to("people.list").query("excludeStatus", "true").query("max", MOST_AT_ONCE);
        return new ListRequest(request, "items", false, Paging.LINK);
    }

    /** The person with that address, in any case of its letters. */
    public Optional<ObjectNode> find(String email) {
        Request request = calls.to("people.list").query("email", email).query("callingData", "true");
        return calls.list(request, "items").stream()
                .filter(person -> has(person, email))
                .findFirst();
    }

    /** The same, of whom only id and addresses are needed. */
    public Optional<ObjectNode> whoHas(String email) {
        Request request = calls.to("people.list").query("email", email).query("excludeStatus", "true");
        return calls.filtered(request, "items").stream()
                .filter(person -> has(person, email))
                .findFirst();
    }

    /**
     * Makes a person that was not there a moment ago: that is for the caller to know, since one that is found after an error
     * or a lost answer is taken for made by this call. Only the refusal that says that somebody has the address already is
     * believed at once: somebody else made that person in between. It is not believed after an answer was lost, because
     * then it speaks of the person that this call made.
     */
    public Written create(NewPerson person) {
        Request request = calls.to("people.create").query("callingData", "true").body(calls.json(person));
        Look look = () -> find(person.emails().get(0)).map(JsonNode.class::cast);
        Written written = calls.create(request, look.alsoAfter(refusal -> !refusal.isCausedBy(EXISTS)));
        if (person.locationId().isPresent() && !person.licenses().isEmpty()) {
            calls.webex().settling().expect(written.id());
        }
        return written;
    }

    /** Reads the person, changes what the change names, and writes all of it that can be written. */
    public Written update(String personId, PersonChange change) {
        ObjectNode wanted = calls.json(change);
        ObjectNode body = REPLACEMENT.of(get(personId), wanted);
        keepWorkNumbers(body);
        asTaken(body);
        Request request =
                calls.to("people.update", personId).query("callingData", "true").body(body);
        Look look = () -> Optional.of(get(personId))
                .filter(now -> Covers.all(withWorkNumbers(now), wanted))
                .map(JsonNode.class::cast);
        return calls.write(request, look.alsoAfter(refusal -> true));
    }

    public Written delete(String personId) {
        Written written = calls.write(calls.to("people.delete", personId));
        calls.webex().settling().done(personId);
        return written;
    }

    private static ObjectNode withWorkNumbers(ObjectNode person) {
        ObjectNode comparable = person.deepCopy();
        keepWorkNumbers(comparable);
        return comparable;
    }

    /** GET answers numbers of all types, and the extension among them; PUT takes work numbers, by type and value. */
    private static void keepWorkNumbers(ObjectNode person) {
        if (person.get("phoneNumbers") instanceof ArrayNode numbers) {
            ArrayNode kept = person.arrayNode();
            numbers.forEach(number -> {
                if (number.path("type").asText().equals("work")) {
                    kept.addObject()
                            .put("type", "work")
                            .put("value", number.path("value").asText());
                }
            });
            person.set("phoneNumbers", kept);
        }
    }

    /** GET may answer {@code loginEnabled} as a text, PUT takes a truth value and insists on a {@code displayName}. */
    private static void asTaken(ObjectNode body) {
        if (body.path("loginEnabled").isTextual()) {
            body.put("loginEnabled", body.path("loginEnabled").asText().equalsIgnoreCase("true"));
        }
        if (body.path("displayName").asText().isBlank()) {
            String name = body.path("firstName").asText() + " "
                    + body.path("lastName").asText();
            body.put("displayName", name.isBlank() ? body.at("/emails/0").asText() : name.trim());
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
