package org.spaceodt.action.person;

import jakarta.inject.Singleton;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.action.owner.LegacyNumber;

/** {@link LegacyNumber} of a person. */
@Singleton
public class PersonLegacyNumber extends LegacyNumber {
    public PersonLegacyNumber() {
        super(Holder.PERSON);
    }
}
