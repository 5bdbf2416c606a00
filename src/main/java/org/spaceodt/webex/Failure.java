package org.spaceodt.webex;

import java.util.OptionalInt;

/**
 * What is known of a call that did not work.
 *
 * @param httpStatus empty when there was no answer
 * @param errorCode the first Webex error code of the answer, or empty text; numbers and texts both occur
 * @param message every description of the answer, or what went wrong before there was one; never a token
 * @param trackingId what Webex support asks for: from the answer, else the one that the call was made with
 * @param attempts how many times the call was made
 * @param structured whether the answer was a JSON object, as all answers of the API are
 */
public record Failure(
        OptionalInt httpStatus, String errorCode, String message, String trackingId, int attempts, boolean structured) {
    /** A failure with no word from Webex: no connection, or an answer that cannot be used. */
    static Failure of(String message, Call call) {
        return new Failure(OptionalInt.empty(), "", message, call.trackingId(), call.attempt(), false);
    }
}
