package org.spaceodt.sandbox.fault.plan;

import java.util.List;

/** A plan that cannot be used, with everything that is wrong with it. */
public final class BadPlanException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    BadPlanException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One text a fault, each with the place where it is. */
    public List<String> faults() {
        return faults;
    }
}
