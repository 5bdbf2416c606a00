package org.spaceodt.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.plan.shown.FieldLine;

/**
 * Values of the API as people read them.
 *
 * @param names of the objects whose ids are among them
 */
record Values(IdNames names) {
    /** As long as an id in base64, which says its kind. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{40,}=*");
    /** The field of a licence, as a reason names it. */
    private static final Pattern LICENSE = Pattern.compile("\\blicenses/([^\\s,;=)]+)");

    String shown(JsonNode value) {
        if (value.isTextual() && !value.asText().isEmpty()) {
            return names.of(value.asText()).orElse(value.asText());
        }
        if (value.isArray() && !value.isEmpty() && isSimple(value)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::shown)
                    .collect(Collectors.joining(", "));
        }
        return value.isMissingNode() || value.isNull() || value.isTextual() ? FieldLine.NOTHING : value.toString();
    }

    /** A text with ids in it: names where they are known. */
    String readable(String text) {
        String licenses = LICENSE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.of(Kind.LICENSE, found.group(1)).orElse(found.group())));
        return ID.matcher(licenses)
                .replaceAll(id -> Matcher.quoteReplacement(names.of(id.group()).orElse(id.group())));
    }

    private static boolean isSimple(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
    }
}
