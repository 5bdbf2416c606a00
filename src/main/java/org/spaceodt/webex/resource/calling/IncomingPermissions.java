package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Which calls people and workspaces may get. Only a person's are written. */
public final class IncomingPermissions {
    private static final Replacement REPLACEMENT = Replacement.without();

    private final ResourceClient calls;

    public IncomingPermissions(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    @RegisterForReflection
    public enum ExternalTransfer {
        ALLOW_ALL_EXTERNAL,
        ALLOW_ONLY_TRANSFERRED_EXTERNAL,
        BLOCK_ALL_EXTERNAL
    }

    /** @param owner a person or a workspace */
    public ObjectNode get(Owner owner) {
        owner.mustBePersonOrWorkspace();
        return calls.read(calls.to(owner.operation("incomingPermission.get"), owner.id()));
    }

    /**
     * Reads the permissions, changes what the change names, and writes all of them.
     *
     * @param change in the API's own fields
     */
    public Written update(String personId, ObjectNode change) {
        ObjectNode body = REPLACEMENT.of(get(Owner.person(personId)), change);
        return calls.write(
                calls.to("person.incomingPermission.update", personId).body(body));
    }
}
