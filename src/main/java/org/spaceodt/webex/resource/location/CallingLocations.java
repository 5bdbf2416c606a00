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
import org.spaceodt.webex.resource.Covers;
import org.spaceodt.webex.resource.Overlay;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** The calling side of locations. */
public final class CallingLocations {
    /** Characters of a name once calling is on (operational facts, "Limits and oddities"). */
    public static final int LONGEST_NAME = 80;

    private static final String ALREADY = "location_already_enabled";
    private static final Replacement REPLACEMENT = Replacement.without(
            "id", "name", "subscriptionId", "userLimit", "defaultDomain", "useChargeNumberForPChargeInfo");

    private static final String LANGUAGE = "announcementLanguage";

    private final ResourceClient calls;

    public CallingLocations(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /**
     * What enabling asks for: the location as it is, and the language of announcements.
     *
     * @param announcementLanguage lower case, and it is made so
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Enabling(
            String id,
            String name,
            String timeZone,
            String preferredLanguage,
            String announcementLanguage,
            JsonNode address) {
        /** @throws IllegalArgumentException when the name is longer than {@value CallingLocations#LONGEST_NAME} characters */
        public Enabling {
            if (name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "the name of a location with calling has at most " + LONGEST_NAME + " characters");
            }
            announcementLanguage = announcementLanguage.toLowerCase(Locale.ROOT);
        }

        /** @param location as {@link Locations#get} answers it */
        public static Enabling of(ObjectNode location, String announcementLanguage) {
            ObjectNode address =
                    location.path("address") instanceof ObjectNode known ? known.deepCopy() : location.objectNode();
            Overlay.dropNothings(address);
            return new Enabling(
                    location.path("id").asText(),
                    location.path("name").asText(),
                    location.path("timeZone").asText(),
                    location.path("preferredLanguage").asText(),
                    announcementLanguage,
                    address);
        }
    }

    /**
     * What is to be different about the calling side of a location; what is absent stays as it is.
     *
     * @param routingPrefix changing it starts a job, see {@link Saved}
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CallingChange(
            Optional<String> announcementLanguage,
            Optional<CallerId> callingLineId,
            Optional<Route> connection,
            Optional<String> externalCallerIdName,
            Optional<String> outsideDialDigit,
            Optional<Boolean> enforceOutsideDialDigit,
            Optional<String> routingPrefix) {
        public static CallingChange of(CallerId callerId) {
            return new CallingChange(
                    Optional.empty(),
                    Optional.of(callerId),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * Who calls, as others see it.
     *
     * @param phoneNumber the main number, E.164; one of the location's numbers
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record CallerId(Optional<String> name, Optional<String> phoneNumber) {}

    /** How an update ended. A 409 with a {@code failureReason} is none of these: it is a refusal, nothing was saved. */
    public sealed interface Saved {
        Written written();
    }

    /** All of it is there now. */
    public record Whole(Written written) implements Saved {}

    /** A job is changing the routing prefix of what the location has; the rest is there now. */
    public record PrefixUnderWay(Written written, String batchJobId) implements Saved {}

    /** The job for the routing prefix could not be started: the prefix is the old one, the rest is there now. */
    public record PrefixFailed(Written written, String failureReason) implements Saved {}

    public List<ObjectNode> list() {
        return calls.list(calls.to("telephony.locations.list"), "locations");
    }

    public ObjectNode get(String locationId) {
        return calls.read(calls.to("telephony.locations.get", locationId));
    }

    /**
     * Empty when it is not enabled for calling, or there is no such location: both are answered 404.
     *
     * @param fields that are needed, where that is not all of it
     */
    public Optional<ObjectNode> find(String locationId, String... fields) {
        return calls.find(calls.to("telephony.locations.get", locationId), fields);
    }

    /** Enables a location for calling. One that already is counts as done; {@link Written#despite()} then tells. */
    public Written enable(Enabling location) {
        Look look = () -> find(location.id()).map(JsonNode.class::cast);
        return calls.write(
                calls.to("telephony.locations.enable").body(calls.json(location)),
                look.alsoAfter(refusal -> refusal.isCausedBy(ALREADY)));
    }

    /** Reads the location's calling side, changes what the change names, and writes all of it that can be written. */
    public Saved update(String locationId, CallingChange change) {
        ObjectNode wanted = calls.json(change);
        ObjectNode now = get(locationId);
        dropWhatIsNotChosen(now);
        inLowerCase(now);
        ObjectNode body = REPLACEMENT.of(now, wanted);
        Look look = () -> lookFor(locationId, wanted);
        return saved(
                calls.write(calls.to("telephony.locations.update", locationId).body(body), look));
    }

    /** Answered {@code es_ES}, and taken as {@code es_es} only (field notes: "Invalid Language Code"). */
    private static void inLowerCase(ObjectNode now) {
        if (now.path(LANGUAGE).isTextual()) {
            now.put(LANGUAGE, now.path(LANGUAGE).asText().toLowerCase(Locale.ROOT));
        }
    }

    /** A route, a name and a main number that were never chosen are answered as empty texts, which are not taken back. */
    private static void dropWhatIsNotChosen(ObjectNode now) {
        if (now.at("/connection/id").asText().isEmpty()) {
            now.remove("connection");
        }
        Overlay.dropNothings(now.path("callingLineId"));
    }

    private Optional<JsonNode> lookFor(String locationId, ObjectNode wanted) {
        ObjectNode now = get(locationId);
        if (Covers.all(now, wanted)) {
            return Optional.of(calls.webex().json().createObjectNode());
        }
        ObjectNode saved = wanted.deepCopy();
        saved.remove("routingPrefix");
        if (wanted.has("routingPrefix") && Covers.all(now, saved)) {
            throw new Look.Undecided("the routing prefix is changed by a job, which may be under way");
        }
        return Optional.empty();
    }

    private static Saved saved(Written written) {
        String failure = written.object().path("failureReason").asText();
        String job = written.object().path("batchJobId").asText();
        if (!failure.isEmpty() || written.status() == 206) {
            return new PrefixFailed(written, failure);
        }
        return job.isEmpty() ? new Whole(written) : new PrefixUnderWay(written, job);
    }
}
