package org.spaceodt.sandbox.control;

import io.vertx.core.http.HttpServerRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.fault.plan.BadPlanException;
import org.spaceodt.sandbox.options.Require;

/**
 * A call of the control endpoint.
 *
 * @param rest of the path after the action's own, such as the id of an object; empty when there is none
 */
public record ControlCall(HttpServerRequest request, String rest, byte[] body, String trackingId) {
    /** The text of a query parameter, or an empty one. */
    String query(String name) {
        String value = request.getParam(name);
        return value == null ? "" : value;
    }

    /** A whole number from 0 on in the query. */
    long number(String name, long otherwise) {
        String text = query(name);
        Require.that(text.matches("\\d{0,18}"), name + " must be a whole number of at least 0.");
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }

    /** Does what the call asks for. */
    public interface Action {
        /**
         * @throws IllegalArgumentException with the reason when it makes no sense
         * @throws BadPlanException with all reasons
         */
        ApiResponse answer(ControlCall call) throws BadPlanException;
    }
}
