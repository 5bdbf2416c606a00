package org.spaceodt.webex.retry;

import java.util.Optional;
import org.spaceodt.webex.operation.Operation;

/**
 * One try at a request.
 *
 * @param operation empty for what is found out without a call
 * @param number from 1
 * @param trackingId what it was sent with, or what the answer calls it
 */
public record Try(Optional<Operation> operation, int number, String trackingId) {
    public Try answeredAs(Optional<String> id) {
        return id.isEmpty() ? this : new Try(operation, number, id.get());
    }
}
