package org.spaceodt.sandbox.api.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.spaceodt.json.JsonFormat;

/** Answers as trees and back. */
public final class Trees {

    private Trees() {}

    public static JsonNode of(ApiResponse answer) {
        try {
            return JsonFormat.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode empty() {
        return JsonFormat.MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return JsonFormat.MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ApiResponse answer(JsonNode tree) {
        return new ApiResponse(200, bytes(tree));
    }
}
