package org.spaceodt.lookup;

import org.spaceodt.text.Text;

/** A question that cannot be answered, and what to ask instead. */
public final class WrongLookup extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    private WrongLookup(Text reason) {
        super(reason.key() + " " + reason.values(), null, false, false);
        this.reason = reason;
    }

    /** @param code of the texts of this package */
    public static WrongLookup of(String code, String... values) {
        return new WrongLookup(LookupTexts.text("wrong." + code, values));
    }

    public Text reason() {
        return reason;
    }
}
