package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** The voicemail of people. */
public final class Voicemail {
    private static final Replacement REPLACEMENT = Replacement.without(
                    "sendBusyCalls/greetingUploaded",
                    "sendUnansweredCalls/greetingUploaded",
                    "sendUnansweredCalls/systemMaxNumberOfRings",
                    "voiceMessageForwardingEnabled")
            .with(required());

    private final ResourceClient calls;

    public Voicemail(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    @RegisterForReflection
    public enum StorageType {
        INTERNAL,
        EXTERNAL
    }

    public ObjectNode get(String personId) {
        return calls.read(calls.to("person.voicemail.get", personId));
    }

    /**
     * Reads the voicemail, changes what the change names, and writes all of it that can be written.
     *
     * @param change in the API's own fields; rings are 2 to 20
     */
    public Written update(String personId, ObjectNode change) {
        ObjectNode body = REPLACEMENT.of(get(personId), change);
        return calls.write(calls.to("person.voicemail.update", personId).body(body));
    }

    private static ObjectNode required() {
        ObjectNode required = JsonNodeFactory.instance.objectNode();
        required.putObject("notifications").put("enabled", false);
        required.putObject("transferToNumber").put("enabled", false);
        return required;
    }
}
