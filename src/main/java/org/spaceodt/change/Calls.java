package org.spaceodt.change;

import java.util.List;

/** What was said between this process and Webex lately, without secrets: for the trace of what was done. */
public interface Calls {
    /**
     * A write and its answer.
     *
     * @param path with names in the place of ids, such as {@code /locations/{locationId}}
     * @param request the body; empty for none
     * @param status of the answer; 0 when none came
     * @param answer the body; empty for none
     */
    record Call(String method, String path, String request, int status, String answer, String trackingId) {}

    /** The writes with that TrackingID: one for each try; none when they are not remembered any more. */
    List<Call> of(String trackingId);

    /** JSON without the values of tokens and other secrets. */
    String withoutSecrets(String json);
}
