package org.spaceodt.sandbox.api;

import java.util.Optional;

/** An error that the API answers with; thrown inside this package, so it has no stack trace to pay for. */
public final class Problem extends RuntimeException {
    private static final int NO_CODE = 0;
    private static final String NOT_FOUND = "The requested resource could not be found.";

    private final int status;
    private final int errorCode;
    private final Optional<String> allowed;

    private Problem(int status, int errorCode, String message) {
        this(status, errorCode, message, Optional.empty());
    }

    private Problem(int status, int errorCode, String message, Optional<String> allowed) {
        super(message, null, false, false);
        this.status = status;
        this.errorCode = errorCode;
        this.allowed = allowed;
    }

    /** An error without an error code of the calling API. */
    public static Problem of(int status, String message) {
        return new Problem(status, NO_CODE, message);
    }

    static Problem notFound() {
        return of(404, NOT_FOUND);
    }

    /** What calling settings answer for somebody without Webex Calling (seen with status 404; the text is the API's). */
    static Problem userNotFound() {
        return new Problem(404, 4003, "User not found");
    }

    static Problem locationNotFound() {
        return new Problem(404, 4152, "Location not found");
    }

    /** @param allowed the methods that there are, as in the Allow header */
    public static Problem methodNotAllowed(String allowed) {
        String message = "The request method is not supported for this resource.";
        return new Problem(405, NO_CODE, message, Optional.of(allowed));
    }

    static Problem badRequest(String message) {
        return of(400, message);
    }

    int status() {
        return status;
    }

    /** The answer with the body {@code {message, errors: [{description, errorCode}], trackingId}}. */
    public Answer answer(String trackingId) {
        Json json =
                new Json().object().put("message", getMessage()).list("errors").object();
        if (errorCode != NO_CODE) {
            json.put("errorCode", errorCode);
        }
        json.put("description", getMessage())
                .end()
                .endList()
                .put("trackingId", trackingId)
                .end();
        return new Answer(status, json.bytes()).with("Allow", allowed);
    }
}
