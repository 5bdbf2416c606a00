package org.spaceodt.webex;

/**
 * One try at a request.
 *
 * @param trackingId what it was sent with, or what the answer calls it
 * @param attempt from 1
 */
record Call(String trackingId, int attempt) {
    /** For faults that are found before anything is sent, or in what was answered well. */
    static Call known(String trackingId) {
        return new Call(trackingId, 1);
    }

    Call answeredAs(String id) {
        return new Call(id, attempt);
    }
}
