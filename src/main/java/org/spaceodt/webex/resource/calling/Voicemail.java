package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
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

    /** What is to be different; what is absent stays as it is. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record VoicemailChange(
            Optional<Boolean> enabled,
            Optional<Switch> sendAllCalls,
            Optional<Busy> sendBusyCalls,
            Optional<Unanswered> sendUnansweredCalls,
            Optional<Notifications> notifications,
            Optional<Transfer> transferToNumber,
            Optional<EmailCopy> emailCopyOfMessage,
            Optional<Storage> messageStorage,
            Optional<Fax> faxMessage) {
        public static VoicemailChange enabled(boolean on) {
            return new VoicemailChange(
                    Optional.of(on),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Switch(Optional<Boolean> enabled) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Busy(Optional<Boolean> enabled, Optional<Greeting> greeting) {}

    /** @param numberOfRings 2 to 20 */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Unanswered(Optional<Boolean> enabled, Optional<Greeting> greeting, Optional<Integer> numberOfRings) {
        public Unanswered {
            Rings.check(numberOfRings);
        }
    }

    /**
     * @param destination an e-mail address
     * @param smsDestination a number of the United States or Canada
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Notifications(
            Optional<Boolean> enabled, Optional<String> destination, Optional<String> smsDestination) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Transfer(Optional<Boolean> enabled, Optional<String> destination) {}

    /** @param emailId an e-mail address */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EmailCopy(Optional<Boolean> enabled, Optional<String> emailId) {}

    /** @param mwiEnabled whether the phone shows that there are messages */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Storage(
            Optional<Boolean> mwiEnabled, Optional<StorageType> storageType, Optional<String> externalEmail) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Fax(Optional<Boolean> enabled, Optional<String> phoneNumber, Optional<String> extension) {}

    @RegisterForReflection
    public enum StorageType {
        INTERNAL,
        EXTERNAL
    }

    public ObjectNode get(String personId) {
        return calls.read(calls.to("person.voicemail.get", personId));
    }

    /** Reads the voicemail, changes what the change names, and writes all of it that can be written. */
    public Written update(String personId, VoicemailChange change) {
        ObjectNode body = REPLACEMENT.of(get(personId), calls.json(change));
        return calls.write(calls.to("person.voicemail.update", personId).body(body));
    }

    private static ObjectNode required() {
        ObjectNode required = JsonNodeFactory.instance.objectNode();
        required.putObject("notifications").put("enabled", false);
        required.putObject("transferToNumber").put("enabled", false);
        return required;
    }
}
