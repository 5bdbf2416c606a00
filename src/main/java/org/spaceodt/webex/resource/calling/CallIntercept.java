package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
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

    /**
     * Reads the settings, changes what the change names, and writes all of them that can be written.
     *
     * @param change in the API's own fields
     */
    public Written update(String personId, ObjectNode change) {
        ObjectNode body = REPLACEMENT.of(get(personId), change);
        return calls.write(calls.to("person.intercept.update", personId).body(body));
    }
}
