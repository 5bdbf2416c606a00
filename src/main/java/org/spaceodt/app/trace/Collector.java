package org.spaceodt.app.trace;

import org.spaceodt.notice.NotSent;

/** Who takes spans. */
@FunctionalInterface
public interface Collector {
    /**
     * @param request OTLP in JSON
     * @throws NotSent when they were not taken
     */
    void take(byte[] request) throws NotSent;
}
