package org.spaceodt.webex.cause;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of a call that did not work.
 *
 * @param method of the call; empty where there was none
 * @param template the path with the names of its ids, never the ids
 * @param httpStatus empty when there was no answer
 * @param errorCodes every Webex error code of the answer; numbers and texts both occur
 * @param message every description of the answer, or what went wrong before there was one; never a token
 * @param trackingId what Webex support asks for: from the answer, else the one that the call was made with
 * @param attempts how many times the call was made
 * @param structured whether the answer was a JSON object, as all answers of the API are
 * @param cause what it means, as far as status, codes and text tell; empty for what the API had no part in
 */
public record Failure(
        String method,
        String template,
        OptionalInt httpStatus,
        List<String> errorCodes,
        String message,
        String trackingId,
        int attempts,
        boolean structured,
        Optional<Cause> cause) {

    /** Of something that the API had no part in. */
    public static Failure ofOurs(String message, int attempts) {
        return new Failure("", "", OptionalInt.empty(), List.of(), message, "", attempts, false, Optional.empty());
    }

    /** Where the codes are ours and not Webex's. */
    Failure withoutCodes() {
        return new Failure(method, template, httpStatus, List.of(), message, trackingId, attempts, structured, cause);
    }

    /** The first error code, or empty text. */
    public String errorCode() {
        return errorCodes.isEmpty() ? "" : errorCodes.get(0);
    }

    /** An id of the table of causes; empty text where nothing is known. */
    public String causeId() {
        return cause.map(Cause::id).orElse("");
    }

    /** Whether it means that: an id of the table of causes. */
    public boolean isCausedBy(String id) {
        return causeId().equals(id);
    }

    /** What is wrong and what the operator can do about it, a sentence each; empty where nothing is known. */
    public String explained(Locale language) {
        return cause.map(known -> known.summary(language) + " " + known.nextStep(language))
                .orElse("");
    }
}
