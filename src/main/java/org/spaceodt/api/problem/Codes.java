package org.spaceodt.api.problem;

import java.util.Locale;

/** How constants are written in JSON, in queries and in paths. */
public final class Codes {
    private Codes() {}

    /** In lower case: {@code completed_with_failures}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
