package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Overlay;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Where the calls of people and workspaces are forwarded to. */
public final class CallForwarding {
    private static final String FORWARDING = "callForwarding";
    private static final String ALWAYS = "always";
    private static final String MOST_RINGS = FORWARDING + "/noAnswer/systemMaxNumberOfRings";
    /** The workspace's PUT requires these; the person's is documented with a complete example only. */
    private static final ObjectNode REQUIRED = required();

    private static final Replacement OF_PERSON = Replacement.without(MOST_RINGS).with(REQUIRED);
    private static final Replacement OF_WORKSPACE = Replacement.without().with(REQUIRED);

    private final ResourceClient calls;

    public CallForwarding(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /** Forwards all calls, as a change that names nothing else. */
    public static ObjectNode always(String destination) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.putObject(FORWARDING).putObject(ALWAYS).put("enabled", true).put("destination", destination);
        return change;
    }

    /** @param owner a person or a workspace */
    public ObjectNode get(Owner owner) {
        owner.mustBePersonOrWorkspace();
        return calls.read(calls.to(owner.operation("callForwarding.get"), owner.id()));
    }

    /**
     * Reads the forwarding, changes what the change names, and writes all of it.
     *
     * @param owner a person or a workspace
     * @param change in the API's own fields; rings are 2 to 20
     */
    public Written update(Owner owner, ObjectNode change) {
        Replacement replacement = owner.kind() == Owner.Kind.PERSON ? OF_PERSON : OF_WORKSPACE;
        ObjectNode body = replacement.of(get(owner), change);
        if (body.path(FORWARDING).path("busy") instanceof ObjectNode busy) {
            Overlay.under(busy, simple());
        }
        return calls.write(
                calls.to(owner.operation("callForwarding.update"), owner.id()).body(body));
    }

    /** The numbers that may be forwarded to. */
    public List<ObjectNode> availableNumbers(Owner owner) {
        owner.mustBePersonOrWorkspace();
        return calls.list(calls.to(owner.operation("availableNumbers.callForwarding"), owner.id()), "phoneNumbers");
    }

    /**
     * The forwarding of somebody without the licence for all of it, which is refused with 4003 for busy calls. This and
     * {@link #updateAlways} are in no official source: a tenant may answer 404 or 405.
     *
     * @param owner a person or a workspace
     */
    public ObjectNode getAlways(Owner owner) {
        owner.mustBePersonOrWorkspace();
        return calls.read(calls.to(owner.operation("callForwarding.telephony.get"), owner.id()));
    }

    /**
     * Changes what is forwarded always, and sends nothing else.
     *
     * @param change in the API's own fields; what it says of other calls is left out
     */
    public Written updateAlways(Owner owner, ObjectNode change) {
        JsonNode current = getAlways(owner).path(FORWARDING).path(ALWAYS);
        ObjectNode always = current instanceof ObjectNode known
                ? known.deepCopy()
                : calls.webex().json().createObjectNode();
        Overlay.dropNothings(always);
        Overlay.over(always, change.path(FORWARDING).path(ALWAYS));
        ObjectNode body = calls.webex().json().createObjectNode();
        body.putObject(FORWARDING).set(ALWAYS, always);
        return calls.write(calls.to(owner.operation("callForwarding.telephony.update"), owner.id())
                .body(body));
    }

    private static ObjectNode required() {
        ObjectNode required = JsonNodeFactory.instance.objectNode();
        required.putObject(FORWARDING).set(ALWAYS, simple().put("ringReminderEnabled", false));
        required.set("businessContinuity", simple());
        return required;
    }

    private static ObjectNode simple() {
        return JsonNodeFactory.instance.objectNode().put("enabled", false).put("destinationVoicemailEnabled", false);
    }
}
