package org.spaceodt.action.person;

import jakarta.inject.Singleton;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.owner.OwnOutgoingProfile;

/** {@link OwnOutgoingProfile} of a person. */
@Singleton
public class PersonOutgoingProfile extends OwnOutgoingProfile {
    public PersonOutgoingProfile() {
        super(Holder.PERSON);
    }
}
