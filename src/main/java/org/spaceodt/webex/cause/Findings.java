package org.spaceodt.webex.cause;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the codes and descriptions of one answer, as they come, up to a bound. */
final class Findings {
    static final int MOST = 50;

    private static final Pattern CODE_IN_TEXT = Pattern.compile("\\[Error (\\d{1,10})]", Pattern.CASE_INSENSITIVE);
    /** The codes of RFC 6749, such as {@code invalid_grant}; other servers write "Not Found" into the same place. */
    private static final Pattern OAUTH_CODE = Pattern.compile("[a-z]{1,30}(_[a-z]{1,30}){1,5}");

    private final Set<String> codes = new LinkedHashSet<>();
    private final Set<String> descriptions = new LinkedHashSet<>();
    private String trackingId = "";

    /** All that an error says. */
    void addError(JsonNode answer) {
        addAll(answer.path("errors"));
        addAll(answer.path("error"));
        answer.path("error").path("message").forEach(this::add);
        addJob(answer.path("items"));
        addTop(answer);
    }

    /** A list of errors, or a single one; anything else is passed over. */
    private void addAll(JsonNode errors) {
        if (errors.isArray()) {
            errors.forEach(this::add);
        } else if (errors.isObject()) {
            add(errors);
        }
    }

    private void add(JsonNode error) {
        addCode(first(error, "errorCode", "code"));
        String text = error.isTextual()
                ? error.asText()
                : first(error, "description", "message", "errorMessage", "errorTitle");
        String number = first(error, "number");
        addText(number.isEmpty() || text.isEmpty() ? number + text : number + ": " + text);
    }

    /** The items of {@code GET .../moveLocation/{jobId}/errors}. */
    private void addJob(JsonNode items) {
        for (JsonNode item : items) {
            item.path("error").path("message").forEach(this::add);
            setTrackingId(item);
        }
    }

    /** What stands beside the lists. */
    private void addTop(JsonNode answer) {
        addCode(first(answer, "errorCode", "code"));
        addCode(first(answer, "scimType"));
        String error = first(answer, "error");
        if (OAUTH_CODE.matcher(error).matches()) {
            addCode(error);
        }
        for (String name : List.of("message", "detail", "failureReason", "error_description")) {
            addText(first(answer, name));
        }
        if (descriptions.isEmpty()) {
            addText(error);
        }
        setTrackingId(answer);
    }

    ErrorBody asBody() {
        return new ErrorBody(List.copyOf(codes), List.copyOf(descriptions), trackingId, true);
    }

    private void addCode(String code) {
        String line = CauseLine.ofCode(code);
        if (!line.isEmpty() && codes.size() < MOST) {
            codes.add(line);
        }
    }

    private void addText(String text) {
        String line = CauseLine.of(text);
        if (line.isEmpty() || descriptions.size() >= MOST) {
            return;
        }
        // The same text once with the code before it, and once without, is one text.
        if (descriptions.stream().noneMatch(known -> withoutCode(known).equals(line))) {
            descriptions.add(line);
        }
        Matcher matcher = CODE_IN_TEXT.matcher(line);
        while (matcher.find()) {
            addCode(matcher.group(1));
        }
    }

    private static String withoutCode(String text) {
        return CODE_IN_TEXT.matcher(text).replaceFirst("").strip();
    }

    private void setTrackingId(JsonNode node) {
        if (trackingId.isEmpty()) {
            trackingId = CauseLine.ofCode(first(node, "trackingId"));
        }
    }

    private static String first(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isTextual() || value.isNumber()) {
                return value.asText();
            }
        }
        return "";
    }
}
