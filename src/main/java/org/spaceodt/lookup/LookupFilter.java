package org.spaceodt.lookup;

import java.util.Locale;

/** What a list can be narrowed by. The same name is the same question in every kind that takes it. */
public enum LookupFilter {
    /** In that location: its name, or a part of it, or its id. */
    LOCATION,
    /** What it is called, or a part of that, or its id; of people also the address. */
    NAME,
    /** A phone number in any writing, its last digits, or an extension. */
    NUMBER,
    /** With that licence: its name, or a part of it, or its id. */
    LICENSE,
    /** Whether it has Calling. */
    CALLING,
    /** Nobody has it. */
    FREE,
    /** Somebody has it. */
    USED,
    /** A device of that model, or a part of its name. */
    MODEL;

    /** As options and parameters name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is asked without a text. */
    public boolean isFlag() {
        return this == FREE || this == USED;
    }
}
