package org.spaceodt.action.person;

import jakarta.inject.Singleton;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.owner.PrefixForwarding;

/** {@link PrefixForwarding} of a person. */
@Singleton
public class PersonPrefixForwarding extends PrefixForwarding {
    public PersonPrefixForwarding() {
        super(Holder.PERSON);
    }
}
