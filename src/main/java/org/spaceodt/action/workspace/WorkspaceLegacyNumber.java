package org.spaceodt.action.workspace;

import jakarta.inject.Singleton;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.owner.LegacyNumber;

/** {@link LegacyNumber} of a workspace. */
@Singleton
public class WorkspaceLegacyNumber extends LegacyNumber {
    public WorkspaceLegacyNumber() {
        super(Holder.WORKSPACE);
    }
}
