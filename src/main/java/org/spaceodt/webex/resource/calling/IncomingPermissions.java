package org.spaceodt.webex.resource.calling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
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

    /** What is to be different; what is absent stays as it is. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record IncomingChange(
            Optional<Boolean> useCustomEnabled,
            Optional<ExternalTransfer> externalTransfer,
            Optional<Boolean> internalCallsEnabled,
            Optional<Boolean> collectCallsEnabled) {}

    /** @param owner a person or a workspace */
    public ObjectNode get(Owner owner) {
        owner.mustBePersonOrWorkspace();
        return calls.read(calls.to(owner.operation("incomingPermission.get"), owner.id()));
    }

    /** Reads the permissions, changes what the change names, and writes all of them. */
    public Written update(String personId, IncomingChange change) {
        ObjectNode body = REPLACEMENT.of(get(Owner.person(personId)), calls.json(change));
        return calls.write(
                calls.to("person.incomingPermission.update", personId).body(body));
    }
}
