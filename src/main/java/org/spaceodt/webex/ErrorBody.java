package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The error answers of Webex, in the shapes that are documented ({@code message}, {@code errors[].description},
 * {@code errors[].errorCode}, a top-level {@code errorCode}, {@code error[].code}), and bodies that are none of them.
 *
 * @param code the first error code, or empty
 * @param message all descriptions, or empty; at most {@value #LONGEST} characters
 * @param trackingId or empty
 * @param json whether the body was a JSON object at all
 */
record ErrorBody(String code, String message, String trackingId, boolean json) {
    private static final int LONGEST = 500;
    private static final ErrorBody UNREADABLE = new ErrorBody("", "", "", false);

    static ErrorBody read(byte[] body, ObjectMapper json) {
        try {
            JsonNode node = body == null || body.length == 0 ? null : json.readTree(body);
            return node == null || !node.isObject() ? UNREADABLE : of(node);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static ErrorBody of(JsonNode body) {
        Set<String> texts = new LinkedHashSet<>();
        String code = "";
        for (String list : new String[] {"errors", "error"}) {
            for (JsonNode error : body.path(list)) {
                texts.add(firstText(error, "description", "message"));
                code = code.isEmpty() ? firstText(error, "errorCode", "code") : code;
            }
        }
        texts.remove("");
        if (texts.isEmpty()) {
            texts.add(firstText(body, "message", "detail", "failureReason", "error_description", "error"));
        }
        code = code.isEmpty() ? firstText(body, "errorCode", "code") : code;
        return new ErrorBody(code, shorten(String.join("; ", texts)), firstText(body, "trackingId"), true);
    }

    private static String firstText(JsonNode node, String... names) {
        for (String name : names) {
            if (node.path(name).isValueNode() && !node.path(name).isNull()) {
                return node.path(name).asText();
            }
        }
        return "";
    }

    private static String shorten(String text) {
        String oneLine = text.replaceAll("\\s+", " ").trim();
        return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "…";
    }
}
