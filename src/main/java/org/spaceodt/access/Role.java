package org.spaceodt.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each includes those before it. */
public enum Role {
    /** Reads: the store, exports and reports. */
    VIEWER,
    /** Changes: plans, applies, undo and uploads. */
    OPERATOR;

    /** Whether who has this role may do what takes the other. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** As it stands in files, options and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of its code, in letters of any case. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }
}
