package org.spaceodt.webex.resource.license;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.People;

/** The licences of an organization, and who has them. */
public final class Licenses {
    private final ResourceClient calls;
    private final People people;

    public Licenses(WebexClient webex) {
        this.calls = new ResourceClient(webex);
        this.people = new People(webex);
    }

    @RegisterForReflection
    public enum Operation {
        @JsonProperty("add")
        ADD,
        @JsonProperty("remove")
        REMOVE
    }

    /**
     * One licence to be given or taken.
     *
     * @param properties with a Calling licence that is given, and only then
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LicenseChange(String id, Operation operation, Optional<Line> properties) {
        public static LicenseChange add(String licenseId) {
            return new LicenseChange(licenseId, Operation.ADD, Optional.empty());
        }

        public static LicenseChange addCalling(String licenseId, Line line) {
            return new LicenseChange(licenseId, Operation.ADD, Optional.of(line));
        }

        public static LicenseChange remove(String licenseId) {
            return new LicenseChange(licenseId, Operation.REMOVE, Optional.empty());
        }
    }

    /** What a Calling licence makes of a person. A phone number is E.164. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Line(Optional<String> locationId, Optional<String> phoneNumber, Optional<String> extension) {
        /**
         * @throws IllegalArgumentException without a phone number when it has not both an extension and a location
         *     (Cisco's OpenAPI specification, licenses.assign)
         */
        public Line {
            if (phoneNumber.isEmpty() && (extension.isEmpty() || locationId.isEmpty())) {
                throw new IllegalArgumentException(
                        "a Calling licence needs a phone number, or an extension and a location");
            }
        }
    }

    public List<ObjectNode> list() {
        return calls.list(calls.to("licenses.list"), "items");
    }

    /** The same for a person that has not been read yet. */
    public Assignment assign(String personId, List<LicenseChange> changes) {
        return assign(people.get(personId), changes);
    }

    /**
     * Gives and takes licences. Webex may do a part of it only: see {@link Assignment#complete()}. The settings of a person
     * who gets a Calling licence appear later, each at its own time; from now on calls wait for them, until a licence is taken
     * away.
     *
     * @param person as read by {@link People#get} just now: what was there before tells whether a lost call was carried out
     * @param changes at least one
     */
    public Assignment assign(ObjectNode person, List<LicenseChange> changes) {
        String personId = person.path("id").asText();
        if (changes.isEmpty() || personId.isEmpty()) {
            throw new IllegalArgumentException("no licences to change, or no person");
        }
        ObjectNode body = calls.webex().json().createObjectNode().put("personId", personId);
        body.set("licenses", calls.webex().json().valueToTree(changes));
        Request request = calls.to("licenses.assign").body(body);
        Assignment done = assignment(calls.write(request, look(person, changes)), personId, changes);
        boolean getsCalling = changes.stream()
                .anyMatch(change ->
                        change.properties().isPresent() && done.added().contains(change.id()));
        if (getsCalling) {
            calls.webex().settling().expect(personId);
        } else if (!done.removed().isEmpty()) {
            calls.webex().settling().done(personId);
        }
        return done;
    }

    private Look look(ObjectNode before, List<LicenseChange> changes) {
        LicenseState then = LicenseState.of(before, changes);
        return () -> {
            ObjectNode person = people.get(before.path("id").asText());
            LicenseState now = LicenseState.of(person, changes);
            return now.asWanted() || !now.equals(then) ? Optional.<JsonNode>of(person) : Optional.empty();
        };
    }

    private Assignment assignment(Written written, String personId, List<LicenseChange> changes) {
        ObjectNode answer = written.object().path("licenses").isArray() ? written.object() : people.get(personId);
        return Assignment.of(written, answer, changes);
    }
}
