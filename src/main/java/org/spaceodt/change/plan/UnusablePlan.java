package org.spaceodt.change.plan;

import java.nio.file.Path;

/** What somebody named is no plan that can be applied. */
public final class UnusablePlan extends Exception {
    private static final long serialVersionUID = 1L;
    private final Why why;

    /** Why it cannot. */
    public enum Why {
        /** There is no plan of such rows, or only a part of one. */
        NONE,
        /** It is another organization's, or of another address of the API. */
        OTHER_ACCOUNT,
        /** Its steps are not those that it was made with. */
        ALTERED
    }

    UnusablePlan(Why why, Path named) {
        super(named.toString(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
