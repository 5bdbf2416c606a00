package org.spaceodt.action.apply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Failure;

/**
 * A call that did not work, as it is kept.
 *
 * @param kind of the failure: {@code Rejected}, {@code Uncertain}, … as {@link WebexException} has them
 * @param call method and path without ids, such as {@code POST /locations}; empty when there was none
 * @param status of the answer; 0 when there was none
 * @param codes of Webex
 * @param cause id of the table of causes; empty when nothing is known
 * @param message as Webex worded it
 * @param retryable whether the same may work later as it is
 */
@RegisterForReflection
public record FailureDetail(
        String kind,
        String call,
        int status,
        List<String> codes,
        String cause,
        String trackingId,
        String message,
        boolean retryable) {

    public static FailureDetail of(WebexException exception) {
        Failure failure = exception.failure();
        return new FailureDetail(
                exception.getClass().getSimpleName(),
                (failure.method() + " " + failure.template()).trim(),
                failure.httpStatus().orElse(0),
                failure.errorCodes(),
                failure.causeId(),
                failure.trackingId(),
                failure.message(),
                retryable(exception));
    }

    /** What was not processed or not understood may work later; what was refused only if somebody else does something. */
    private static boolean retryable(WebexException exception) {
        if (exception instanceof WebexException.Rejected || exception instanceof WebexException.Unauthorized) {
            return exception
                    .failure()
                    .cause()
                    .map(cause -> cause.remedy().repeatable())
                    .orElse(false);
        }
        return true;
    }
}
