package org.spaceodt.action.owner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.spaceodt.action.Fields;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.calling.CallForwarding;

/**
 * What is forwarded always. For some holders the usual endpoint is refused as a whole because of its branch for busy calls:
 * status, code 4003 and text together say so (operational facts, "Error codes"). Then it is read and written at the endpoint
 * that takes this branch alone.
 */
public record AlwaysForwarded(WebexClient webex, Owner owner) {
    private static final String FORWARDING = "callForwarding";
    private static final String ALWAYS = FORWARDING + "/always";

    public ObjectNode get() {
        CallForwarding forwarding = new CallForwarding(webex);
        return unlessRefused(() -> forwarding.get(owner), () -> alone(forwarding.getAlways(owner)));
    }

    /** @param change in the API's own fields; what it names beside what is forwarded always is refused with the usual endpoint */
    public Written set(ObjectNode change) {
        CallForwarding forwarding = new CallForwarding(webex);
        boolean alwaysAlone = change.size() == 1
                && change.path(FORWARDING).size() == 1
                && Fields.at(change, ALWAYS).isObject();
        return alwaysAlone
                ? unlessRefused(() -> forwarding.update(owner, change), () -> forwarding.updateAlways(owner, change))
                : forwarding.update(owner, change);
    }

    /** What this endpoint says of other calls cannot be written. */
    private static ObjectNode alone(ObjectNode answer) {
        return Fields.pick(answer, List.of(ALWAYS));
    }

    private static <T> T unlessRefused(Supplier<T> usual, Supplier<T> other) {
        try {
            return usual.get();
        } catch (WebexException.Rejected e) {
            if (e.failure().isCausedBy("setting_branch_refused")) {
                return other.get();
            }
            throw e;
        }
    }
}
