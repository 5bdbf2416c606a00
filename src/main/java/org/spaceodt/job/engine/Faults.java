package org.spaceodt.job.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Faults of the program, as an item's result. */
final class Faults {
    private Faults() {}

    static String json(Throwable fault) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fault", fault.toString())
                .toString();
    }
}
