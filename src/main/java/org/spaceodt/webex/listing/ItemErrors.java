package org.spaceodt.webex.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What Webex says that it could not give of something that it answered with 200: {@code errors}, by the name of the field
 * (developer.webex.com, "Responses with errors"). The fields themselves may be missing, or hold a text that is none.
 */
public final class ItemErrors {
    private static final int LISTED = 5;

    private ItemErrors() {}

    /** Whether the value of that field must not be believed. */
    public static boolean about(JsonNode item, String field) {
        return item.path("errors").isObject() && item.path("errors").has(field);
    }

    /** Which fields, and why; empty where nothing is said. */
    static Optional<String> of(JsonNode item) {
        JsonNode errors = item.path("errors");
        if (!errors.isContainerNode() || errors.isEmpty()) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        if (errors.isObject()) {
            errors.fields().forEachRemaining(error -> told.add(error.getKey() + reason(error.getValue())));
        } else {
            errors.forEach(error -> told.add(reason(error).trim()));
        }
        return Optional.of(shortened(told, errors.size()));
    }

    /** The first of them, and how many more. */
    static String listed(JsonNode texts) {
        List<String> first = new ArrayList<>();
        texts.forEach(text -> first.add(text.asText()));
        return shortened(first, texts.size());
    }

    private static String shortened(List<String> texts, int all) {
        String more = all > LISTED ? " and " + (all - LISTED) + " more" : "";
        return texts.stream().limit(LISTED).collect(Collectors.joining(", ")) + more;
    }

    private static String reason(JsonNode error) {
        String code = error.isTextual() ? error.asText() : error.path("code").asText();
        String reason = error.path("reason").asText(error.path("description").asText());
        String text = code.isEmpty() || reason.isEmpty() ? code + reason : code + ": " + reason;
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
