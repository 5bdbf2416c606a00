package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.NameForm;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** The sites of an organization. Creating one and enabling it for calling ({@link CallingLocations}) are two calls. */
public final class Locations {
    /** Characters of a name (operational facts, "Limits and oddities"). */
    public static final int LONGEST_NAME = 256;

    private static final Replacement REPLACEMENT = Replacement.without("id", "orgId", "latitude", "longitude", "notes");

    private final ResourceClient calls;

    public Locations(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /**
     * A location to be made.
     *
     * @param timeZone such as {@code Europe/Madrid}
     * @param preferredLanguage such as {@code es_es}
     * @param announcementLanguage such as {@code es_es}; lower case, and it is made so
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NewLocation(
            String name,
            String timeZone,
            String preferredLanguage,
            String announcementLanguage,
            Address address,
            Optional<String> latitude,
            Optional<String> longitude,
            Optional<String> notes) {
        /** @throws IllegalArgumentException when the name is longer than {@value Locations#LONGEST_NAME} characters */
        public NewLocation {
            checkName(name);
            announcementLanguage = announcementLanguage.toLowerCase(Locale.ROOT);
        }
    }

    /** What is to be different about a location; what is absent stays as it is. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LocationChange(
            Optional<String> name,
            Optional<String> timeZone,
            Optional<String> preferredLanguage,
            Optional<AddressChange> address) {
        /** @throws IllegalArgumentException when the name is longer than {@value Locations#LONGEST_NAME} characters */
        public LocationChange {
            name.ifPresent(Locations::checkName);
        }
    }

    /** What is to be different about an address; what is absent stays as it is. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record AddressChange(
            Optional<String> address1,
            Optional<String> address2,
            Optional<String> city,
            Optional<String> state,
            Optional<String> postalCode,
            Optional<String> country) {}

    public List<ObjectNode> list() {
        return calls.list(calls.to("locations.list"), "items");
    }

    /** The location of that name; if none has it letter by letter, one that looks the same but for capitals. */
    public Optional<ObjectNode> find(String name) {
        List<ObjectNode> alike = calls.filtered(calls.to("locations.list").query("name", name), "items").stream()
                .filter(location -> NameForm.same(location.path("name").asText(), name))
                .toList();
        return alike.stream()
                .filter(location -> location.path("name").asText().equals(name))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }

    public ObjectNode get(String locationId) {
        return calls.read(calls.to("locations.get", locationId));
    }

    /** Empty when there is no such location: answered 404. */
    public Optional<ObjectNode> lookUp(String locationId) {
        return calls.find(calls.to("locations.get", locationId));
    }

    /**
     * Makes a location of a name that was not there a moment ago: that is for the caller to know, since one that is found
     * after an answer was lost is taken for made by this call.
     *
     * @return with the {@code id}
     */
    public Written create(NewLocation location) {
        Look look = () -> find(location.name()).map(JsonNode.class::cast);
        return calls.create(calls.to("locations.create").body(calls.json(location)), look);
    }

    /** Reads the location, changes what the change names, and writes all of it that can be written. */
    public Written update(String locationId, LocationChange change) {
        ObjectNode body = REPLACEMENT.of(get(locationId), calls.json(change));
        return calls.write(calls.to("locations.update", locationId).body(body));
    }

    /** May be answered 409 for minutes to hours after its contents were removed (operational facts, "Rate limits and retries"). */
    public Written delete(String locationId) {
        return calls.write(calls.to("locations.delete", locationId));
    }

    private static void checkName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a location's name has at most " + LONGEST_NAME + " characters");
        }
    }
}
