package org.spaceodt.sandbox.api.call;

import java.util.Optional;

/** An error that the API answers with; thrown inside this package, so it has no stack trace to pay for. */
public final class ApiProblem extends RuntimeException {
    private static final String NO_CODE = "";
    private static final String SCIM = "/identity/scim/";
    private static final String NOT_FOUND = "The requested resource could not be found.";

    private final int status;
    private final String code;
    private final Shape shape;
    private final Optional<String> allowed;

    private ApiProblem(int status, String code, String message, Shape shape, Optional<String> allowed) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.shape = shape;
        this.allowed = allowed;
    }

    /** An error without an error code of the calling API. */
    public static ApiProblem of(int status, String message) {
        return new ApiProblem(status, NO_CODE, message, Shape.WEBEX, Optional.empty());
    }

    /** An error with a code of the calling API or of the licences. */
    public static ApiProblem coded(int status, int code, String message) {
        return new ApiProblem(status, Integer.toString(code), message, Shape.WEBEX, Optional.empty());
    }

    public static ApiProblem notFound() {
        return of(404, NOT_FOUND);
    }

    /** What calling settings answer for somebody without Webex Calling (seen with status 404; the text is the API's). */
    static ApiProblem userNotFound() {
        return coded(404, 4003, "User not found");
    }

    /** What the calling API answers for a workspace without Webex Calling (operational facts). */
    static ApiProblem invalidPlace() {
        return coded(405, 25409, "Invalid professional place");
    }

    public static ApiProblem locationNotFound() {
        return coded(404, 4152, "Location not found");
    }

    /** @param allowed the methods that there are, as in the Allow header */
    public static ApiProblem methodNotAllowed(String allowed) {
        String message = "The request method is not supported for this resource.";
        return new ApiProblem(405, NO_CODE, message, Shape.WEBEX, Optional.of(allowed));
    }

    public static ApiProblem badRequest(String message) {
        return of(400, message);
    }

    /** An error with a code of SCIM, such as {@code uniqueness} (RFC 7644, section 3.12). */
    public static ApiProblem scim(int status, String type, String message) {
        return new ApiProblem(status, type, message, Shape.SCIM, Optional.empty());
    }

    /** The same as it is answered below a path: SCIM has a shape of its own (RFC 7644, section 3.12). */
    public ApiProblem at(String path) {
        if (shape == Shape.SCIM || !(path.startsWith(SCIM) || path.startsWith("/v1" + SCIM))) {
            return this;
        }
        return new ApiProblem(status, NO_CODE, getMessage(), Shape.SCIM, allowed);
    }

    /** A refusal of a job that moves people: {@code {"error": [{code, message}]}} (Cisco's OpenAPI specification). */
    public static ApiProblem move(int code, String message) {
        return new ApiProblem(400, Integer.toString(code), message, Shape.MOVE, Optional.empty());
    }

    /** A job of a location that could not be started: {@code {"failureReason": ...}}. */
    public static ApiProblem jobFailed(int status, String reason) {
        return new ApiProblem(status, NO_CODE, reason, Shape.JOB, Optional.empty());
    }

    public int status() {
        return status;
    }

    String code() {
        return code;
    }

    /** The code, or the message when there is none. */
    public String reason() {
        return code.isEmpty() ? getMessage() : code;
    }

    /** The answer, with a body in the shape that the API has for this error. */
    public ApiResponse answer(String trackingId) {
        return new ApiResponse(status, shape.body(this, trackingId).bytes()).with("Allow", allowed);
    }

    /** How an error body looks. */
    private enum Shape {
        WEBEX {
            @Override
            Json body(ApiProblem problem, String trackingId) {
                return webex(problem, trackingId).end();
            }
        },
        SCIM {
            @Override
            Json body(ApiProblem problem, String trackingId) {
                return new Json()
                        .object()
                        .texts("schemas", "urn:ietf:params:scim:api:messages:2.0:Error")
                        .put("status", Integer.toString(problem.status))
                        .given("scimType", problem.code)
                        .put("detail", problem.getMessage())
                        // RFC 7644 has no more than that; the specification's general error body needs these two.
                        .put("message", problem.getMessage())
                        .put("trackingId", trackingId)
                        .end();
            }
        },
        MOVE {
            @Override
            Json body(ApiProblem problem, String trackingId) {
                return webex(problem, trackingId)
                        .list("error")
                        .object()
                        .put("code", Integer.parseInt(problem.code))
                        .put("message", problem.getMessage())
                        .end()
                        .endList()
                        .end();
            }
        },
        JOB {
            @Override
            Json body(ApiProblem problem, String trackingId) {
                return webex(problem, trackingId)
                        .put("failureReason", problem.getMessage())
                        .end();
            }
        };

        abstract Json body(ApiProblem problem, String trackingId);

        /** What every error has, be it next to a shape of its own: clients look for the one or the other. */
        private static Json webex(ApiProblem problem, String trackingId) {
            Json json = new Json().object().put("message", problem.getMessage());
            json.list("errors").object();
            if (!problem.code.isEmpty()) {
                json.put("errorCode", Integer.parseInt(problem.code));
            }
            return json.put("description", problem.getMessage()).end().endList().put("trackingId", trackingId);
        }
    }
}
