package org.spaceodt.inventory.choice;

import java.util.List;

/** Somebody asked for what no section and no module is called. */
public final class UnknownNames extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> names;
    private final transient List<String> known;

    UnknownNames(List<String> names, List<String> known) {
        super(String.join(", ", names), null, false, false);
        this.names = names;
        this.known = known;
    }

    /** As they were given; empty when nothing was asked for at all. */
    public List<String> names() {
        return names;
    }

    /** All sections and modules. */
    public List<String> known() {
        return known;
    }
}
