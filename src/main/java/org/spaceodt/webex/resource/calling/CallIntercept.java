package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** What happens to the calls of people whose phone is out of service. */
public final class CallIntercept {
    /** The name of the greeting's file is spelled in both ways (Cisco's OpenAPI specification and wxc_sdk). */
    private static final Replacement REPLACEMENT =
            Replacement.without("incoming/announcements/filename", "incoming/announcements/fileName");

    private final ResourceClient calls;

    public CallIntercept(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /** What is to be different; what is absent stays as it is. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record InterceptChange(Optional<Boolean> enabled, Optional<Incoming> incoming, Optional<Outgoing> outgoing) {
        public static InterceptChange enabled(boolean on) {
            return new InterceptChange(Optional.of(on), Optional.empty(), Optional.empty());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Incoming(
            Optional<IncomingType> type, Optional<Boolean> voicemailEnabled, Optional<Announcements> announcements) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Announcements(
            Optional<Greeting> greeting, Optional<Destination> newNumber, Optional<Destination> zeroTransfer) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Destination(Optional<Boolean> enabled, Optional<String> destination) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Outgoing(
            Optional<OutgoingType> type, Optional<Boolean> transferEnabled, Optional<String> destination) {}

    @RegisterForReflection
    public enum IncomingType {
        INTERCEPT_ALL,
        ALLOW_ALL
    }

    @RegisterForReflection
    public enum OutgoingType {
        INTERCEPT_ALL,
        ALLOW_LOCAL_ONLY
    }

    public ObjectNode get(String personId) {
        return calls.read(calls.to("person.intercept.get", personId));
    }

    /** Reads the settings, changes what the change names, and writes all of them that can be written. */
    public Written update(String personId, InterceptChange change) {
        ObjectNode body = REPLACEMENT.of(get(personId), calls.json(change));
        return calls.write(calls.to("person.intercept.update", personId).body(body));
    }
}
