package org.spaceodt.sandbox.tenant.numbers;

import java.util.Optional;

/**
 * A phone number of the organization.
 *
 * @param text E.164
 * @param site the location it belongs to
 * @param active whether it works
 * @param mobile whether it is a mobile number
 * @param holder who has it, be it as the primary number or as a further one; empty when it can be given away
 */
public record PhoneNumber(String text, int site, boolean active, boolean mobile, Optional<NumberHolder> holder) {
    PhoneNumber heldBy(Optional<NumberHolder> other) {
        return new PhoneNumber(text, site, active, mobile, other);
    }

    PhoneNumber in(int otherSite) {
        return new PhoneNumber(text, otherSite, active, mobile, holder);
    }

    PhoneNumber working(boolean works) {
        return new PhoneNumber(text, site, works, mobile, holder);
    }
}
