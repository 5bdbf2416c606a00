package org.spaceodt.action.workspace;

import jakarta.inject.Singleton;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.owner.OwnOutgoingProfile;

/** {@link OwnOutgoingProfile} of a workspace. */
@Singleton
public class WorkspaceOutgoingProfile extends OwnOutgoingProfile {
    public WorkspaceOutgoingProfile() {
        super(Holder.WORKSPACE);
    }
}
