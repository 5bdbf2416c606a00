package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.fault.plan.BadPlanException;

/** JSON in and out of the control endpoint. */
public final class ControlJson {

    private ControlJson() {}

    /** @throws IllegalArgumentException when it is none */
    public static JsonNode read(byte[] body) {
        try {
            return JsonFormat.MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("The body is not JSON.", notJson);
        }
    }

    static byte[] bytes(JsonNode json) {
        try {
            return JsonFormat.MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it tells is out of date at once. */
    static ApiResponse answer(JsonNode json) {
        return new ApiResponse(200, bytes(json)).with("Cache-Control", Optional.of("no-store"));
    }

    /** In the form of the API's errors, with one entry for each fault. */
    public static ApiResponse refused(BadPlanException bad, String trackingId) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("message", "The fault plan cannot be used.");
        ArrayNode errors = json.putArray("errors");
        bad.faults().forEach(fault -> errors.addObject().put("description", fault));
        return new ApiResponse(400, bytes(json.put("trackingId", trackingId)));
    }
}
