package org.spaceodt.action.workspace;

import jakarta.inject.Singleton;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.owner.PrefixForwarding;

/** {@link PrefixForwarding} of a workspace. */
@Singleton
public class WorkspacePrefixForwarding extends PrefixForwarding {
    public WorkspacePrefixForwarding() {
        super(Holder.WORKSPACE);
    }
}
